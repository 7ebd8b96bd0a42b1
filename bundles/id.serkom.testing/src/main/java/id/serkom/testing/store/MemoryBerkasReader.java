package id.serkom.testing.store;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.HariSesi;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Data;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.Terisi;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The contents of one berkas in memory. */
final class MemoryBerkasReader implements BerkasReader {

    private final Gudang gudang;
    private final String berkas;

    MemoryBerkasReader(Gudang gudang, String berkas) {
        this.gudang = gudang;
        this.berkas = berkas;
    }

    @Override
    public Optional<Pengumuman> pengumuman() {
        return gudang.daftar(Pengumuman.class, p -> p.berkas().equals(berkas)).stream().findFirst();
    }

    @Override
    public Optional<Permohonan> permohonan(String id) {
        return gudang.satu(Permohonan.class, id).filter(p -> p.berkas().equals(berkas));
    }

    @Override
    public List<Permohonan> permohonan() {
        return gudang.daftar(Permohonan.class, p -> p.berkas().equals(berkas),
                Comparator.comparing(Permohonan::diterimaTanggal).thenComparing(Permohonan::id));
    }

    @Override
    public List<Permohonan> permohonanInstansi(String instansi) {
        return permohonan().stream().filter(p -> p.instansi().equals(instansi)).toList();
    }

    @Override
    public Optional<Asesi> asesi(String id) {
        return gudang.satu(Asesi.class, id).filter(a -> a.berkas().equals(berkas));
    }

    @Override
    public List<Asesi> asesi(Collection<String> ids) {
        return menurutUrut(a -> ids.contains(a.id()));
    }

    @Override
    public List<Asesi> asesiPermohonan(String permohonan) {
        return menurutUrut(a -> a.permohonan().equals(permohonan));
    }

    @Override
    public List<Asesi> asesi(Set<AsesiStatus> status, int batas) {
        return menurutUrut(a -> status.contains(a.status())).stream().limit(batas).toList();
    }

    private List<Asesi> menurutUrut(Predicate<Asesi> yang) {
        return gudang.daftar(Asesi.class, yang.and(a -> a.berkas().equals(berkas)), Comparator.comparingInt(Asesi::urut));
    }

    @Override
    public Map<AsesiStatus, Integer> jumlah() {
        return new MemoryBerkasStore(gudang).jumlah(berkas, Lingkup.SEMUA);
    }

    @Override
    public Set<String> nikTerdaftar(Collection<String> nik) {
        return menurutUrut(a -> !AsesiStatus.GUGUR.contains(a.status())).stream().map(a -> a.identitas().nik())
                .filter(nik::contains).collect(Collectors.toSet());
    }

    @Override
    public List<Pemeriksaan> pemeriksaan(Collection<String> asesi) {
        return terbaru(Pemeriksaan.class, p -> p.berkas().equals(berkas) && asesi.contains(p.asesi()),
                p -> List.of(p.asesi(), p.persyaratan()), Pemeriksaan::ke);
    }

    @Override
    public List<Nilai> nilai(Collection<String> asesi) {
        return terbaru(Nilai.class, n -> n.berkas().equals(berkas) && asesi.contains(n.asesi()),
                n -> List.of(n.asesi(), n.unit()), Nilai::ke);
    }

    @Override
    public List<Nilai> riwayatNilai(Collection<String> asesi) {
        return gudang.daftar(Nilai.class, n -> n.berkas().equals(berkas) && asesi.contains(n.asesi()));
    }

    @Override
    public List<Putusan> putusan(Collection<String> asesi) {
        return terbaru(Putusan.class, p -> p.berkas().equals(berkas) && asesi.contains(p.asesi()), p -> List.of(p.asesi()),
                Putusan::ke);
    }

    @Override
    public List<Formulir> formulir(String kode, Collection<String> perihal) {
        return terbaru(Formulir.class, f -> f.berkas().equals(berkas) && f.kode().equals(kode) && perihal.contains(f.perihal()),
                f -> List.of(f.perihal()), Formulir::ke);
    }

    @Override
    public List<Asesi> asesiTanpaFormulir(String kode, Set<AsesiStatus> status, int batas) {
        return menurutUrut(a -> status.contains(a.status())).stream()
                .filter(a -> formulir(kode, List.of(a.id())).isEmpty()).limit(batas).toList();
    }

    private <T extends Catatan> List<T> terbaru(Class<T> jenis, Predicate<T> yang, Function<T, List<String>> kunci,
            ToIntFunction<T> ke) {
        Map<String, T> terbaru = new TreeMap<>();
        gudang.daftar(jenis, yang).forEach(t -> terbaru.merge(String.join("/", kunci.apply(t)), t,
                (a, b) -> ke.applyAsInt(a) > ke.applyAsInt(b) ? a : b));
        return List.copyOf(terbaru.values());
    }

    @Override
    public List<Sesi> sesi() {
        return gudang.daftar(Sesi.class, s -> s.berkas().equals(berkas), Comparator.comparingInt(Sesi::nomor));
    }

    @Override
    public List<Sesi> sesiBerkasLain(Collection<String> ids) {
        return gudang.daftar(Sesi.class, s -> ids.contains(s.id()) && !s.berkas().equals(berkas) && s.ditunda().isEmpty());
    }

    @Override
    public Optional<HariSesi> hariSesi(String jenis, String kode, LocalDate tanggal) {
        return gudang.daftar(HariSesi.class, h -> h.jenis().equals(jenis) && h.kode().equals(kode) && h.tanggal().equals(tanggal))
                .stream().findFirst();
    }

    @Override
    public Map<String, Map<String, Integer>> beban() {
        return beban(a -> a.berkas().equals(berkas) && a.sesi().isPresent());
    }

    private Map<String, Map<String, Integer>> beban(Predicate<Asesi> yang) {
        Map<String, Map<String, Integer>> beban = new TreeMap<>();
        gudang.daftar(Asesi.class, yang.and(a -> a.asesor().isPresent())).forEach(a -> beban
                .computeIfAbsent(a.sesi().orElseThrow(), k -> new TreeMap<>()).merge(a.asesor().get(), 1, Integer::sum));
        return beban;
    }

    @Override
    public List<Asesi> asesiSesi(String sesi) {
        return menurutUrut(a -> a.sesi().filter(sesi::equals).isPresent());
    }

    @Override
    public Map<String, Map<String, Integer>> bebanSesi(Collection<String> sesi) {
        return beban(a -> a.sesi().filter(sesi::contains).isPresent());
    }

    @Override
    public List<Kelengkapan> kelengkapan(Collection<String> asesi) {
        return gudang.daftar(Kelengkapan.class,
                k -> k.berkas().equals(berkas) && k.asesi().filter(asesi::contains).isPresent());
    }

    @Override
    public List<Kelengkapan> kelengkapan(String kode) {
        return gudang.daftar(Kelengkapan.class, k -> k.berkas().equals(berkas) && k.kode().equals(kode));
    }

    @Override
    public List<PrasyaratBerkas> prasyarat() {
        return gudang.daftar(PrasyaratBerkas.class, p -> p.berkas().equals(berkas), Comparator.comparing(PrasyaratBerkas::tahap)
                .thenComparing(PrasyaratBerkas::kode).thenComparing(PrasyaratBerkas::perihal));
    }

    @Override
    public Optional<PrasyaratBerkas> prasyarat(String tahap, String kode, String perihal) {
        return prasyarat().stream().filter(p -> p.tahap().equals(tahap) && p.kode().equals(kode) && p.perihal().equals(perihal)).findFirst();
    }

    @Override
    public List<Surat> surat(String jenis) {
        return suratYang(s -> s.jenis().equals(jenis) && Terisi.beku(s));
    }

    @Override
    public List<Surat> suratDanKonsep(String jenis) {
        return suratYang(s -> s.jenis().equals(jenis));
    }

    @Override
    public List<Surat> suratPermohonan(String permohonan, String jenis) {
        return suratYang(s -> s.jenis().equals(jenis) && s.permohonan().filter(permohonan::equals).isPresent());
    }

    @Override
    public List<Surat> suratMasuk(String instansi, String nomor) {
        return suratYang(s -> s.arah() == Arah.MASUK && s.instansi().filter(instansi::equals).isPresent()
                && s.nomor().filter(nomor::equals).isPresent());
    }

    private List<Surat> suratYang(Predicate<Surat> yang) {
        return gudang.daftar(Surat.class, yang.and(s -> s.berkas().filter(berkas::equals).isPresent()));
    }

    @Override
    public Map<String, Data> isiSurat(Collection<String> surat) {
        return gudang.baca(() -> surat.stream().distinct().filter(id -> suratById(id).isPresent())
                .flatMap(id -> Optional.ofNullable(gudang.isiSurat.get(id)).stream()).filter(i -> i.model().has("isi"))
                .collect(Collectors.toMap(IsiSurat::surat, i -> i.model().object("isi"))));
    }

    @Override
    public Optional<Surat> suratById(String id) {
        return gudang.satu(Surat.class, id).filter(s -> s.berkas().filter(berkas::equals).isPresent());
    }

    @Override
    public List<Sertifikat> sertifikat(Collection<String> asesi) {
        return gudang.daftar(Sertifikat.class, s -> s.berkas().equals(berkas) && asesi.contains(s.asesi()));
    }

    @Override
    public List<Sertifikat> sertifikatById(Collection<String> ids) {
        return gudang.daftar(Sertifikat.class, s -> s.berkas().equals(berkas) && ids.contains(s.id()));
    }

    @Override
    public List<Sertifikat> sertifikatMenunggu(String instansi, int batas) {
        return gudang.daftar(Sertifikat.class, s -> s.berkas().equals(berkas) && s.instansi().equals(instansi)
                && s.status() == SertifikatStatus.BERLAKU && belumDiserahkan(s)).stream().limit(batas).toList();
    }

    @Override
    public int sertifikatMenunggu() {
        return gudang.daftar(Sertifikat.class, s -> s.berkas().equals(berkas) && belumDiserahkan(s)
                && (s.status() == SertifikatStatus.BERLAKU || s.status() == SertifikatStatus.DIBEKUKAN)).size();
    }

    private boolean belumDiserahkan(Sertifikat s) {
        return s.diserahkan().isEmpty() || s.pengantar().flatMap(p -> gudang.satu(Surat.class, p))
                .filter(p -> p.status() == SuratStatus.DITOLAK).isPresent();
    }

    @Override
    public List<Sertifikat> sertifikatBernomor(String penerbit, Collection<String> nomor, Collection<String> registrasi) {
        return gudang.daftar(Sertifikat.class, s -> s.penerbit().equals(penerbit)
                && (nomor.contains(s.nomor()) || registrasi.contains(s.registrasi())));
    }

    @Override
    public List<Asesi> tertunda(String berkasAsal, Collection<String> nik) {
        return new MemoryBerkasStore(gudang).tertunda(berkasAsal).stream()
                .filter(a -> nik.contains(a.identitas().nik())).toList();
    }

    @Override
    public Optional<Dokumen> dokumen(String id) {
        return gudang.satu(Dokumen.class, id);
    }
}
