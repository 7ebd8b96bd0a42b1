package id.serkom.kernel.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.serkom.api.data.Data;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;

/** Between JSON text and {@link Data}: strict, so that what is accepted is what was written. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonParser.Feature.ALLOW_COMMENTS)
            .build();

    private Json() {
    }

    public static Data parse(InputStream text) throws IOException {
        LinkedHashMap<String, Object> objek = MAPPER.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() { });
        if (objek == null) {
            throw new IOException("bukan objek JSON");
        }
        return Data.of(objek);
    }

    public static JsonNode tree(Data data) {
        return MAPPER.valueToTree(data.asMap());
    }
}
