package id.serkom.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.serkom.api.data.Data;
import java.util.List;
import java.util.Map;

/** {@link Data} as text and back, number for number. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final TypeReference<Map<String, Object>> OBJEK = new TypeReference<>() { };
    private static final TypeReference<List<Object>> DAFTAR = new TypeReference<>() { };

    private Json() {
    }

    static String tulis(Data data) {
        return teks(data.asMap());
    }

    /** A list of texts or records. */
    static String tulis(List<?> daftar) {
        return teks(Data.of(Map.of("isi", daftar)).asMap().get("isi"));
    }

    static Data data(String teks) {
        return Data.of(baca(teks, OBJEK));
    }

    static List<String> teks(String teks) {
        return baca(teks, DAFTAR).stream().map(String::valueOf).toList();
    }

    static <R extends Record> List<R> daftar(String teks, Class<R> jenis) {
        return Data.of(Map.of("isi", baca(teks, DAFTAR))).objects("isi").stream().map(d -> d.as(jenis)).toList();
    }

    private static String teks(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON", e);
        }
    }

    private static <T> T baca(String teks, TypeReference<T> jenis) {
        try {
            return MAPPER.readValue(teks, jenis);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON tersimpan rusak", e);
        }
    }
}
