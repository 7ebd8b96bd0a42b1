package id.serkom.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the description of this server says in words: of each endpoint its group, its name, one line about it and which query it cannot
 * be without; of each parameter what it is. The words stand in {@code SERKOM-INF/openapi.json}, of an endpoint
 * {@code "<verb> <path>": [name, line, query…]}. A name is for good, since clients are generated from it.
 */
final class Uraian {

    private static final Uraian ISI = baca();

    private final Map<String, Rute> rute = new LinkedHashMap<>();
    private final Map<String, String> kelompok = new LinkedHashMap<>();
    private final Map<String, String> parameter = new LinkedHashMap<>();

    private Uraian() {
    }

    /** One endpoint. */
    record Rute(String kelompok, String id, String ringkasan, Set<String> wajib) {
    }

    /** Of an endpoint; each has one, or it could not be described. */
    static Rute rute(String verb, String path) {
        return Optional.ofNullable(ISI.rute.get(verb + " " + path))
                .orElseThrow(() -> new IllegalStateException("openapi.json tidak menguraikan " + verb + " " + path));
    }

    static String parameter(String nama) {
        return Optional.ofNullable(ISI.parameter.get(nama))
                .orElseThrow(() -> new IllegalStateException("openapi.json tidak menguraikan parameter " + nama));
    }

    /** Group and what it holds, in the order of the document. */
    static Map<String, String> kelompok() {
        return ISI.kelompok;
    }

    /** Every endpoint that there are words for. */
    static Set<String> semua() {
        return ISI.rute.keySet();
    }

    private static Uraian baca() {
        Uraian uraian = new Uraian();
        try (InputStream in = Uraian.class.getResourceAsStream("/SERKOM-INF/openapi.json")) {
            JsonNode isi = new ObjectMapper().readTree(in);
            isi.get("parameter").properties().forEach(p -> uraian.parameter.put(p.getKey(), p.getValue().asText()));
            isi.get("kelompok").forEach(uraian::tambah);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uraian;
    }

    private void tambah(JsonNode satu) {
        String tag = satu.get("tag").asText();
        kelompok.put(tag, satu.get("uraian").asText());
        satu.get("operasi").properties().forEach(o -> {
            List<String> kata = new ArrayList<>();
            o.getValue().forEach(k -> kata.add(k.asText()));
            rute.put(o.getKey(), new Rute(tag, kata.get(0), kata.get(1), Set.copyOf(kata.subList(2, kata.size()))));
        });
    }
}
