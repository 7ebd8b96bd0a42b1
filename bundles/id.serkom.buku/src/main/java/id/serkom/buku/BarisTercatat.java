package id.serkom.buku;

import id.serkom.api.journal.JournalEntry;
import id.serkom.spi.store.JournalStore;
import id.serkom.spi.store.SidikBaris;
import java.util.Arrays;
import java.util.List;

/**
 * Which revisions of rows of one kind the journal names, in eight bytes each. Of many rows only those of one part, by their key, so that
 * what is held at once has a bound.
 */
final class BarisTercatat {

    private static final int AWAL = 512;

    private final BacaJurnal journal;
    private final String jenis;
    private final long bagian;
    private final long ke;
    private long[] kunci = new long[AWAL];
    private int banyak;
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
                e.isi().texts(SidikBaris.KUNCI).stream().map(SidikBaris::baca).filter(this::termasuk).forEach(this::tambah);
                posisi = e.posisi();
            }
            kelompok = journal.sesudah(posisi);
        }
        Arrays.sort(kunci, 0, banyak);
    }

    boolean termasuk(SidikBaris b) {
        return b.jenis().equals(jenis) && Math.floorMod(hash(b.id()), bagian) == ke;
    }

    boolean ada(SidikBaris b) {
        return Arrays.binarySearch(kunci, 0, banyak, kunci(b)) >= 0;
    }

    private void tambah(SidikBaris b) {
        if (banyak == kunci.length) {
            kunci = Arrays.copyOf(kunci, banyak * 2);
        }
        kunci[banyak++] = kunci(b);
    }

    private static long kunci(SidikBaris b) {
        return hash(b.id() + ' ' + b.revision());
    }

    /** FNV-1a, 64 bits. */
    private static long hash(String teks) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < teks.length(); i++) {
            hash = (hash ^ teks.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
