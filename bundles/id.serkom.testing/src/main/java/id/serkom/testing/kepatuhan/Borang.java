package id.serkom.testing.kepatuhan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.data.RecordBinder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form of one action: facts that the kernel needs, and nothing in it that is open or without end. */
final class Borang {

    private static final List<String> JENIS = List.of("type", "enum", "const", "$ref", "oneOf", "anyOf", "allOf");
    private static final String FAKTA = "x-serkom";
    private static final Set<String> PERIHAL = Set.of("berkas", "permohonan", "asesi");
    private static final Set<String> PELAKSANA = Arrays.stream(Pelaksana.values()).map(RecordBinder::kode)
            .collect(Collectors.toUnmodifiableSet());
    /** Formats that are asserted and have an end. */
    private static final Set<String> FORMAT = Set.of("date", "time", "date-time", "uuid");
    private static final List<String> BATAS = List.of("maxLength", "enum", "const");
    /** Keywords whose value is a schema for each name, not a schema. */
    private static final Set<String> PETA = Set.of("properties", "$defs", "patternProperties", "dependentSchemas");
    /** Of those, the ones that name what a person fills in. */
    private static final Set<String> ISIAN = Set.of("properties", "patternProperties");
    private static final Pattern TANPA_AKHIR = Pattern.compile("(?<!\\\\)(\\*|\\+|\\{\\d+,})");

    private final String berkas;
    private final JsonNode isi;
    /** Where the fields of a skema go: the kernel closes it, with those or without any. */
    private final String tambahan;
    private final List<String> keberatan = new ArrayList<>();

    Borang(String berkas, JsonNode isi) {
        this.tambahan = isi.path(FAKTA).has("tambahan") ? isi.path(FAKTA).get("tambahan").asText() + "/properties/tambahan" : "-";
        this.berkas = berkas;
        this.isi = isi;
    }

    List<String> fakta() {
        JsonNode fakta = isi.path(FAKTA);
        keberatan.clear();
        if (isi.path("title").asText().isBlank()) {
            tolak("/title", "judul aksi tidak ada");
        }
        daftar(fakta, "pelaksana").stream().filter(p -> !PELAKSANA.contains(p))
                .forEach(p -> tolak("/x-serkom/pelaksana", "\"" + p + "\" bukan pelaksana; pilih dari " + new TreeSet<>(PELAKSANA)));
        if (!PERIHAL.contains(fakta.path("perihal").asText())) {
            tolak("/x-serkom/perihal", "harus berkas, permohonan, atau asesi");
        }
        daftar(fakta, "tahap").stream().filter(t -> !IsiBundel.KODE.matcher(t).matches())
                .forEach(t -> tolak("/x-serkom/tahap", "\"" + t + "\" bukan kode tahap"));
        if (fakta.has("pekerjaan") && !fakta.get("pekerjaan").isBoolean()) {
            tolak("/x-serkom/pekerjaan", "harus true atau false");
        }
        return List.copyOf(keberatan);
    }

    private List<String> daftar(JsonNode fakta, String nama) {
        List<String> isinya = new ArrayList<>();
        fakta.path(nama).forEach(n -> isinya.add(n.asText()));
        if (isinya.isEmpty()) {
            tolak("/x-serkom/" + nama, "harus disebut, paling sedikit satu");
        }
        return isinya;
    }

    List<String> bentuk() {
        keberatan.clear();
        ObjectNode skema = isi.deepCopy();
        skema.remove(FAKTA);
        if (!"object".equals(skema.path("type").asText())) {
            tolak("/type", "harus \"object\"");
        }
        telusuri("", skema);
        if (keberatan.isEmpty()) {
            try {
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                        b -> b.schemaLoader(l -> l.block(iri -> true))).getSchema(skema).initializeValidators();
            } catch (RuntimeException e) {
                tolak("", "bukan JSON Schema 2020-12: " + e.getMessage());
            }
        }
        return List.copyOf(keberatan);
    }

    private void telusuri(String tempat, JsonNode bagian) {
        if (bagian.isArray()) {
            for (int i = 0; i < bagian.size(); i++) {
                telusuri(tempat + "/" + i, bagian.get(i));
            }
        } else if (bagian.isObject()) {
            satu(tempat, bagian);
            bagian.properties().forEach(f -> {
                String ke = tempat + "/" + f.getKey();
                if (PETA.contains(f.getKey())) {
                    f.getValue().properties().forEach(g -> {
                        boolean nihil = g.getValue().isBoolean() && !g.getValue().asBoolean();
                        if (ISIAN.contains(f.getKey()) && !nihil && JENIS.stream().noneMatch(g.getValue()::has)) {
                            tolak(ke + "/" + g.getKey(), "menerima apa pun; sebut \"type\"");
                        }
                        telusuri(ke + "/" + g.getKey(), g.getValue());
                    });
                } else if (!BATAS.contains(f.getKey())) {
                    telusuri(ke, f.getValue());
                }
            });
        }
    }

    private void satu(String tempat, JsonNode bagian) {
        if (!bagian.path("$ref").asText("#").startsWith("#")) {
            tolak(tempat + "/$ref", "tidak boleh merujuk ke luar berkas ini");
        }
        if (tempat.equals(tambahan) && bagian.has("maxProperties")) {
            return;
        }
        if (jenis(bagian, "object") && !bagian.path("additionalProperties").isBoolean() && !bagian.path("unevaluatedProperties").isBoolean()
                || bagian.path("additionalProperties").asBoolean() || bagian.path("unevaluatedProperties").asBoolean()) {
            tolak(tempat, "terbuka; tambahkan \"additionalProperties\": false");
        }
        if (jenis(bagian, "string") && BATAS.stream().noneMatch(bagian::has) && !FORMAT.contains(bagian.path("format").asText())
                && !berhingga(bagian.path("pattern").asText())) {
            tolak(tempat, "teks tanpa batas; tambahkan \"maxLength\"");
        }
        if (jenis(bagian, "array") && !bagian.has("maxItems")) {
            tolak(tempat, "daftar tanpa batas; tambahkan \"maxItems\"");
        }
    }

    /** That nothing longer than the pattern can match it. */
    private static boolean berhingga(String pola) {
        return pola.startsWith("^") && pola.endsWith("$") && !TANPA_AKHIR.matcher(pola).find();
    }

    private static boolean jenis(JsonNode bagian, String jenis) {
        JsonNode type = bagian.path("type");
        if (type.isArray()) {
            for (JsonNode satu : type) {
                if (jenis.equals(satu.asText())) {
                    return true;
                }
            }
        }
        return jenis.equals(type.asText());
    }

    private void tolak(String tempat, String sebab) {
        keberatan.add(berkas + "#" + tempat + ": " + sebab);
    }
}
