package id.serkom.testing.store;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.SuratQuery;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Disposisi;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Paraf;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.Seri;
import id.serkom.spi.store.SuratStore;
import id.serkom.spi.store.Terisi;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Letters in memory. */
final class MemorySuratStore implements SuratStore {

    private final Gudang gudang;

    MemorySuratStore(Gudang gudang) {
        this.gudang = gudang;
    }

    @Override
    public Optional<Surat> find(String id) {
        return gudang.satu(Surat.class, id);
    }

    @Override
    public List<Surat> find(Collection<String> id) {
        return gudang.daftar(Surat.class, s -> id.contains(s.id()));
    }

    @Override
    public List<IsiSurat> isi(Collection<String> surat) {
        return gudang.baca(() -> surat.stream().distinct().sorted().map(gudang.isiSurat::get).filter(Objects::nonNull).toList());
    }

    @Override
    public Optional<IsiSurat> isi(String surat) {
        return gudang.baca(() -> Optional.ofNullable(gudang.isiSurat.get(surat)));
    }

    @Override
    public Halaman<Surat> list(SuratQuery query, Lingkup lingkup, Potongan potongan) {
        boolean bertanggal = query.dari().isPresent() || query.sampai().isPresent();
        Comparator<Surat> terbaru = Comparator.comparing(Surat::id).reversed();
        List<Surat> found = gudang.daftar(Surat.class, s -> cocok(s, query) && dalam(s, lingkup),
                bertanggal ? Comparator.comparing(Surat::tanggal).reversed().thenComparing(terbaru) : terbaru);
        return Gudang.halaman(bertanggal ? "surat-terbaru" : "surat", found, Surat::id, potongan);
    }

    @Override
    public boolean menyebut(String dokumen, Lingkup lingkup) {
        return !gudang.daftar(Surat.class, s -> dalam(s, lingkup)
                && (s.dokumen().filter(dokumen::equals).isPresent() || s.dokumenAsli().filter(dokumen::equals).isPresent()
                        || gudang.satu(Cetakan.class, s.id()).flatMap(Cetakan::pindaian).filter(dokumen::equals).isPresent())).isEmpty();
    }

    @Override
    public Optional<Surat> berpindai(String sha256) {
        return Stream.<Function<Surat, Optional<String>>>of(Surat::dokumen, Surat::dokumenAsli)
                .flatMap(pindaian -> gudang.daftar(Surat.class, s -> pindaian.apply(s).flatMap(d -> gudang.satu(Dokumen.class, d))
                        .filter(d -> d.sha256().equals(sha256)).isPresent()).stream()).findFirst();
    }

    private static boolean cocok(Surat s, SuratQuery q) {
        return q.arah().map(a -> s.arah() == a).orElse(true) && q.jenis().map(s.jenis()::equals).orElse(true)
                && q.nomor().map(n -> s.nomor().filter(n::equals).isPresent() || s.agenda().filter(n::equals).isPresent())
                        .orElse(true)
                && q.berkas().map(b -> s.berkas().filter(b::equals).isPresent()).orElse(true)
                && q.dari().map(d -> !s.tanggal().isBefore(d)).orElse(true)
                && q.sampai().map(d -> !s.tanggal().isAfter(d)).orElse(true);
    }

    private boolean dalam(Surat s, Lingkup lingkup) {
        boolean terbatas = lingkup.instansi().isPresent() || lingkup.asesor().isPresent();
        return !terbatas || Terisi.beku(s)
                && lingkup.instansi().map(i -> s.instansi().filter(i::equals).isPresent()).orElse(true)
                && lingkup.asesor().map(a -> s.asesor().filter(a::equals).isPresent()).orElse(true);
    }

    @Override
    public Halaman<Surat> menurutTanggal(LocalDate dari, LocalDate sampai, Potongan potongan) {
        List<Surat> found = gudang.daftar(Surat.class, s -> !s.tanggal().isBefore(dari) && !s.tanggal().isAfter(sampai),
                Comparator.comparing(Surat::tanggal).thenComparing(Surat::id));
        return Gudang.halaman("surat-tanggal", found, Surat::id, potongan);
    }

    @Override
    public List<Surat> masukBernomor(String nomor, LocalDate tanggal) {
        return gudang.daftar(Surat.class, s -> s.arah() == Arah.MASUK && s.tanggal().equals(tanggal)
                && s.nomor().filter(nomor::equals).isPresent());
    }

    @Override
    public List<Paraf> paraf(String surat) {
        return gudang.daftar(Paraf.class, p -> p.surat().equals(surat), Comparator.comparingInt(Paraf::langkah));
    }

    @Override
    public List<Paraf> parafMenunggu(List<String> jabatan, int batas) {
        return gudang.daftar(Paraf.class, p -> p.setuju().isEmpty() && jabatan.contains(p.jabatan()) && giliran(p)).stream()
                .limit(batas).toList();
    }

    private boolean giliran(Paraf p) {
        return find(p.surat()).filter(s -> s.status() == SuratStatus.KONSEP).isPresent() && paraf(p.surat()).stream()
                .filter(lain -> lain.langkah() < p.langkah()).allMatch(lain -> lain.setuju().isPresent());
    }

    @Override
    public List<Surat> konsep(String berkas) {
        return gudang.daftar(Surat.class,
                s -> s.status() == SuratStatus.KONSEP && s.berkas().filter(berkas::equals).isPresent());
    }

    @Override
    public boolean adaBernomor(String berkas, String tahap, int putaran) {
        return !gudang.daftar(Surat.class, s -> s.berkas().filter(berkas::equals).isPresent()
                && s.tahap().filter(tahap::equals).isPresent() && s.putaran() == putaran && Terisi.beku(s)
                && (s.arah() == Arah.MASUK ? s.agenda() : s.nomor()).isPresent()).isEmpty();
    }

    @Override
    public List<Disposisi> disposisi(String surat) {
        return gudang.daftar(Disposisi.class, d -> d.surat().equals(surat));
    }

    @Override
    public List<Disposisi> disposisi(Collection<String> surat) {
        return gudang.daftar(Disposisi.class, d -> surat.contains(d.surat()),
                Comparator.comparing(Disposisi::surat).thenComparing(Disposisi::id));
    }

    @Override
    public Optional<Disposisi> disposisiById(String id) {
        return gudang.satu(Disposisi.class, id);
    }

    @Override
    public List<Disposisi> disposisiTerbuka(String kepada, int batas) {
        return gudang.daftar(Disposisi.class, d -> d.selesai().isEmpty() && d.kepada().equals(kepada),
                Comparator.comparing(Disposisi::batas).thenComparing(Disposisi::id)).stream().limit(batas).toList();
    }

    @Override
    public List<Seri> seri(int tahun) {
        return gudang.daftar(Seri.class, s -> s.tahun() == tahun, Comparator.comparing(Seri::seri));
    }

    @Override
    public Optional<Seri> seri(String seri, int tahun) {
        return seri(tahun).stream().filter(s -> s.seri().equals(seri)).findFirst();
    }

    @Override
    public Optional<NomorSurat> nomor(String id) {
        return gudang.satu(NomorSurat.class, id);
    }

    @Override
    public Halaman<NomorSurat> nomor(String seri, int tahun, Potongan potongan) {
        List<NomorSurat> found = gudang.daftar(NomorSurat.class, n -> n.seri().equals(seri) && n.tahun() == tahun,
                Comparator.comparingInt(NomorSurat::urut).thenComparing(NomorSurat::sisipan));
        return Gudang.halaman("nomor", found, NomorSurat::id, potongan);
    }

    @Override
    public Halaman<NomorSurat> nomorTercetak(int tahun, Potongan potongan) {
        List<NomorSurat> found = gudang.daftar(NomorSurat.class, n -> n.tahun() == tahun,
                Comparator.comparing(NomorSurat::nomor).thenComparing(NomorSurat::id));
        return Gudang.halaman("nomor-tercetak", found, NomorSurat::id, potongan);
    }

    @Override
    public List<NomorSurat> nomorTerikat(Collection<String> surat) {
        return gudang.daftar(NomorSurat.class, n -> n.surat().filter(surat::contains).isPresent());
    }
}
