package id.serkom.rest;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Binds a body to a record: a key that the record lacks is refused, so that a slip of the pen is not passed over. */
final class Body {

    private Body() {
    }

    static <R extends Record> R read(InputStream body, Class<R> type) {
        return bind(Json.read(body), type);
    }

    static <R extends Record> R bind(Data data, Class<R> type) {
        List<Reason> unknown = new ArrayList<>();
        unknown(data.asMap(), type, "", unknown);
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
        try {
            return data.as(type);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            String field = message.startsWith("/") ? message.substring(0, Math.max(message.indexOf(':'), 0)) : "";
            throw new InvalidInput(Reason.of("permintaan.nilai-salah", "bidang", field).with("pesan", message).at(field));
        }
    }

    private static void unknown(Map<?, ?> values, Class<?> type, String path, List<Reason> found) {
        Map<String, RecordComponent> known = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, c -> c));
        values.forEach((key, value) -> {
            String here = path + "/" + key;
            RecordComponent component = known.get(key);
            if (component == null) {
                found.add(Reason.of("masukan.additionalProperties", "bidang", key).at(here));
            } else {
                inside(value, component.getGenericType(), here, found);
            }
        });
    }

    private static void inside(Object value, Type type, String path, List<Reason> found) {
        if (type instanceof ParameterizedType p && Set.of("java.util.List", "java.util.Optional")
                .contains(p.getRawType().getTypeName())) {
            if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    inside(list.get(i), p.getActualTypeArguments()[0], path + "/" + i, found);
                }
            } else {
                inside(value, p.getActualTypeArguments()[0], path, found);
            }
        } else if (type instanceof Class<?> c && c.isRecord() && value instanceof Map<?, ?> map) {
            unknown(map, c, path, found);
        }
    }
}
