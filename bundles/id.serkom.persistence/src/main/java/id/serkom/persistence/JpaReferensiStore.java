package id.serkom.persistence;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.spi.store.JournalStore.Kepala;
import id.serkom.spi.store.Kursor;
import id.serkom.spi.store.ReferensiStore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Registers in the database. */
@Component(name = "id.serkom.persistence.referensi", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JpaReferensiStore implements ReferensiStore {

    private static final String BERLAKU = "r.mulai <= ? AND (r.sampai IS NULL OR r.sampai >= ?)";
    private static final String RANTAI = "referensi";
    private static final Duration SEGAR = Duration.ofMillis(200);

    /** The head of the registers' chain as it was read, before which change by this node, and when. */
    private record Terbaca(String versi, long perubahan, long saat) {
    }

    private final Database database;
    private final AtomicReference<Terbaca> terbaca = new AtomicReference<>();

    @Activate
    public JpaReferensiStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Optional<EntriReferensi> find(String id) {
        return Pilih.satu(database, ReferensiRow.class, id);
    }

    @Override
    public Optional<EntriReferensi> find(String jenis, String kode, LocalDate pada) {
        return entri(jenis).dan("r.kode = ?", kode).dan(BERLAKU, pada, pada).pertama();
    }

    @Override
    public Halaman<EntriReferensi> list(String jenis, LocalDate pada, Potongan potongan) {
        Pilih<EntriReferensi> pilih = entri(jenis).dan(BERLAKU, pada, pada).urut("r.kode");
        Kursor.baca("referensi", 1, potongan.sesudah()).ifPresent(k -> pilih.dan("r.kode > ?", k.teks(0)));
        return pilih.halaman(potongan, e -> Kursor.tulis("referensi", e.kode()));
    }

    @Override
    public Halaman<EntriReferensi> semua(String jenis, Potongan potongan) {
        Pilih<EntriReferensi> pilih = entri(jenis).urut("r.kode, r.mulai");
        Kursor.baca("referensi-semua", 2, potongan.sesudah()).ifPresent(k -> pilih.dan(
                "r.kode > ? OR r.kode = ? AND r.mulai > ?", k.teks(0), k.teks(0), k.tanggal(1)));
        return pilih.halaman(potongan, e -> Kursor.tulis("referensi-semua", e.kode(), e.mulai()));
    }

    @Override
    public List<EntriReferensi> riwayat(String jenis, String kode) {
        return entri(jenis).dan("r.kode = ?", kode).urut("r.mulai").daftar();
    }

    @Override
    public String versi() {
        long perubahan = database.perubahanRegister();
        long saat = System.nanoTime();
        Terbaca kini = terbaca.get();
        if (kini == null || kini.perubahan() != perubahan || saat - kini.saat() > SEGAR.toNanos()) {
            String versi = Pilih.satu(database, RantaiRow.class, RANTAI).map(Kepala::hash).orElse("");
            kini = new Terbaca(versi, perubahan, saat);
            terbaca.set(kini);
        }
        return kini.versi();
    }

    private Pilih<EntriReferensi> entri(String jenis) {
        return Pilih.dari(database, ReferensiRow.class).dan("r.jenis = ?", jenis);
    }
}
