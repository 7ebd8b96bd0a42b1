package id.serkom.tahap.rapat;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.tahap.Context;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Marks and verdicts, and their words. What has no verdict has no word. */
final class Hasil {

    /** More asesi than a berkas holds. */
    static final int SEMUA = 20_000;

    /** Who was examined, or should have been. */
    static final Set<AsesiStatus> PESERTA = Set.copyOf(EnumSet.of(AsesiStatus.KOMPETEN, AsesiStatus.BELUM_KOMPETEN,
            AsesiStatus.TUNDA, AsesiStatus.TIDAK_HADIR));

    private static final Set<AsesiStatus> DIPUTUSKAN = Set.copyOf(
            EnumSet.of(AsesiStatus.KOMPETEN, AsesiStatus.BELUM_KOMPETEN, AsesiStatus.TUNDA));

    private Hasil() {
    }

    static String sebutan(Verdict verdict) {
        return switch (verdict) {
            case KOMPETEN -> "Kompeten";
            case BELUM_KOMPETEN -> "Belum kompeten";
            case TUNDA -> "Ditunda";
        };
    }

    /** As the recapitulation prints it: K or BK, the mark, or both. */
    static String sebutan(Nilai nilai) {
        String huruf = nilai.kompeten().map(k -> k ? "K" : "BK").orElse("");
        String angka = nilai.angka().map(a -> a.stripTrailingZeros().toPlainString()).orElse("");
        if (huruf.isEmpty() && angka.isEmpty()) {
            throw new IllegalStateException("nilai kosong: " + nilai.id());
        }
        return huruf.isEmpty() || angka.isEmpty() ? huruf + angka : huruf + " (" + angka + ")";
    }

    static List<Nilai> terbaru(Collection<Nilai> riwayat) {
        Map<String, Nilai> perUnit = new LinkedHashMap<>();
        riwayat.forEach(n -> perUnit.merge(n.unit(), n, (a, b) -> a.ke() >= b.ke() ? a : b));
        return List.copyOf(perUnit.values());
    }

    static Map<String, Putusan> putusan(Collection<Asesi> asesi, Context context) {
        return context.isi().putusan(asesi.stream().map(Asesi::id).toList()).stream()
                .collect(Collectors.toMap(Putusan::asesi, Function.identity()));
    }

    /** Those decided since the present putaran began. */
    static List<Asesi> diputuskanPadaPutaranIni(Berkas berkas, Context context) {
        List<Asesi> diputuskan = context.isi().asesi(DIPUTUSKAN, SEMUA);
        Map<String, Putusan> putusan = putusan(diputuskan, context);
        return diputuskan.stream()
                .filter(a -> putusan.containsKey(a.id()) && putusan.get(a.id()).putaran() == berkas.putaran()).toList();
    }
}
