package id.serkom.skema;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.serkom.api.data.Data;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The JSON Schema that is published with this bundle, and its findings in Indonesian. */
final class SkemaSchema {

    static final String FILE = "/SERKOM-INF/skema.schema.json";

    private final Schema schema;
    private final Data sumber;

    SkemaSchema() {
        try (InputStream isi = SkemaSchema.class.getResourceAsStream(FILE)) {
            ObjectMapper mapper = new ObjectMapper();
            JsonNode node = mapper.readTree(isi);
            sumber = Data.of(mapper.convertValue(node, new TypeReference<Map<String, Object>>() { }));
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                    b -> b.schemaLoader(l -> l.block(iri -> true))).getSchema(node);
            schema.initializeValidators();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** As it is published. */
    Data sumber() {
        return sumber;
    }

    List<Kesalahan> check(YamlTree tree) {
        return schema.validate(tree.isi(), context -> context.executionConfig(c -> c.formatAssertionsEnabled(true))).stream()
                .map(e -> tree.salah(letak(e), pesan(e))).distinct().toList();
    }

    private static String letak(Error error) {
        String induk = error.getInstanceLocation().toString();
        return "additionalProperties".equals(error.getKeyword()) ? induk + "/" + error.getProperty() : induk;
    }

    private static String pesan(Error error) {
        String batas = error.getSchemaNode() == null ? "" : error.getSchemaNode().toString();
        return switch (error.getKeyword()) {
            case "required" -> "kunci " + error.getProperty() + " harus ada";
            case "additionalProperties" -> "kunci tidak dikenal; periksa ejaannya atau hapus";
            case "type" -> "harus berupa " + jenis(batas) + (batas.equals("\"string\"") ? " (beri tanda kutip)" : "");
            case "enum" -> "harus salah satu dari " + batas;
            case "pattern", "propertyNames" -> "bentuknya tidak sesuai " + batas;
            case "format" -> "harus tanggal yang ada, berbentuk 2026-12-31";
            case "minLength" -> "terlalu pendek; tersedikit " + batas + " huruf";
            case "maxLength" -> "terlalu panjang; terbanyak " + batas + " huruf";
            case "minimum" -> "terlalu kecil; terkecil " + batas;
            case "maximum" -> "terlalu besar; terbesar " + batas;
            case "minItems" -> "terlalu sedikit; tersedikit " + batas;
            case "maxItems", "maxProperties" -> "terlalu banyak; terbanyak " + batas;
            case "uniqueItems" -> "ada yang disebut dua kali";
            default -> error.getMessage();
        };
    }

    private static String jenis(String type) {
        return switch (type) {
            case "\"string\"" -> "teks";
            case "\"integer\"" -> "bilangan bulat";
            case "\"number\"" -> "bilangan";
            case "\"boolean\"" -> "true atau false";
            case "\"array\"" -> "daftar";
            case "\"object\"" -> "pasangan kunci dan nilai";
            default -> type;
        };
    }
}
