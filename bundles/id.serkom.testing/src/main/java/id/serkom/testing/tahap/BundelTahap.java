package id.serkom.testing.tahap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.serkom.api.data.Data;
import id.serkom.api.skema.IsianTambahan;
import id.serkom.api.skema.Skema;
import id.serkom.api.tahap.Tahap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The files under {@code SERKOM-INF/} of the bundle that a tahap comes from, even when others are on the class path. */
final class BundelTahap {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> PETA = new TypeReference<>() { };
    private static final SchemaRegistry SKEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final ClassLoader loader;
    private final String asal;

    BundelTahap(Tahap tahap) {
        Class<?> kelas = tahap.getClass();
        this.loader = kelas.getClassLoader();
        this.asal = kelas.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    JsonNode aksi(String nama) {
        String path = "SERKOM-INF/aksi/" + nama + ".json";
        try (InputStream in = find(path).orElseThrow(() -> new AssertionError("tidak ada " + path)).openStream()) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** One line per violation of the form of the action with this skema, beginning with the JSON pointer. */
    List<String> pelanggaran(JsonNode form, Data input, String aksi, Skema skema) {
        Data seluruhnya = IsianTambahan.dalam(Data.of(JSON.convertValue(form, PETA)), aksi, skema);
        Schema schema = SKEMA.getSchema(JSON.<ObjectNode>valueToTree(seluruhnya.asMap()).<ObjectNode>without("x-serkom"));
        List<String> baris = new ArrayList<>();
        for (Error e : schema.validate(JSON.<JsonNode>valueToTree(input.asMap()), (com.networknt.schema.ExecutionContext c) ->
                c.executionConfig(k -> k.formatAssertionsEnabled(true)))) {
            baris.add(e.getInstanceLocation() + ": " + e.getMessage());
        }
        return baris;
    }

    Properties properties(String path) {
        Properties found = new Properties();
        find(path).ifPresent(url -> {
            try (InputStreamReader in = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                found.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
        });
        return found;
    }

    /** For whom a letter of that kind is signed. */
    Optional<String> jabatan(String naskah) {
        return Optional.ofNullable(properties("SERKOM-INF/naskah/" + naskah + ".properties").getProperty("jabatan"));
    }

    Optional<String> teks(String path) {
        return find(path).map(url -> {
            try (InputStream in = url.openStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
        });
    }

    /** The content of the sample that the lint renders the template with. */
    Optional<JsonNode> contoh(String naskah) {
        return teks("SERKOM-INF/naskah/" + naskah + ".contoh.json").map(teks -> {
            try {
                JsonNode contoh = JSON.readTree(teks);
                return contoh.path("isi").isObject() ? contoh.get("isi") : contoh;
            } catch (IOException e) {
                throw new UncheckedIOException(naskah, e);
            }
        });
    }

    private Optional<URL> find(String path) {
        try {
            return Collections.list(loader.getResources(path)).stream().filter(u -> u.toString().contains(asal)).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
