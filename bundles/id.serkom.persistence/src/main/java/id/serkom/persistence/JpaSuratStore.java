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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
    private static final String MENURUT_TANGGAL = "surat-terbaru";
    /** By its own number, by its agenda number: each has an index. */
    private static final List<String> BERNOMOR = List.of("r.nomor = ?", "r.agenda = ?");

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
        boolean bertanggal = query.dari().isPresent() || query.sampai().isPresent();
        List<Pilih<Surat>> semua = new ArrayList<>();
        for (String bernomor : query.nomor().isPresent() ? BERNOMOR : List.of("")) {
            Pilih<Surat> pilih = dalam(pilih(query), lingkup);
            query.nomor().ifPresent(n -> pilih.dan(bernomor, n));
            semua.add(bertanggal ? menurutTanggal(pilih, potongan) : menurutId(pilih, potongan));
        }
        Comparator<Surat> terbaru = Comparator.comparing(Surat::id).reversed();
        List<Surat> found = Pilih.gabung(semua, bertanggal ? Comparator.comparing(Surat::tanggal).reversed().thenComparing(terbaru)
                : terbaru, Surat::id, potongan.batas() + 1);
        return Pilih.halaman(found, potongan,
                s -> bertanggal ? Kursor.tulis(MENURUT_TANGGAL, s.tanggal(), s.id()) : Kursor.tulis("surat", s.id()));
    }

    private Pilih<Surat> pilih(SuratQuery query) {
        return surat().jika(query.arah().map(RecordBinder::kode), "r.arah = ?").jika(query.jenis(), "r.jenis = ?")
                .jika(query.berkas(), "r.berkas = ?").jika(query.dari(), "r.tanggal >= ?").jika(query.sampai(), "r.tanggal <= ?");
    }

    private static Pilih<Surat> menurutId(Pilih<Surat> pilih, Potongan potongan) {
        Kursor.baca("surat", 1, potongan.sesudah()).ifPresent(k -> pilih.dan("r.id < ?", k.teks(0)));
        return pilih.urut("r.id DESC");
    }

    private static Pilih<Surat> menurutTanggal(Pilih<Surat> pilih, Potongan potongan) {
        pilih.urut("r.tanggal DESC, r.id DESC");
        Kursor.baca(MENURUT_TANGGAL, 2, potongan.sesudah())
                .ifPresent(k -> pilih.sesudah("<", "r.tanggal", k.tanggal(0), "r.id", k.teks(1)));
        return pilih;
    }

    @Override
    public Halaman<Surat> menurutTanggal(LocalDate dari, LocalDate sampai, Potongan potongan) {
        Pilih<Surat> pilih = surat().dan("r.tanggal >= ? AND r.tanggal <= ?", dari, sampai).urut("r.tanggal, r.id");
        Kursor.baca("surat-tanggal", 2, potongan.sesudah())
                .ifPresent(k -> pilih.sesudah(">", "r.tanggal", k.tanggal(0), "r.id", k.teks(1)));
        return pilih.halaman(potongan, s -> Kursor.tulis("surat-tanggal", s.tanggal(), s.id()));
    }

    @Override
    public List<Surat> masukBernomor(String nomor, LocalDate tanggal) {
        return surat().dan("r.nomor = ? AND r.tanggal = ? AND r.arah = 'masuk'", nomor, tanggal).daftar();
    }

    @Override
    public boolean menyebut(String dokumen, Lingkup lingkup) {
        for (String pindaian : List.of("r.dokumen = ?", "r.dokumenAsli = ?",
                "r.id IN (SELECT c.id FROM CetakanRow c WHERE c.pindaian = ?)")) {
            if (dalam(surat().dan(pindaian, dokumen), lingkup).pertama().isPresent()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<Surat> berpindai(String sha256) {
        return berpindai("r.dokumen", sha256).or(() -> berpindai("r.dokumenAsli", sha256));
    }

    private Optional<Surat> berpindai(String kolom, String sha256) {
        return surat().dan(kolom + " IN (SELECT d.id FROM DokumenRow d WHERE d.sha256 = ?)", sha256).pertama();
    }

    private static Pilih<Surat> dalam(Pilih<Surat> pilih, Lingkup lingkup) {
        return lingkup.semua() ? pilih
                : pilih.dan(BEKU).jika(lingkup.instansi(), "r.instansi = ?").jika(lingkup.asesor(), "r.asesor = ?");
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
        Kursor.baca("nomor", 2, potongan.sesudah()).ifPresent(
                k -> pilih.sesudah(">", "r.urut", k.<Integer>bagian(0, Integer::valueOf), "r.sisipan", k.teks(1)));
        return pilih.halaman(potongan, n -> Kursor.tulis("nomor", n.urut(), n.sisipan()));
    }

    @Override
    public Halaman<NomorSurat> nomorTercetak(int tahun, Potongan potongan) {
        Pilih<NomorSurat> pilih = Pilih.dari(database, NomorSuratRow.class).dan("r.tahun = ?", tahun).urut("r.nomor, r.id");
        Kursor.baca("nomor-tercetak", 2, potongan.sesudah())
                .ifPresent(k -> pilih.sesudah(">", "r.nomor", k.teks(0), "r.id", k.teks(1)));
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
