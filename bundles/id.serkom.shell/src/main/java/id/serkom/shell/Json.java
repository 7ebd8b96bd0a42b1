package id.serkom.shell;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** JSON of a call and of its answer: one object, at most 64 deep, no key twice, nothing after it. */
final class Json {

    private static final int DEPTH = 64;
    private static final int TEXT = 1_000_000;
    private static final int DIGITS = 40;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxStringLength(TEXT)
                    .maxNumberLength(DIGITS).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {
    }

    /** @param option which option it came with, for the reason when it is no such object */
    static Data read(String text, String option) {
        try {
            Map<String, Object> values = MAPPER.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() { });
            if (values == null) {
                throw new InvalidInput(Reason.of("shell.json-bukan-objek", "opsi", option));
            }
            return Data.of(values);
        } catch (StreamConstraintsException e) {
            throw new InvalidInput(Reason.of("shell.json-terlalu-dalam", "opsi", option).with("dalam", DEPTH));
        } catch (JsonProcessingException e) {
            throw new InvalidInput(Reason.of("shell.json-rusak", "opsi", option)
                    .with("baris", e.getLocation() == null ? 0 : e.getLocation().getLineNr())
                    .with("kolom", e.getLocation() == null ? 0 : e.getLocation().getColumnNr()));
        }
    }

    /** Binds to a record; a key that the record lacks is refused, so that a slip of the pen is not passed over. */
    static <R extends Record> R bind(Data data, Class<R> type, String option) {
        Set<String> known = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                .collect(Collectors.toSet());
        List<Reason> unknown = data.asMap().keySet().stream().filter(k -> !known.contains(k))
                .map(k -> Reason.of("shell.bidang-tidak-dikenal", "bidang", k).with("opsi", option).at("/" + k)).toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
        try {
            return data.as(type);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(Reason.of("shell.nilai-salah", "opsi", option).with("pesan", String.valueOf(e.getMessage())));
        }
    }

    /** One line, for programs. */
    static String line(Data data) {
        return write(MAPPER, data);
    }

    /** Indented, for people. */
    static String pretty(Data data) {
        return write(MAPPER.copy().enable(SerializationFeature.INDENT_OUTPUT), data);
    }

    private static String write(ObjectMapper mapper, Data data) {
        try {
            return mapper.writeValueAsString(data.asMap()) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
