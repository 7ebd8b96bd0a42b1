package id.serkom.rest;

import id.serkom.api.data.Data;
import id.serkom.api.data.RecordBinder;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The JSON Schema of a record, as {@link RecordBinder} reads and writes it. */
final class RecordSchema {

    private RecordSchema() {
    }

    static Map<String, Object> of(Class<?> record) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            properties.put(component.getName(), of(component.getGenericType()));
            if (required(component.getType())) {
                required.add(component.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", properties);
        return schema;
    }

    static boolean required(Class<?> type) {
        return type != Optional.class && type != boolean.class && type != Data.class && type != List.class
                && type != Set.class && type != Map.class;
    }

    private static Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType p) {
            Class<?> raw = (Class<?>) p.getRawType();
            if (raw == Optional.class) {
                return of(p.getActualTypeArguments()[0]);
            }
            return raw == Map.class ? Map.of("type", "object", "additionalProperties", of(p.getActualTypeArguments()[1]))
                    : Map.of("type", "array", "items", of(p.getActualTypeArguments()[0]));
        }
        Class<?> c = (Class<?>) type;
        if (c.isRecord()) {
            return of(c);
        }
        if (c.isEnum()) {
            return Map.of("type", "string", "enum",
                    Arrays.stream(c.getEnumConstants()).map(e -> RecordBinder.kode((Enum<?>) e)).toList());
        }
        return scalar(c);
    }

    private static Map<String, Object> scalar(Class<?> c) {
        if (c == int.class || c == long.class || c == Integer.class || c == Long.class) {
            return Map.of("type", "integer");
        }
        if (c == boolean.class || c == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (c == BigDecimal.class) {
            return Map.of("type", "number");
        }
        if (c == LocalDate.class) {
            return Map.of("type", "string", "format", "date");
        }
        if (c == LocalTime.class) {
            return Map.of("type", "string", "format", "time");
        }
        if (c == Instant.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        return c == String.class ? Map.of("type", "string") : Map.of("type", "object");
    }
}
