package id.serkom.rest;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.data.Tanggal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Holds a body against the record that it is to be: keys that the record lacks, what is missing, values of the wrong type. As many
 * at once as {@link Findings} holds, each with its place, under the codes that forms of actions have too.
 */
final class BodyCheck {

    /** So much of a wrong value is shown back. */
    private static final int SHOWN = 100;

    private final Findings findings = new Findings();

    private BodyCheck() {
    }

    static List<Reason> check(Data body, Class<? extends Record> type) {
        BodyCheck check = new BodyCheck();
        check.record(body.asMap(), type, "");
        return check.findings.list();
    }

    private void record(Map<?, ?> values, Class<?> type, String path) {
        List<String> known = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
        for (Object key : values.keySet()) {
            if (findings.full()) {
                return;
            }
            if (!known.contains(key)) {
                add("additionalProperties", Findings.under(path, key), "");
            }
        }
        for (RecordComponent component : type.getRecordComponents()) {
            Object value = values.get(component.getName());
            String here = path + "/" + component.getName();
            if (value != null) {
                value(value, component.getGenericType(), here);
            } else if (RecordSchema.required(component.getType())) {
                add("required", here, "");
            }
        }
    }

    private void value(Object value, Type type, String path) {
        if (type instanceof ParameterizedType p) {
            parameterized(value, p, path);
        } else if (type instanceof Class<?> c && c.isRecord()) {
            object(value, path).ifPresent(map -> record(map, c, path));
        } else if (type instanceof Class<?> c && c.isEnum()) {
            choice(value, c, path);
        } else {
            scalar(value, (Class<?>) type, path);
        }
    }

    private void parameterized(Object value, ParameterizedType type, String path) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] of = type.getActualTypeArguments();
        if (raw == Optional.class) {
            value(value, of[0], path);
        } else if (raw == Map.class) {
            object(value, path).ifPresent(map -> map.forEach((k, v) -> value(v, of[1], Findings.under(path, k))));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size() && !findings.full(); i++) {
                if (list.get(i) == null) {
                    add("required", path + "/" + i, "");
                } else {
                    value(list.get(i), of[0], path + "/" + i);
                }
            }
        } else {
            add("type", path, "harus daftar");
        }
    }

    private Optional<Map<?, ?>> object(Object value, String path) {
        if (value instanceof Map<?, ?> map) {
            return Optional.of(map);
        }
        add("type", path, "harus objek");
        return Optional.empty();
    }

    private void choice(Object value, Class<?> type, String path) {
        List<String> codes = Arrays.stream(type.getEnumConstants()).map(e -> RecordBinder.kode((Enum<?>) e)).toList();
        if (!codes.contains(value)) {
            add("enum", path, String.join(", ", codes));
        }
    }

    private void scalar(Object value, Class<?> type, String path) {
        if (type == int.class || type == Integer.class) {
            whole(value, BigDecimal::intValueExact, path);
        } else if (type == long.class || type == Long.class) {
            whole(value, BigDecimal::longValueExact, path);
        } else if (type == boolean.class || type == Boolean.class) {
            unless(value instanceof Boolean, path, "harus true atau false");
        } else if (type == BigDecimal.class) {
            unless(value instanceof Number, path, "harus bilangan");
        } else if (type == Data.class) {
            object(value, path);
        } else if (!(value instanceof String text)) {
            add("type", path, "harus teks");
        } else if (type == LocalDate.class) {
            form(text, Tanggal::baca, path);
        } else if (type == LocalTime.class) {
            form(text, LocalTime::parse, path);
        } else if (type == Instant.class) {
            form(text, Instant::parse, path);
        }
    }

    private void whole(Object value, Function<BigDecimal, ? extends Number> exact, String path) {
        try {
            unless(value instanceof Number && exact.apply(new BigDecimal(value.toString())) != null, path, "harus bilangan bulat");
        } catch (ArithmeticException e) {
            add("type", path, "harus bilangan bulat");
        }
    }

    private void form(String text, Function<String, ?> parse, String path) {
        try {
            parse.apply(text);
        } catch (DateTimeException e) {
            add("format", path, text);
        }
    }

    private void unless(boolean right, String path, String what) {
        if (!right) {
            add("type", path, what);
        }
    }

    private void add(String keyword, String path, String what) {
        String shown = what.length() > SHOWN ? what.substring(0, SHOWN) : what;
        findings.add(Reason.of("masukan." + keyword, "bidang", Findings.name(path)).with("pesan", shown).with("nilai", shown).at(path));
    }
}
