package id.serkom.testing.tahap;

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
import id.serkom.api.berkas.PermohonanStatus;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The contents of one berkas in memory. What {@link #put} is given counts as stored. */
public final class IsiBerkas implements BerkasReader {

    private final Map<String, Catatan> semua = new LinkedHashMap<>();
    private final Map<String, List<Sesi>> sesiLain = new HashMap<>();
    private final Map<String, Integer> pesertaLain = new HashMap<>();
    private final List<Asesi> tertunda = new ArrayList<>();
    private final Map<String, Data> isiSurat = new HashMap<>();

    /** Stores the entry as it is; one of the same id is replaced. */
    public IsiBerkas put(Catatan... catatan) {
        for (Catatan satu : catatan) {
            semua.put(satu.id(), satu);
        }
        return this;
    }

    /** A session of another berkas at which the asesor examines. */
    public IsiBerkas sesiBerkasLain(String asesor, Sesi sesi) {
        sesiLain.computeIfAbsent(asesor, k -> new ArrayList<>()).add(sesi);
        return this;
    }

    /** A session of another berkas at the TUK, with so many asesi. */
    public IsiBerkas sesiBerkasLain(String asesor, Sesi sesi, int peserta) {
        pesertaLain.put(sesi.id(), peserta);
        return sesiBerkasLain(asesor, sesi);
    }

    /** What a letter was asked for with. */
    public IsiBerkas isiSurat(String surat, Data isi) {
        isiSurat.put(surat, isi);
        return this;
    }

    public Optional<Catatan> find(String id) {
        return Optional.ofNullable(semua.get(id));
    }

    /** All stored entries of a kind, in the order in which they were first stored. */
    public <T extends Catatan> List<T> list(Class<T> jenis) {
        return semua.values().stream().filter(jenis::isInstance).map(jenis::cast).toList();
    }

    /** The asesi of that name; there must be exactly one. */
    public Asesi asesiBernama(String nama) {
        List<Asesi> found = list(Asesi.class).stream().filter(a -> a.nama().equals(nama)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " asesi bernama " + nama);
        }
        return found.get(0);
    }

    @Override
    public Optional<Pengumuman> pengumuman() {
        return list(Pengumuman.class).stream().findFirst();
    }

    @Override
    public Optional<Permohonan> permohonan(String id) {
        return satu(Permohonan.class, id);
    }

    @Override
    public List<Permohonan> permohonan() {
        return list(Permohonan.class);
    }

    @Override
    public List<Permohonan> permohonanInstansi(String instansi) {
        return permohonan().stream().filter(p -> p.instansi().equals(instansi)).toList();
    }

    @Override
    public Optional<Asesi> asesi(String id) {
        return satu(Asesi.class, id);
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
    public Map<AsesiStatus, Integer> jumlah() {
        Map<AsesiStatus, Integer> jumlah = new TreeMap<>();
        list(Asesi.class).forEach(a -> jumlah.merge(a.status(), 1, Integer::sum));
        return jumlah;
    }

    @Override
    public Set<String> nikTerdaftar(Collection<String> nik) {
        return list(Asesi.class).stream().filter(a -> !AsesiStatus.GUGUR.contains(a.status()))
                .map(a -> a.identitas().nik()).filter(nik::contains).collect(Collectors.toSet());
    }

    @Override
    public List<Pemeriksaan> pemeriksaan(Collection<String> asesi) {
        return terbaru(Pemeriksaan.class, Pemeriksaan::asesi, p -> p.asesi() + '/' + p.persyaratan(), Pemeriksaan::ke, asesi);
    }

    @Override
    public List<Nilai> nilai(Collection<String> asesi) {
        return terbaru(Nilai.class, Nilai::asesi, n -> n.asesi() + '/' + n.unit(), Nilai::ke, asesi);
    }

    @Override
    public List<Nilai> riwayatNilai(Collection<String> asesi) {
        return list(Nilai.class).stream().filter(n -> asesi.contains(n.asesi())).toList();
    }

    @Override
    public List<Putusan> putusan(Collection<String> asesi) {
        return terbaru(Putusan.class, Putusan::asesi, Putusan::asesi, Putusan::ke, asesi);
    }

    @Override
    public List<Formulir> formulir(String kode, Collection<String> perihal) {
        return terbaru(Formulir.class, Formulir::perihal, f -> f.perihal() + ' ' + f.kode(), Formulir::ke, perihal).stream()
                .filter(f -> f.kode().equals(kode)).toList();
    }

    @Override
    public List<Asesi> asesiTanpaFormulir(String kode, Set<AsesiStatus> status, int batas) {
        return asesiUrut(a -> status.contains(a.status())).stream()
                .filter(a -> formulir(kode, List.of(a.id())).isEmpty()).limit(batas).toList();
    }

    @Override
    public List<Sesi> sesi() {
        return list(Sesi.class).stream().sorted(Comparator.comparingInt(Sesi::nomor)).toList();
    }

    @Override
    public List<Sesi> sesiBerkasLain(Collection<String> ids) {
        return sesiLain.values().stream().flatMap(List::stream).filter(s -> ids.contains(s.id()) && s.ditunda().isEmpty()).distinct()
                .toList();
    }

    /** With the sessions of other berkas, which wrote them there. */
    @Override
    public Optional<HariSesi> hariSesi(String jenis, String kode, LocalDate tanggal) {
        Optional<HariSesi> tersimpan = list(HariSesi.class).stream().filter(h -> h.jenis().equals(jenis) && h.kode().equals(kode)
                && h.tanggal().equals(tanggal)).findFirst();
        List<Sesi> lain = (jenis.equals(HariSesi.ASESOR) ? sesiLain.getOrDefault(kode, List.of()).stream()
                : sesiLain.values().stream().flatMap(List::stream).filter(s -> s.tuk().equals(kode)))
                .filter(s -> s.tanggal().equals(tanggal)).toList();
        if (tersimpan.isEmpty() && lain.isEmpty()) {
            return Optional.empty();
        }
        HariSesi hari = tersimpan.orElseGet(() -> new HariSesi(String.join("-", jenis, kode, tanggal.toString()), 1, jenis, kode, tanggal,
                List.of()));
        for (Sesi s : lain) {
            hari = hari.dengan(s);
        }
        return Optional.of(hari);
    }

    @Override
    public Map<String, Map<String, Integer>> beban() {
        Map<String, Map<String, Integer>> beban = new TreeMap<>();
        list(Asesi.class).stream().filter(a -> a.sesi().isPresent() && a.asesor().isPresent()).forEach(a -> beban
                .computeIfAbsent(a.sesi().get(), k -> new TreeMap<>()).merge(a.asesor().get(), 1, Integer::sum));
        return beban;
    }

    @Override
    public List<Asesi> asesiSesi(String sesi) {
        return asesiUrut(a -> a.sesi().filter(sesi::equals).isPresent());
    }

    @Override
    public Map<String, Map<String, Integer>> bebanSesi(Collection<String> sesi) {
        Map<String, Map<String, Integer>> beban = new TreeMap<>(beban());
        sesiLain.forEach((asesor, lain) -> lain.forEach(s -> beban.computeIfAbsent(s.id(), k -> new TreeMap<>())
                .put(asesor, pesertaLain.getOrDefault(s.id(), 1))));
        beban.keySet().retainAll(sesi);
        return beban;
    }

    @Override
    public List<Kelengkapan> kelengkapan(Collection<String> asesi) {
        return list(Kelengkapan.class).stream().filter(k -> k.asesi().filter(asesi::contains).isPresent()).toList();
    }

    @Override
    public List<Kelengkapan> kelengkapan(String kode) {
        return list(Kelengkapan.class).stream().filter(k -> k.kode().equals(kode)).toList();
    }

    @Override
    public List<PrasyaratBerkas> prasyarat() {
        return list(PrasyaratBerkas.class);
    }

    @Override
    public Optional<PrasyaratBerkas> prasyarat(String tahap, String kode, String perihal) {
        return prasyarat().stream().filter(p -> p.tahap().equals(tahap) && p.kode().equals(kode) && p.perihal().equals(perihal)).findFirst();
    }

    @Override
    public List<Surat> surat(String jenis) {
        return suratDanKonsep(jenis).stream()
                .filter(s -> s.status() != SuratStatus.KONSEP && s.status() != SuratStatus.DITOLAK).toList();
    }

    @Override
    public List<Surat> suratDanKonsep(String jenis) {
        return list(Surat.class).stream().filter(s -> s.jenis().equals(jenis)).toList();
    }

    @Override
    public List<Surat> suratPermohonan(String permohonan, String jenis) {
        return suratDanKonsep(jenis).stream().filter(s -> s.permohonan().filter(permohonan::equals).isPresent()).toList();
    }

    @Override
    public List<Surat> suratMasuk(String instansi, String nomor) {
        return list(Surat.class).stream().filter(s -> s.arah() == Arah.MASUK
                && s.instansi().filter(instansi::equals).isPresent() && s.nomor().filter(nomor::equals).isPresent()).toList();
    }

    @Override
    public Map<String, Data> isiSurat(Collection<String> surat) {
        return surat.stream().distinct().filter(isiSurat::containsKey)
                .collect(Collectors.toMap(id -> id, isiSurat::get));
    }

    @Override
    public Optional<Surat> suratById(String id) {
        return satu(Surat.class, id);
    }

    @Override
    public List<Sertifikat> sertifikat(Collection<String> asesi) {
        return list(Sertifikat.class).stream().filter(s -> asesi.contains(s.asesi())).toList();
    }

    @Override
    public List<Sertifikat> sertifikatById(Collection<String> ids) {
        return list(Sertifikat.class).stream().filter(s -> ids.contains(s.id())).toList();
    }

    @Override
    public List<Sertifikat> sertifikatMenunggu(String instansi, int batas) {
        return list(Sertifikat.class).stream().filter(s -> s.instansi().equals(instansi) && belumDiserahkan(s)
                && s.status() == SertifikatStatus.BERLAKU).limit(batas).toList();
    }

    @Override
    public int sertifikatMenunggu() {
        return (int) list(Sertifikat.class).stream().filter(s -> belumDiserahkan(s)
                && (s.status() == SertifikatStatus.BERLAKU || s.status() == SertifikatStatus.DIBEKUKAN)).count();
    }

    private boolean belumDiserahkan(Sertifikat s) {
        return s.diserahkan().isEmpty() || s.pengantar().flatMap(this::suratById)
                .filter(p -> p.status() == SuratStatus.DITOLAK).isPresent();
    }

    @Override
    public List<Sertifikat> sertifikatBernomor(String penerbit, Collection<String> nomor, Collection<String> registrasi) {
        return list(Sertifikat.class).stream().filter(s -> s.penerbit().equals(penerbit)
                && (nomor.contains(s.nomor()) || registrasi.contains(s.registrasi()))).toList();
    }

    @Override
    public List<Asesi> tertunda(String berkasAsal, Collection<String> nik) {
        return tertunda.stream().filter(a -> a.berkas().equals(berkasAsal) && nik.contains(a.identitas().nik())).toList();
    }

    /** An asesi of another berkas whose decision was postponed there. */
    public IsiBerkas tertundaBerkasLain(Asesi asesi) {
        tertunda.add(asesi);
        return this;
    }

    @Override
    public Optional<Dokumen> dokumen(String id) {
        return satu(Dokumen.class, id);
    }

    /** Permohonan in that status, in order of receipt. */
    public List<Permohonan> permohonan(PermohonanStatus status) {
        return permohonan().stream().filter(p -> p.status() == status).toList();
    }

    private <T extends Catatan> Optional<T> satu(Class<T> jenis, String id) {
        return find(id).filter(jenis::isInstance).map(jenis::cast);
    }

    private List<Asesi> asesiUrut(java.util.function.Predicate<Asesi> yang) {
        return list(Asesi.class).stream().filter(yang).sorted(Comparator.comparingInt(Asesi::urut)).toList();
    }

    private <T extends Catatan> List<T> terbaru(Class<T> jenis, Function<T, String> asesi, Function<T, String> kunci,
            Function<T, Integer> ke, Collection<String> yang) {
        Map<String, T> terbaru = new LinkedHashMap<>();
        list(jenis).stream().filter(t -> yang.contains(asesi.apply(t)))
                .forEach(t -> terbaru.merge(kunci.apply(t), t, (a, b) -> ke.apply(a) >= ke.apply(b) ? a : b));
        return List.copyOf(terbaru.values());
    }
}
