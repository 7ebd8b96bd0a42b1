package id.serkom.api.skema;

import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Verdict;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The decision rule of a skema, applied to the newest mark of each unit. A rule never answers for a unit that has no mark.
 *
 * @param nama "semua-unit" (every unit K and at or above the passing grade) or "minimal-unit" (at least {@code minimal} units)
 * @param batasLulus passing grade 0 to 100, used where the scale has marks
 * @param minimal number of units for "minimal-unit"; 0 otherwise
 */
public record AturanKeputusan(String nama, BigDecimal batasLulus, int minimal) {

    /**
     * @throws IllegalArgumentException when a unit of the skema has no mark: an undecided asesi has no verdict
     */
    public Verdict terapkan(Skema skema, Collection<Nilai> terbaru) {
        Map<String, Nilai> perUnit = terbaru.stream().collect(Collectors.toMap(Nilai::unit, Function.identity()));
        int lulus = 0;
        for (Unit unit : skema.unit()) {
            Nilai nilai = perUnit.get(unit.kode());
            if (nilai == null) {
                throw new IllegalArgumentException("unit belum dinilai: " + unit.kode());
            }
            if (lulus(nilai)) {
                lulus++;
            }
        }
        int perlu = "minimal-unit".equals(nama) ? minimal : skema.unit().size();
        return lulus >= perlu ? Verdict.KOMPETEN : Verdict.BELUM_KOMPETEN;
    }

    /** Whether the unit is passed by this mark: K where the scale has K/BK, at or above the passing grade where it has marks. */
    public boolean lulus(Nilai nilai) {
        return nilai.kompeten().orElse(true) && nilai.angka().map(a -> a.compareTo(batasLulus) >= 0).orElse(true);
    }
}
