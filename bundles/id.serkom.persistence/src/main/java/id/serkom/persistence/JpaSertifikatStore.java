package id.serkom.persistence;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.service.SertifikatQuery;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.spi.store.Kursor;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.SertifikatStore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Certificates in the database. */
@Component(name = "id.serkom.persistence.sertifikat", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JpaSertifikatStore implements SertifikatStore {

    private static final String TERBARU = "sertifikat";
    private static final String NAMA = "sertifikat-nama";
    private static final String MASA = "sertifikat-masa";
    /** Behind every name that goes on. */
    private static final String AKHIR = "z".repeat(60);
    private static final String STATUS = "sertifikat-status";

    private final Database database;

    @Activate
    public JpaSertifikatStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Optional<Sertifikat> find(String id) {
        return Pilih.satu(database, SertifikatRow.class, id);
    }

    @Override
    public List<Sertifikat> find(Collection<String> id) {
        return Pilih.perBagian(id.stream().sorted().toList(), b -> Pilih.dari(database, SertifikatRow.class).dan("r.id IN ?", b).daftar());
    }

    @Override
    public Optional<Sertifikat> bersurat(String surat) {
        return Pilih.dari(database, SertifikatRow.class).dan("r.surat = ?", surat).pertama();
    }

    @Override
    public Halaman<Sertifikat> berstatus(SertifikatStatus status, int tahun, Potongan potongan) {
        Pilih<Sertifikat> pilih = Pilih.dari(database, SertifikatRow.class).dan("r.status = ?", RecordBinder.kode(status))
                .dan("r.tanggal >= ? AND r.tanggal <= ?", LocalDate.of(tahun, 1, 1), LocalDate.of(tahun, 12, 31)).urut("r.tanggal, r.id");
        Kursor.baca(STATUS, 2, potongan.sesudah())
                .ifPresent(k -> pilih.sesudah(">", "r.tanggal", k.tanggal(0), "r.id", k.teks(1)));
        return pilih.halaman(potongan, s -> Kursor.tulis(STATUS, s.tanggal(), s.id()));
    }

    @Override
    public Halaman<Sertifikat> list(Optional<String> berkas, Optional<String> nomor, Lingkup lingkup, Potongan potongan) {
        Pilih<Sertifikat> pilih = Pilih.dari(database, SertifikatRow.class).jika(berkas, "r.berkas = ?")
                .jika(nomor, "r.nomor = ?").jika(lingkup.instansi(), "r.instansi = ?")
                .jika(lingkup.asesor(), "EXISTS (SELECT a FROM AsesiRow a WHERE a.id = r.asesi AND a.asesor = ?)")
                .urut("r.id DESC");
        Kursor.baca(TERBARU, 1, potongan.sesudah()).ifPresent(k -> pilih.dan("r.id < ?", k.teks(0)));
        return pilih.halaman(potongan, s -> Kursor.tulis(TERBARU, s.id()));
    }

    @Override
    public Halaman<Sertifikat> cari(SertifikatQuery query, Lingkup lingkup, Potongan potongan) {
        Pilih<Sertifikat> pilih = Pilih.dari(database, SertifikatRow.class).jika(query.berkas(), "r.berkas = ?")
                .jika(query.nomor(), "r.nomor = ?").jika(query.registrasi(), "r.registrasi = ?").jika(query.instansi(), "r.instansi = ?")
                .jika(query.skema(), "r.skema = ?").jika(query.status().map(RecordBinder::kode), "r.status = ?")
                .jika(query.berlakuDari(), "r.berlakuSampai >= ?").jika(query.berlakuSampai(), "r.berlakuSampai <= ?")
                .jika(lingkup.instansi(), "r.instansi = ?")
                .jika(lingkup.asesor(), "EXISTS (SELECT a FROM AsesiRow a WHERE a.id = r.asesi AND a.asesor = ?)");
        query.diserahkan().ifPresent(ya -> pilih.dan(ya ? "r.diserahkan IS NOT NULL" : "r.diserahkan IS NULL"));
        if (query.nama().isPresent()) {
            return menurutNama(pilih, SertifikatQuery.kunciNama(query.nama().get()), potongan);
        }
        if (query.menurutMasa()) {
            Kursor.baca(MASA, 2, potongan.sesudah()).ifPresent(k -> pilih.sesudah(">", "r.berlakuSampai", k.tanggal(0),
                    "r.id", k.teks(1)));
            return pilih.urut("r.berlakuSampai, r.id").halaman(potongan, s -> Kursor.tulis(MASA, s.berlakuSampai(), s.id()));
        }
        Kursor.baca(TERBARU, 1, potongan.sesudah()).ifPresent(k -> pilih.dan("r.id < ?", k.teks(0)));
        return pilih.urut("r.id DESC").halaman(potongan, s -> Kursor.tulis(TERBARU, s.id()));
    }

    /** Between the beginning and the last word that begins with it: letters and digits have the same order in every database. */
    private static Halaman<Sertifikat> menurutNama(Pilih<Sertifikat> pilih, String awal, Potongan potongan) {
        pilih.dan("r.namaKunci >= ? AND r.namaKunci <= ?", awal, awal + AKHIR).urut("r.namaKunci, r.id");
        Kursor.baca(NAMA, 2, potongan.sesudah()).ifPresent(k -> pilih.sesudah(">", "r.namaKunci", k.teks(0), "r.id", k.teks(1)));
        return pilih.halaman(potongan, s -> Kursor.tulis(NAMA, SertifikatQuery.kunciNama(s.nama()), s.id()));
    }

    static List<Sertifikat> akanHabis(Database database, LocalDate dari, LocalDate sampai, Optional<String> sesudah, int batas) {
        Pilih<Sertifikat> pilih = Pilih.dari(database, SertifikatRow.class)
                .dan("r.berlakuSampai >= ? AND r.berlakuSampai <= ?", dari, sampai)
                .dan("r.status = 'berlaku' AND r.diberitahukan IS NULL").urut("r.berlakuSampai, r.id");
        sesudah.ifPresent(id -> pilih.sesudah(">", "r.berlakuSampai", dari, "r.id", id));
        return pilih.daftar(batas);
    }

    static List<Sertifikat> bernomor(Database database, String penerbit, Collection<String> nomor, Collection<String> registrasi) {
        Map<String, Sertifikat> found = new TreeMap<>();
        Pilih.perBagian(nomor, b -> Pilih.dari(database, SertifikatRow.class)
                .dan("r.penerbit = ? AND r.nomor IN ?", penerbit, b).daftar()).forEach(s -> found.put(s.id(), s));
        Pilih.perBagian(registrasi, b -> Pilih.dari(database, SertifikatRow.class)
                .dan("r.penerbit = ? AND r.registrasi IN ?", penerbit, b).daftar()).forEach(s -> found.put(s.id(), s));
        return List.copyOf(found.values());
    }
}
