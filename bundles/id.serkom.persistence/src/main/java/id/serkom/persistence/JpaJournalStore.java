package id.serkom.persistence;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.journal.JournalEntry;
import id.serkom.spi.store.JournalStore;
import id.serkom.spi.store.Kursor;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The journal in the database. */
@Component(name = "id.serkom.persistence.jurnal", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JpaJournalStore implements JournalStore {

    private final Database database;

    @Activate
    public JpaJournalStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Halaman<JournalEntry> list(Optional<String> berkas, Potongan potongan) {
        Pilih<JournalEntry> pilih = jurnal().jika(berkas, "r.berkas = ?");
        Kursor.baca("jurnal", 1, potongan.sesudah())
                .ifPresent(k -> pilih.dan("r.posisi > ?", k.<Long>bagian(0, Long::valueOf)));
        return pilih.halaman(potongan, e -> Kursor.tulis("jurnal", e.posisi()));
    }

    @Override
    public List<JournalEntry> sesudah(long posisi, int batas) {
        return jurnal().dan("r.posisi > ?", posisi).daftar(batas);
    }

    @Override
    public List<JournalEntry> rantai(String rantai, long sesudahKe, int batas) {
        return jurnal().dan("r.rantai = ? AND r.ke > ?", rantai, sesudahKe).urut("r.ke").daftar(batas);
    }

    @Override
    public Halaman<Kepala> kepala(Potongan potongan) {
        Pilih<Kepala> pilih = Pilih.dari(database, RantaiRow.class).urut("r.rantai");
        Kursor.baca("kepala", 1, potongan.sesudah()).ifPresent(k -> pilih.dan("r.rantai > ?", k.teks(0)));
        return pilih.halaman(potongan, k -> Kursor.tulis("kepala", k.rantai()));
    }

    @Override
    public long ke(String rantai) {
        return Pilih.satu(database, RantaiRow.class, rantai).map(Kepala::ke).orElse(0L);
    }

    private Pilih<JournalEntry> jurnal() {
        return Pilih.dari(database, JurnalRow.class).urut("r.posisi");
    }
}
