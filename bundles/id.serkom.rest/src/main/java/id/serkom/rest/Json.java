package id.serkom.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.TooLarge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON on the wire. A body is one object in UTF-8, at most {@link #LIMIT} bytes, 64 deep, {@value #TOKENS} keys and values, no
 * key twice, nothing after it; whatever else comes is {@link BadRequest}. Its values are such as {@link Values} allows.
 */
final class Json {

    static final int LIMIT = 2 * 1024 * 1024;
    private static final int DEPTH = 64;
    /** The largest batch of marks has a third of it; what takes memory is not how long a body is but of how many pieces. */
    private static final int TOKENS = 100_000;
    private static final int NAME = 200;
    private static final int TEXT = 1_000_000;
    private static final int DIGITS = 40;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxStringLength(TEXT)
                    .maxNameLength(NAME).maxTokenCount(TOKENS).maxNumberLength(DIGITS).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {
    }

    static Data read(InputStream body) {
        return read(body, LIMIT);
    }

    /** One of at most that many bytes. */
    static Data read(InputStream body, int limit) {
        String text = text(body, limit);
        try {
            Map<String, Object> values = MAPPER.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() { });
            if (values == null) {
                throw new BadRequest(Reason.of("json.bukan-objek"));
            }
            List<Reason> reasons = Values.check(values);
            if (!reasons.isEmpty()) {
                throw new InvalidInput(reasons);
            }
            return Data.of(values);
        } catch (StreamConstraintsException e) {
            throw new BadRequest(Reason.of("json.terlalu-dalam", "dalam", DEPTH));
        } catch (JsonProcessingException e) {
            throw new BadRequest(Reason.of("json.rusak", "baris", e.getLocation() == null ? 0 : e.getLocation().getLineNr())
                    .with("kolom", e.getLocation() == null ? 0 : e.getLocation().getColumnNr()));
        }
    }

    /** The whole body as text: UTF-8 or refused. */
    private static String text(InputStream body, int limit) {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes(body, limit))).toString();
        } catch (CharacterCodingException e) {
            throw new BadRequest(Reason.of("json.bukan-utf8"));
        }
    }

    /** A body that is plain text, such as CSV. */
    static String plainText(InputStream body) {
        String text = text(body, LIMIT);
        if (!Aksara.allowed(text)) {
            throw new InvalidInput(Reason.of("json.aksara-terlarang", "bidang", "isi"));
        }
        return text;
    }

    private static byte[] bytes(InputStream body, int limit) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                all.write(buffer, 0, n);
                if (all.size() > limit) {
                    throw new TooLarge(Reason.of("json.terlalu-besar", "batas", limit));
                }
            }
        } catch (IOException e) {
            throw Request.broken(e);
        }
        return all.toByteArray();
    }

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value instanceof Data data ? data.asMap() : value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
