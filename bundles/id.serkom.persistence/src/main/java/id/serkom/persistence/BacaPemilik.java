package id.serkom.persistence;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.spi.store.PemilikDokumen;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads whose documents are, many at a time. Nearly every document is on file once, and one or two are on file everywhere: whoever asks
 * for many at once is answered as long as there are few rows, otherwise half of them are asked for, and in the end one alone.
 */
final class BacaPemilik {

    /** Rows read for nothing at most, before documents are asked for by halves. */
    private static final int BARIS = 2000;

    private final Database database;
    private final int batas;

    BacaPemilik(Database database, int batas) {
        this.database = database;
        this.batas = batas;
    }

    List<PemilikDokumen> baca(Collection<String> dokumen) {
        return Pilih.perBagian(dokumen, this::bagian);
    }

    private List<PemilikDokumen> bagian(List<String> dokumen) {
        Map<String, List<Kelengkapan>> pemakaian = menurut(KelengkapanRow.class, "dokumen", Kelengkapan::dokumen, dokumen);
        List<Kelengkapan> semua = pemakaian.values().stream().flatMap(List::stream).toList();
        Map<String, Asesi> asesi = menurutId(AsesiRow.class, Asesi::id, semua.stream().map(Kelengkapan::asesi));
        Map<String, Permohonan> permohonan = menurutId(PermohonanRow.class, Permohonan::id, semua.stream().map(Kelengkapan::permohonan));
        Map<String, List<Surat>> surat = surat(dokumen);
        return dokumen.stream().map(d -> PemilikDokumen.dari(d, pemakaian.getOrDefault(d, List.of()), asesi, permohonan,
                surat.getOrDefault(d, List.of()), batas)).toList();
    }

    private Map<String, List<Surat>> surat(List<String> dokumen) {
        Map<String, List<Surat>> hasil = new HashMap<>();
        List<Map<String, List<Surat>>> langsung = List.of(menurut(SuratRow.class, "dokumen", Surat::dokumen, dokumen),
                menurut(SuratRow.class, "dokumenAsli", Surat::dokumenAsli, dokumen));
        langsung.forEach(m -> m.forEach((d, s) -> hasil.computeIfAbsent(d, k -> new ArrayList<>()).addAll(s)));
        Map<String, List<Cetakan>> dipindai = menurut(CetakanRow.class, "pindaian", Cetakan::pindaian, dokumen);
        Map<String, Surat> bertanda = menurutId(SuratRow.class, Surat::id,
                dipindai.values().stream().flatMap(List::stream).map(c -> Optional.of(c.id())));
        dipindai.forEach((d, semua) -> semua.stream().map(Cetakan::id).filter(bertanda::containsKey)
                .forEach(id -> hasil.computeIfAbsent(d, k -> new ArrayList<>()).add(bertanda.get(id))));
        hasil.replaceAll((d, semua) -> semua.stream().collect(Collectors.toMap(Surat::id, Function.identity(), (a, b) -> a)).values()
                .stream().sorted(Comparator.comparing(Surat::id)).toList());
        return hasil;
    }

    private <C> Map<String, C> menurutId(Class<? extends Row<C>> jenis, Function<C, String> id, Stream<Optional<String>> diminta) {
        return Pilih.perBagian(diminta.flatMap(Optional::stream).toList(), b -> Pilih.dari(database, jenis).dan("r.id IN ?", b).daftar())
                .stream().collect(Collectors.toMap(id, Function.identity()));
    }

    /** Rows that have one of these documents in that column, by document and id: of each all, or one more than count. */
    private <C> Map<String, List<C>> menurut(Class<? extends Row<C>> jenis, String kolom, Function<C, Optional<String>> kunci,
            List<String> dokumen) {
        if (dokumen.size() == 1) {
            List<C> satu = Pilih.dari(database, jenis).dan("r." + kolom + " = ?", dokumen.get(0)).daftar(batas + 1);
            return satu.isEmpty() ? Map.of() : Map.of(dokumen.get(0), satu);
        }
        Optional<List<C>> semua = sebagian(jenis, kolom, dokumen);
        if (semua.isPresent()) {
            return semua.get().stream().collect(Collectors.groupingBy(c -> kunci.apply(c).orElseThrow()));
        }
        int tengah = dokumen.size() / 2;
        Map<String, List<C>> hasil = new HashMap<>(menurut(jenis, kolom, kunci, dokumen.subList(0, tengah)));
        hasil.putAll(menurut(jenis, kolom, kunci, dokumen.subList(tengah, dokumen.size())));
        return hasil;
    }

    /** Empty when there are too many. Keys first and in no order: nobody should sort a million rows that are thrown away. */
    private <C> Optional<List<C>> sebagian(Class<? extends Row<C>> jenis, String kolom, List<String> dokumen) {
        List<String> id = database.baca(em -> em.createQuery("SELECT r.id FROM " + jenis.getSimpleName() + " r WHERE r." + kolom + " IN :d",
                String.class).setParameter("d", dokumen).setMaxResults(BARIS + 1).getResultList());
        return id.size() > BARIS ? Optional.empty()
                : Optional.of(Pilih.perBagian(id.stream().sorted().toList(),
                        b -> Pilih.dari(database, jenis).dan("r.id IN ?", b).daftar()));
    }
}
