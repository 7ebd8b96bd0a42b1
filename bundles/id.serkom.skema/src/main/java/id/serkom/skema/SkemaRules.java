package id.serkom.skema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a JSON Schema cannot say about a skema. For what has passed it. */
final class SkemaRules {

    /** N.821100.053.02; J.630PR00.001.2; TIK.TE02.001.01. */
    private static final List<Pattern> KODE_UNIT = List.of(Pattern.compile("[A-Z]\\.\\d{6}\\.\\d{3}\\.\\d{2}"),
            Pattern.compile("[A-Z]\\.\\d{2,3}[A-Z]{2,3}\\d{2}\\.\\d{3}\\.\\d{1,2}"),
            Pattern.compile("[A-Z]{2,4}\\.[A-Z]{2}\\d{2}\\.\\d{3}\\.\\d{2}"));

    private final YamlTree tree;
    private final JsonNode isi;
    private final List<Kesalahan> salah = new ArrayList<>();

    private SkemaRules(YamlTree tree) {
        this.tree = tree;
        this.isi = tree.isi();
    }

    static List<Kesalahan> check(YamlTree tree) {
        SkemaRules rules = new SkemaRules(tree);
        rules.unit();
        rules.persyaratan();
        rules.tanpaGanda("metode", "");
        rules.tanpaGanda("formulir", "");
        rules.aturan();
        rules.tambahan();
        return List.copyOf(rules.salah);
    }

    private void unit() {
        int i = 0;
        for (JsonNode unit : isi.get("unit")) {
            String kode = unit.get("kode").asText();
            if (KODE_UNIT.stream().noneMatch(p -> p.matcher(kode).matches())) {
                salah("/unit/" + i + "/kode", "kode unit \"" + kode
                        + "\" tidak dikenal bentuknya; yang dikenal: N.821100.053.02, J.630PR00.001.2, TIK.TE02.001.01");
            }
            i++;
        }
        tanpaGanda("unit", "/kode");
    }

    private void persyaratan() {
        tanpaGanda("persyaratan", "/kode");
        for (JsonNode satu : isi.get("persyaratan")) {
            if (satu.get("wajib").asBoolean()) {
                return;
            }
        }
        salah("/persyaratan", "sekurang-kurangnya satu persyaratan harus wajib");
    }

    private void tanpaGanda(String daftar, String bagian) {
        Set<String> sudah = new HashSet<>();
        int i = 0;
        for (JsonNode satu : isi.path(daftar)) {
            String nilai = satu.at(bagian).asText();
            if (!sudah.add(nilai)) {
                salah("/" + daftar + "/" + i + bagian, "\"" + nilai + "\" disebut dua kali");
            }
            i++;
        }
    }

    private void aturan() {
        new AturanRules(isi, this::salah).check();
    }

    private void tambahan() {
        for (Map.Entry<String, JsonNode> aksi : isi.path("tambahan").properties()) {
            for (Map.Entry<String, JsonNode> isian : aksi.getValue().properties()) {
                isian("/tambahan/" + aksi.getKey() + "/" + isian.getKey(), isian.getValue());
            }
        }
    }

    private void isian(String letak, JsonNode isian) {
        boolean text = isian.get("type").asText().equals("string");
        boolean angka = isian.get("type").asText().matches("integer|number");
        if (text && !isian.has("enum") && !isian.has("format") && !isian.has("maxLength")) {
            salah(letak, "isian teks memerlukan maxLength, enum, atau format");
        }
        if (!text && (isian.has("enum") || isian.has("format") || isian.has("maxLength") || isian.has("minLength"))) {
            salah(letak, "enum, format, minLength, dan maxLength hanya untuk isian teks");
        }
        if (!angka && (isian.has("minimum") || isian.has("maximum"))) {
            salah(letak, "minimum dan maximum hanya untuk isian angka");
        }
        if (terbalik(isian, "minLength", "maxLength") || terbalik(isian, "minimum", "maximum")) {
            salah(letak, "batas bawah melebihi batas atas");
        }
    }

    private static boolean terbalik(JsonNode isian, String bawah, String atas) {
        return isian.has(bawah) && isian.has(atas)
                && isian.get(bawah).decimalValue().compareTo(isian.get(atas).decimalValue()) > 0;
    }

    private void salah(String letak, String pesan) {
        salah.add(tree.salah(letak, pesan));
    }
}
