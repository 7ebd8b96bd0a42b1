package id.serkom.persistence;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.service.SuratQuery;
import id.serkom.api.surat.Disposisi;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Paraf;
import id.serkom.api.surat.Surat;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.Kursor;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.Seri;
import id.serkom.spi.store.SuratStore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Letters in the database. */
@Component(name = "id.serkom.persistence.surat", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JpaSuratStore implements SuratStore {

    private static final String BEKU = "r.status NOT IN ('konsep', 'ditolak')";

    private final Database database;

    @Activate
    public JpaSuratStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Optional<Surat> find(String id) {
        return Pilih.satu(database, SuratRow.class, id);
    }

    @Override
    public List<Surat> find(Collection<String> id) {
        return Pilih.perBagian(id, bagian -> surat().dan("r.id IN ?", bagian).daftar());
    }

    @Override
    public List<IsiSurat> isi(Collection<String> surat) {
        return Pilih.perBagian(surat,
                bagian -> Pilih.dari(database, IsiSuratRow.class).dan("r.surat IN ?", bagian).urut("r.surat").daftar());
    }

    @Override
    public Optional<IsiSurat> isi(String surat) {
        return Pilih.satu(database, IsiSuratRow.class, surat);
    }

    @Override
    public Halaman<Surat> list(SuratQuery query, Lingkup lingkup, Potongan potongan) {
        Pilih<Surat> pilih = surat().jika(query.arah().map(RecordBinder::kode), "r.arah = ?")
                .jika(query.jenis(), "r.jenis = ?").jika(query.berkas(), "r.berkas = ?")
                .jika(query.dari(), "r.tanggal >= ?").jika(query.sampai(), "r.tanggal <= ?").urut("r.id DESC");
        query.nomor().ifPresent(n -> pilih.dan("r.nomor = ? OR r.agenda = ?", n, n));
        dalam(pilih, lingkup);
        Kursor.baca("surat", 1, potongan.sesudah()).ifPresent(k -> pilih.dan("r.id < ?", k.teks(0)));
        return pilih.halaman(potongan, s -> Kursor.tulis("surat", s.id()));
    }

    @Override
    public Halaman<Surat> menurutTanggal(LocalDate dari, LocalDate sampai, Potongan potongan) {
        Pilih<Surat> pilih = surat().dan("r.tanggal >= ? AND r.tanggal <= ?", dari, sampai).urut("r.tanggal, r.id");
        Kursor.baca("surat-tanggal", 2, potongan.sesudah()).ifPresent(k -> {
            LocalDate tanggal = k.bagian(0, LocalDate::parse);
            pilih.dan("r.tanggal > ? OR r.tanggal = ? AND r.id > ?", tanggal, tanggal, k.teks(1));
        });
        return pilih.halaman(potongan, s -> Kursor.tulis("surat-tanggal", s.tanggal(), s.id()));
    }

    @Override
    public List<Surat> masukBernomor(String nomor, LocalDate tanggal) {
        return surat().dan("r.nomor = ? AND r.tanggal = ? AND r.arah = 'masuk'", nomor, tanggal).daftar();
    }

    @Override
    public boolean menyebut(String dokumen, Lingkup lingkup) {
        Pilih<Surat> pilih = surat().dan("r.dokumen = ? OR r.dokumenAsli = ?", dokumen, dokumen);
        dalam(pilih, lingkup);
        return pilih.pertama().isPresent();
    }

    private static void dalam(Pilih<Surat> pilih, Lingkup lingkup) {
        if (lingkup.instansi().isPresent() || lingkup.asesor().isPresent()) {
            pilih.dan(BEKU);
        }
        pilih.jika(lingkup.instansi(), "r.instansi = ?");
        lingkup.asesor().ifPresent(a -> pilih.dan(
                "r.asesor = ? OR EXISTS (SELECT a FROM AsesiRow a WHERE a.id = r.asesi AND a.asesor = ?)", a, a));
    }

    @Override
    public List<Paraf> paraf(String surat) {
        return Pilih.dari(database, ParafRow.class).dan("r.surat = ?", surat).urut("r.langkah").daftar();
    }

    @Override
    public List<Paraf> parafMenunggu(List<String> jabatan, int batas) {
        return jabatan.isEmpty() ? List.of() : Pilih.dari(database, ParafRow.class)
                .dan("r.setuju IS NULL AND r.jabatan IN ?", jabatan)
                .dan("EXISTS (SELECT s FROM SuratRow s WHERE s.id = r.surat AND s.status = 'konsep')")
                .dan("NOT EXISTS (SELECT p FROM ParafRow p WHERE p.surat = r.surat AND p.langkah < r.langkah"
                        + " AND p.setuju IS NULL)").daftar(batas);
    }

    @Override
    public List<Surat> konsep(String berkas) {
        return surat().dan("r.berkas = ? AND r.status = 'konsep'", berkas).daftar();
    }

    @Override
    public boolean adaBernomor(String berkas, String tahap, int putaran) {
        return surat().dan("r.berkas = ? AND r.tahap = ? AND r.putaran = ?", berkas, tahap, putaran).dan(BEKU)
                .dan("r.arah = 'masuk' AND r.agenda IS NOT NULL OR r.arah = 'keluar' AND r.nomor IS NOT NULL").pertama()
                .isPresent();
    }

    @Override
    public List<Disposisi> disposisi(String surat) {
        return Pilih.dari(database, DisposisiRow.class).dan("r.surat = ?", surat).daftar();
    }

    @Override
    public List<Disposisi> disposisi(Collection<String> surat) {
        return Pilih.perBagian(surat, bagian -> Pilih.dari(database, DisposisiRow.class).dan("r.surat IN ?", bagian)
                .urut("r.surat, r.id").daftar());
    }

    @Override
    public Optional<Disposisi> disposisiById(String id) {
        return Pilih.satu(database, DisposisiRow.class, id);
    }

    @Override
    public List<Disposisi> disposisiTerbuka(String kepada, int batas) {
        return Pilih.dari(database, DisposisiRow.class).dan("r.kepada = ? AND r.selesai IS NULL", kepada)
                .urut("r.batas, r.id").daftar(batas);
    }

    @Override
    public List<Seri> seri(int tahun) {
        return Pilih.dari(database, SeriRow.class).dan("r.tahun = ?", tahun).urut("r.seri").daftar();
    }

    @Override
    public Optional<Seri> seri(String seri, int tahun) {
        return Pilih.dari(database, SeriRow.class).dan("r.seri = ? AND r.tahun = ?", seri, tahun).pertama();
    }

    @Override
    public Optional<NomorSurat> nomor(String id) {
        return Pilih.satu(database, NomorSuratRow.class, id);
    }

    @Override
    public Halaman<NomorSurat> nomor(String seri, int tahun, Potongan potongan) {
        Pilih<NomorSurat> pilih = Pilih.dari(database, NomorSuratRow.class).dan("r.seri = ? AND r.tahun = ?", seri, tahun)
                .urut("r.urut, r.sisipan");
        Kursor.baca("nomor", 2, potongan.sesudah()).ifPresent(k -> {
            int urut = k.bagian(0, Integer::valueOf);
            pilih.dan("r.urut > ? OR r.urut = ? AND r.sisipan > ?", urut, urut, k.teks(1));
        });
        return pilih.halaman(potongan, n -> Kursor.tulis("nomor", n.urut(), n.sisipan()));
    }

    @Override
    public Halaman<NomorSurat> nomorTercetak(int tahun, Potongan potongan) {
        Pilih<NomorSurat> pilih = Pilih.dari(database, NomorSuratRow.class).dan("r.tahun = ?", tahun).urut("r.nomor, r.id");
        Kursor.baca("nomor-tercetak", 2, potongan.sesudah()).ifPresent(
                k -> pilih.dan("r.nomor > ? OR r.nomor = ? AND r.id > ?", k.teks(0), k.teks(0), k.teks(1)));
        return pilih.halaman(potongan, n -> Kursor.tulis("nomor-tercetak", n.nomor(), n.id()));
    }

    @Override
    public List<NomorSurat> nomorTerikat(Collection<String> surat) {
        return Pilih.perBagian(surat, bagian -> Pilih.dari(database, NomorSuratRow.class).dan("r.surat IN ?", bagian).daftar());
    }

    private Pilih<Surat> surat() {
        return Pilih.dari(database, SuratRow.class);
    }
}
