package id.serkom.api.skema;

import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Verdict;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The decision rule of a skema, applied to the newest mark of each unit. A rule never answers for a unit that has no mark.
 *
 * @param nama {@value #SEMUA_UNIT}: every unit is passed. {@value #MINIMAL_UNIT}: at least {@code minimal} units are, all of
 *             {@code unitWajib} among them. {@value #RATA_RATA}: no unit is failed, and the mean of the marks, weighted where there are
 *             weights, reaches the passing grade. {@value #LAYANAN}: a service decides
 * @param batasLulus passing grade 0 to 100, used where the scale has marks
 * @param minimal number of units for "minimal-unit"; 0 otherwise
 * @param unitWajib codes of units that must be passed whatever the number, for "minimal-unit"
 * @param bobot weight above 0 of each unit by its code, for "rata-rata"; empty when all weigh the same
 * @param angkaTerendah mark below which a unit is failed under "rata-rata"; absent where the mean alone counts
 * @param layanan name of the service for "layanan"
 */
public record AturanKeputusan(String nama, BigDecimal batasLulus, int minimal, List<String> unitWajib, Map<String, BigDecimal> bobot,
        Optional<BigDecimal> angkaTerendah, Optional<String> layanan) implements PenentuKeputusan {

    public static final String SEMUA_UNIT = "semua-unit";
    public static final String MINIMAL_UNIT = "minimal-unit";
    public static final String RATA_RATA = "rata-rata";
    public static final String LAYANAN = "layanan";

    public AturanKeputusan {
        unitWajib = List.copyOf(unitWajib);
        bobot = Map.copyOf(bobot);
    }

    /** A rule without further parameters. */
    public AturanKeputusan(String nama, BigDecimal batasLulus, int minimal) {
        this(nama, batasLulus, minimal, List.of(), Map.of(), Optional.empty(), Optional.empty());
    }

    /**
     * @throws IllegalArgumentException when a unit of the skema has no mark: an undecided asesi has no verdict
     * @throws IllegalStateException when a service decides and not the rule itself
     */
    @Override
    public Verdict terapkan(Skema skema, Collection<Nilai> terbaru) {
        Map<String, Nilai> perUnit = terbaru.stream().collect(Collectors.toMap(Nilai::unit, Function.identity()));
        skema.unit().stream().filter(u -> !perUnit.containsKey(u.kode())).findFirst().ifPresent(u -> {
            throw new IllegalArgumentException("unit belum dinilai: " + u.kode());
        });
        List<String> lulus = skema.unit().stream().map(Unit::kode).filter(u -> lulus(skema, perUnit.get(u))).toList();
        boolean semua = lulus.size() == skema.unit().size();
        boolean kompeten = switch (nama) {
            case SEMUA_UNIT -> semua;
            case MINIMAL_UNIT -> lulus.size() >= minimal && lulus.containsAll(unitWajib);
            case RATA_RATA -> semua && rataRataCukup(skema, perUnit);
            default -> throw new IllegalStateException("aturan \"" + nama + "\" tidak diterapkan di sini");
        };
        return kompeten ? Verdict.KOMPETEN : Verdict.BELUM_KOMPETEN;
    }

    /** Compared as a sum, since a mean may have no end of decimals. */
    private boolean rataRataCukup(Skema skema, Map<String, Nilai> perUnit) {
        BigDecimal jumlah = BigDecimal.ZERO;
        BigDecimal berat = BigDecimal.ZERO;
        for (Unit unit : skema.unit()) {
            BigDecimal satu = bobot.getOrDefault(unit.kode(), BigDecimal.ONE);
            BigDecimal angka = perUnit.get(unit.kode()).angka()
                    .orElseThrow(() -> new IllegalArgumentException("unit belum berangka: " + unit.kode()));
            jumlah = jumlah.add(angka.multiply(satu));
            berat = berat.add(satu);
        }
        return jumlah.compareTo(batasLulus.multiply(berat)) >= 0;
    }

    /** Whether the unit is passed by this mark: K where the scale has K/BK, at or above its lowest mark where it has marks. */
    @Override
    public boolean lulus(Skema skema, Nilai nilai) {
        BigDecimal terendah = nama.equals(RATA_RATA) ? angkaTerendah.orElse(BigDecimal.ZERO) : batasLulus;
        return nilai.kompeten().orElse(true) && nilai.angka().map(a -> a.compareTo(terendah) >= 0).orElse(true);
    }
}
