package id.serkom.testing.tahap;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.spi.store.Terisi;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What can be read of one berkas, given its entries in memory, wherever they lie. */
public abstract class BacaanBerkas implements BerkasReader {

    /**
     * Entries of a kind of this berkas.
     *
     * @param berkas whose an entry is
     */
    protected abstract <T extends Catatan> List<T> milik(Class<T> jenis, Function<T, String> berkas);

    /** Entries of a kind of every berkas that is known here. */
    protected abstract <T extends Catatan> List<T> semua(Class<T> jenis);

    /** An entry of any berkas that is known here. */
    protected abstract <T extends Catatan> Optional<T> satu(Class<T> jenis, String id);

    /** The letters of this berkas, drafts among them. */
    protected abstract List<Surat> surat();

    private <T extends Catatan> List<T> milik(Class<T> jenis, Function<T, String> berkas, Predicate<T> yang) {
        return milik(jenis, berkas).stream().filter(yang).toList();
    }

    @Override
    public Optional<Pengumuman> pengumuman() {
        return milik(Pengumuman.class, Pengumuman::berkas).stream().findFirst();
    }

    @Override
    public List<Permohonan> permohonanInstansi(String instansi) {
        return permohonan().stream().filter(p -> p.instansi().equals(instansi)).toList();
    }

    @Override
    public List<Asesi> asesi(Collection<String> ids) {
        return asesiUrut(a -> ids.contains(a.id()));
    }

    @Override
    public List<Asesi> asesiPermohonan(String permohonan) {
        return asesiUrut(a -> a.permohonan().equals(permohonan));
    }

    @Override
    public List<Asesi> asesi(Set<AsesiStatus> status, int batas) {
        return asesiUrut(a -> status.contains(a.status())).stream().limit(batas).toList();
    }

    @Override
    public List<Asesi> asesiSesi(String sesi) {
        return asesiUrut(a -> a.sesi().filter(sesi::equals).isPresent());
    }

    @Override
    public List<Asesi> asesiTanpaFormulir(String kode, Set<AsesiStatus> status, int batas) {
        return asesiUrut(a -> status.contains(a.status())).stream()
                .filter(a -> formulir(kode, List.of(a.id())).isEmpty()).limit(batas).toList();
    }

    private List<Asesi> asesiUrut(Predicate<Asesi> yang) {
        return milik(Asesi.class, Asesi::berkas).stream().filter(yang).sorted(Comparator.comparingInt(Asesi::urut)).toList();
    }

    @Override
    public Map<AsesiStatus, Integer> jumlah() {
        Map<AsesiStatus, Integer> jumlah = new EnumMap<>(AsesiStatus.class);
        milik(Asesi.class, Asesi::berkas).forEach(a -> jumlah.merge(a.status(), 1, Integer::sum));
        return jumlah;
    }

    @Override
    public Set<String> nikTerdaftar(Collection<String> nik) {
        return milik(Asesi.class, Asesi::berkas).stream().filter(a -> !AsesiStatus.GUGUR.contains(a.status()))
                .map(a -> a.identitas().nik()).filter(nik::contains).collect(Collectors.toSet());
    }

    @Override
    public List<Nilai> riwayatNilai(Collection<String> asesi) {
        return milik(Nilai.class, Nilai::berkas, n -> asesi.contains(n.asesi()));
    }

    @Override
    public List<Sesi> sesi() {
        return milik(Sesi.class, Sesi::berkas).stream().sorted(Comparator.comparingInt(Sesi::nomor)).toList();
    }

    @Override
    public Map<String, Map<String, Integer>> beban() {
        return beban(milik(Asesi.class, Asesi::berkas, a -> a.sesi().isPresent()));
    }

    /** How many of them each asesor has at each session. */
    protected static Map<String, Map<String, Integer>> beban(List<Asesi> asesi) {
        Map<String, Map<String, Integer>> beban = new TreeMap<>();
        asesi.stream().filter(a -> a.asesor().isPresent()).forEach(a -> beban
                .computeIfAbsent(a.sesi().orElseThrow(), k -> new TreeMap<>()).merge(a.asesor().get(), 1, Integer::sum));
        return beban;
    }

    @Override
    public List<Kelengkapan> kelengkapan(Collection<String> asesi) {
        return milik(Kelengkapan.class, Kelengkapan::berkas, k -> k.asesi().filter(asesi::contains).isPresent());
    }

    @Override
    public List<Kelengkapan> kelengkapan(String kode) {
        return milik(Kelengkapan.class, Kelengkapan::berkas, k -> k.kode().equals(kode));
    }

    @Override
    public Optional<PrasyaratBerkas> prasyarat(String tahap, String kode, String perihal) {
        return prasyarat().stream().filter(p -> p.tahap().equals(tahap) && p.kode().equals(kode) && p.perihal().equals(perihal))
                .findFirst();
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
        return surat().stream().filter(yang).toList();
    }

    @Override
    public List<Cetakan> cetakan(Collection<String> surat) {
        return semua(Cetakan.class).stream().filter(c -> surat.contains(c.id())).toList();
    }

    @Override
    public List<Sertifikat> sertifikat(Collection<String> asesi) {
        return milik(Sertifikat.class, Sertifikat::berkas, s -> asesi.contains(s.asesi()));
    }

    @Override
    public List<Sertifikat> sertifikatById(Collection<String> ids) {
        return milik(Sertifikat.class, Sertifikat::berkas, s -> ids.contains(s.id()));
    }

    @Override
    public List<Sertifikat> sertifikatMenunggu(String instansi, int batas) {
        return milik(Sertifikat.class, Sertifikat::berkas, s -> s.instansi().equals(instansi)
                && s.status() == SertifikatStatus.BERLAKU && belumDiserahkan(s)).stream().limit(batas).toList();
    }

    @Override
    public int sertifikatMenunggu() {
        return milik(Sertifikat.class, Sertifikat::berkas, s -> (s.status() == SertifikatStatus.BERLAKU
                || s.status() == SertifikatStatus.DIBEKUKAN) && belumDiserahkan(s)).size();
    }

    private boolean belumDiserahkan(Sertifikat s) {
        return s.diserahkan().isEmpty() || s.pengantar().flatMap(p -> satu(Surat.class, p))
                .filter(p -> p.status() == SuratStatus.DITOLAK).isPresent();
    }

    @Override
    public List<Sertifikat> sertifikatBernomor(String penerbit, Collection<String> nomor, Collection<String> registrasi) {
        return semua(Sertifikat.class).stream().filter(s -> s.penerbit().equals(penerbit)
                && (nomor.contains(s.nomor()) || registrasi.contains(s.registrasi()))).toList();
    }

    @Override
    public List<Sertifikat> sertifikatAkanHabis(LocalDate dari, LocalDate sampai, Optional<String> sesudah, int batas) {
        return semua(Sertifikat.class).stream().filter(s -> s.status() == SertifikatStatus.BERLAKU && s.diberitahukan().isEmpty()
                && !s.berlakuSampai().isBefore(dari) && !s.berlakuSampai().isAfter(sampai))
                .filter(s -> sesudah.filter(id -> s.berlakuSampai().equals(dari) && s.id().compareTo(id) <= 0).isEmpty())
                .sorted(Comparator.comparing(Sertifikat::berlakuSampai).thenComparing(Sertifikat::id)).limit(batas).toList();
    }
}
