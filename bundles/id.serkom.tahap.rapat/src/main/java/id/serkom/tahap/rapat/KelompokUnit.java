package id.serkom.tahap.rapat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The marks of a skema with more units than a page has columns for: in tables of ten units each. */
final class KelompokUnit {

    static final int SEBARIS = 10;

    private KelompokUnit() {
    }

    /**
     * None when all of them fit beside the decision.
     *
     * @param baris who was assessed, with {@code no, nama, nilai}
     */
    static List<Map<String, Object>> bagi(int unit, List<Map<String, Object>> baris) {
        List<Map<String, Object>> semua = new ArrayList<>();
        for (int dari = 0; unit > SEBARIS && dari < unit; dari += SEBARIS) {
            int sampai = Math.min(unit, dari + SEBARIS);
            int awal = dari;
            semua.add(Map.of("dari", dari + 1, "sampai", sampai, "jumlahUnit", sampai - dari,
                    "unit", IntStream.rangeClosed(dari + 1, sampai).boxed().toList(),
                    "baris", baris.stream().map(b -> Map.of("no", b.get("no"), "nama", b.get("nama"), "nilai",
                            ((List<?>) b.get("nilai")).subList(awal, sampai))).toList()));
        }
        return semua;
    }
}
