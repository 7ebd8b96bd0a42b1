package id.serkom.buku;

import id.serkom.api.journal.JournalEntry;
import id.serkom.spi.store.JournalStore;
import id.serkom.spi.store.SidikBaris;
import java.util.List;

/**
 * Which revisions of rows of one kind the journal names, in eight bytes each. Of many rows only those of one part, by their key, so that
 * what is held at once has a bound.
 */
final class BarisTercatat {

    private final BacaJurnal journal;
    private final String jenis;
    private final long bagian;
    private final long ke;
    private final HimpunanKunci tercatat = new HimpunanKunci();
    private long posisi;

    BarisTercatat(JournalStore journal, String jenis, long bagian, long ke) {
        // One that cannot be read was told before.
        this.journal = new BacaJurnal(journal, p -> { });
        this.jenis = jenis;
        this.bagian = bagian;
        this.ke = ke;
    }

    /** Reads the journal on, from where the last reading ended to its end. */
    void baca() {
        List<JournalEntry> kelompok = journal.sesudah(posisi);
        while (!kelompok.isEmpty()) {
            for (JournalEntry e : kelompok) {
                e.isi().texts(SidikBaris.KUNCI).stream().map(SidikBaris::baca).filter(this::termasuk)
                        .forEach(b -> tercatat.tambah(kunci(b)));
                posisi = e.posisi();
            }
            kelompok = journal.sesudah(posisi);
        }
    }

    boolean termasuk(SidikBaris b) {
        return b.jenis().equals(jenis) && Math.floorMod(HimpunanKunci.hash(b.id()), bagian) == ke;
    }

    boolean ada(SidikBaris b) {
        return tercatat.ada(kunci(b));
    }

    private static String kunci(SidikBaris b) {
        return b.id() + ' ' + b.revision();
    }
}
