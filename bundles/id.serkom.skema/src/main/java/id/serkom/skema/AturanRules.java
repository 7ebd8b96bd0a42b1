package id.serkom.skema;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.api.skema.AturanKeputusan;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Whether a decision rule has the parameters that belong to it, and names units of its skema alone.
 * For what has passed the JSON Schema.
 */
final class AturanRules {

    private static final String ATURAN = "/aturan";
    private static final String MINIMAL = "minimal";
    private static final String UNIT_WAJIB = "unitWajib";
    private static final String BOBOT = "bobot";
    private static final String ANGKA_TERENDAH = "angkaTerendah";
    private static final String BATAS_LULUS = "batasLulus";
    private static final String LAYANAN = "layanan";
    /** Which rule each parameter belongs to. */
    private static final Map<String, String> MILIK = Map.of(MINIMAL, AturanKeputusan.MINIMAL_UNIT, UNIT_WAJIB,
            AturanKeputusan.MINIMAL_UNIT, BOBOT, AturanKeputusan.RATA_RATA, ANGKA_TERENDAH, AturanKeputusan.RATA_RATA, LAYANAN,
            AturanKeputusan.LAYANAN);

    private final JsonNode aturan;
    private final String nama;
    private final boolean berangka;
    private final Set<String> unit = new LinkedHashSet<>();
    private final BiConsumer<String, String> salah;

    /** @param salah is told place and message of whatever is wrong */
    AturanRules(JsonNode isi, BiConsumer<String, String> salah) {
        this.aturan = isi.get("aturan");
        this.nama = aturan.get("nama").asText();
        this.berangka = !isi.get("skala").asText().equals("kompetensi");
        this.salah = salah;
        isi.get("unit").forEach(u -> unit.add(u.get("kode").asText()));
    }

    void check() {
        MILIK.keySet().stream().sorted().filter(p -> aturan.has(p) && !MILIK.get(p).equals(nama))
                .forEach(p -> salah.accept(ATURAN + '/' + p, p + " hanya untuk aturan " + MILIK.get(p) + "; hapus"));
        perlu(AturanKeputusan.MINIMAL_UNIT, MINIMAL);
        perlu(AturanKeputusan.LAYANAN, LAYANAN);
        batasLulus();
        if (nama.equals(AturanKeputusan.MINIMAL_UNIT)) {
            minimalUnit();
        } else if (nama.equals(AturanKeputusan.RATA_RATA)) {
            rataRata();
        }
    }

    private void perlu(String aturanIni, String parameter) {
        if (nama.equals(aturanIni) && !aturan.has(parameter)) {
            salah.accept(ATURAN, "aturan " + nama + " memerlukan " + parameter);
        }
    }

    /** A service may decide without one. */
    private void batasLulus() {
        if (!berangka && aturan.has(BATAS_LULUS)) {
            salah.accept(ATURAN, "batasLulus hanya untuk skala angka atau keduanya; hapus");
        } else if (berangka && !aturan.has(BATAS_LULUS) && !nama.equals(AturanKeputusan.LAYANAN)) {
            salah.accept(ATURAN, "skala dengan angka memerlukan batasLulus");
        }
    }

    private void minimalUnit() {
        if (aturan.path(MINIMAL).asInt() > unit.size()) {
            salah.accept(ATURAN + '/' + MINIMAL, "lebih banyak daripada unitnya (" + unit.size() + ")");
        }
        int i = 0;
        for (JsonNode wajib : aturan.path(UNIT_WAJIB)) {
            dikenal(ATURAN + '/' + UNIT_WAJIB + '/' + i++, wajib.asText());
        }
    }

    private void rataRata() {
        if (!berangka) {
            salah.accept(ATURAN + "/nama", "rata-rata memerlukan skala angka atau keduanya");
        }
        if (aturan.has(ANGKA_TERENDAH) && aturan.has(BATAS_LULUS) && angka(ANGKA_TERENDAH).compareTo(angka(BATAS_LULUS)) > 0) {
            salah.accept(ATURAN + '/' + ANGKA_TERENDAH, "melebihi batasLulus");
        }
        if (aturan.has(BOBOT)) {
            Set<String> tanpa = new LinkedHashSet<>(unit);
            for (Map.Entry<String, JsonNode> satu : aturan.get(BOBOT).properties()) {
                dikenal(ATURAN + '/' + BOBOT + '/' + satu.getKey(), satu.getKey());
                tanpa.remove(satu.getKey());
            }
            if (!tanpa.isEmpty()) {
                salah.accept(ATURAN + '/' + BOBOT, "belum ada bobot untuk unit " + String.join(", ", tanpa));
            }
        }
    }

    private BigDecimal angka(String parameter) {
        return aturan.get(parameter).decimalValue();
    }

    private void dikenal(String letak, String kode) {
        if (!unit.contains(kode)) {
            salah.accept(letak, "unit \"" + kode + "\" tidak ada dalam skema ini");
        }
    }

    /** The rules there are, as the JSON Schema must list them. */
    static List<String> nama() {
        return Arrays.asList(AturanKeputusan.SEMUA_UNIT, AturanKeputusan.MINIMAL_UNIT, AturanKeputusan.RATA_RATA, AturanKeputusan.LAYANAN);
    }
}
