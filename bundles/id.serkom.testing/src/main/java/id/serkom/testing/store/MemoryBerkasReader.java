package id.serkom.testing.store;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.HariSesi;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Data;
import id.serkom.api.surat.Surat;
import id.serkom.spi.store.IsiSurat;
import id.serkom.testing.tahap.BacaanBerkas;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The contents of one berkas in memory. */
final class MemoryBerkasReader extends BacaanBerkas {

    private final Gudang gudang;
    private final String berkas;

    MemoryBerkasReader(Gudang gudang, String berkas) {
        this.gudang = gudang;
        this.berkas = berkas;
    }

    @Override
    protected <T extends Catatan> List<T> milik(Class<T> jenis, Function<T, String> pemilik) {
        return gudang.daftar(jenis, t -> pemilik.apply(t).equals(berkas));
    }

    @Override
    protected <T extends Catatan> List<T> semua(Class<T> jenis) {
        return gudang.daftar(jenis, t -> true);
    }

    @Override
    protected <T extends Catatan> Optional<T> satu(Class<T> jenis, String id) {
        return gudang.satu(jenis, id);
    }

    @Override
    protected List<Surat> surat() {
        return gudang.daftar(Surat.class, s -> s.berkas().filter(berkas::equals).isPresent());
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
    public Optional<Asesi> asesi(String id) {
        return gudang.satu(Asesi.class, id).filter(a -> a.berkas().equals(berkas));
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
    public List<Putusan> putusan(Collection<String> asesi) {
        return terbaru(Putusan.class, p -> p.berkas().equals(berkas) && asesi.contains(p.asesi()), p -> List.of(p.asesi()),
                Putusan::ke);
    }

    @Override
    public List<Formulir> formulir(String kode, Collection<String> perihal) {
        return terbaru(Formulir.class, f -> f.berkas().equals(berkas) && f.kode().equals(kode) && perihal.contains(f.perihal()),
                f -> List.of(f.perihal()), Formulir::ke);
    }

    private <T extends Catatan> List<T> terbaru(Class<T> jenis, Predicate<T> yang, Function<T, List<String>> kunci,
            ToIntFunction<T> ke) {
        Map<String, T> terbaru = new TreeMap<>();
        gudang.daftar(jenis, yang).forEach(t -> terbaru.merge(String.join("/", kunci.apply(t)), t,
                (a, b) -> ke.applyAsInt(a) > ke.applyAsInt(b) ? a : b));
        return List.copyOf(terbaru.values());
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
    public Map<String, Map<String, Integer>> bebanSesi(Collection<String> sesi) {
        return beban(gudang.daftar(Asesi.class, a -> a.sesi().filter(sesi::contains).isPresent()));
    }

    @Override
    public List<PrasyaratBerkas> prasyarat() {
        return gudang.daftar(PrasyaratBerkas.class, p -> p.berkas().equals(berkas), Comparator.comparing(PrasyaratBerkas::tahap)
                .thenComparing(PrasyaratBerkas::kode).thenComparing(PrasyaratBerkas::perihal));
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
    public List<Asesi> tertunda(String berkasAsal, Collection<String> nik) {
        return new MemoryBerkasStore(gudang).tertunda(berkasAsal).stream()
                .filter(a -> nik.contains(a.identitas().nik())).toList();
    }

    @Override
    public Optional<Dokumen> dokumen(String id) {
        return gudang.satu(Dokumen.class, id);
    }
}
