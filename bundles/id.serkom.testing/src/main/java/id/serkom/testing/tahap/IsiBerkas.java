package id.serkom.testing.tahap;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.HariSesi;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Data;
import id.serkom.api.surat.Surat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The contents of one berkas in memory. What {@link #put} is given counts as stored. */
public final class IsiBerkas extends BacaanBerkas {

    private final Map<String, Catatan> semua = new LinkedHashMap<>();
    private final SesiLain sesiLain = new SesiLain();
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
        sesiLain.tambah(asesor, sesi);
        return this;
    }

    /** A session of another berkas at the TUK, with so many asesi. */
    public IsiBerkas sesiBerkasLain(String asesor, Sesi sesi, int peserta) {
        sesiLain.tambah(asesor, sesi, peserta);
        return this;
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
    protected <T extends Catatan> List<T> milik(Class<T> jenis, Function<T, String> berkas) {
        return list(jenis);
    }

    @Override
    protected <T extends Catatan> List<T> semua(Class<T> jenis) {
        return list(jenis);
    }

    @Override
    protected List<Surat> surat() {
        return list(Surat.class);
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
    public Optional<Asesi> asesi(String id) {
        return satu(Asesi.class, id);
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
    public List<Putusan> putusan(Collection<String> asesi) {
        return terbaru(Putusan.class, Putusan::asesi, Putusan::asesi, Putusan::ke, asesi);
    }

    @Override
    public List<Formulir> formulir(String kode, Collection<String> perihal) {
        return terbaru(Formulir.class, Formulir::perihal, f -> f.perihal() + ' ' + f.kode(), Formulir::ke, perihal).stream()
                .filter(f -> f.kode().equals(kode)).toList();
    }

    @Override
    public List<Sesi> sesiBerkasLain(Collection<String> ids) {
        return sesiLain.find(ids);
    }

    /** With the sessions of other berkas, which wrote them there. */
    @Override
    public Optional<HariSesi> hariSesi(String jenis, String kode, LocalDate tanggal) {
        return sesiLain.hari(list(HariSesi.class).stream().filter(h -> h.jenis().equals(jenis) && h.kode().equals(kode)
                && h.tanggal().equals(tanggal)).findFirst(), jenis, kode, tanggal);
    }

    @Override
    public Map<String, Map<String, Integer>> bebanSesi(Collection<String> sesi) {
        return sesiLain.beban(beban(), sesi);
    }

    @Override
    public List<PrasyaratBerkas> prasyarat() {
        return list(PrasyaratBerkas.class);
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

    @Override
    protected <T extends Catatan> Optional<T> satu(Class<T> jenis, String id) {
        return find(id).filter(jenis::isInstance).map(jenis::cast);
    }

    private <T extends Catatan> List<T> terbaru(Class<T> jenis, Function<T, String> asesi, Function<T, String> kunci,
            Function<T, Integer> ke, Collection<String> yang) {
        Map<String, T> terbaru = new LinkedHashMap<>();
        list(jenis).stream().filter(t -> yang.contains(asesi.apply(t)))
                .forEach(t -> terbaru.merge(kunci.apply(t), t, (a, b) -> ke.apply(a) >= ke.apply(b) ? a : b));
        return List.copyOf(terbaru.values());
    }
}
