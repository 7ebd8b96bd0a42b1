package id.serkom.api.data;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Binds records to plain maps and back, by component name. Types: String, int, long, boolean, BigDecimal, LocalDate,
 * LocalTime, Instant (ISO 8601), enums (as kebab-case codes), Optional, List, Set, Map with String keys, {@link Data}, nested
 * records. What does not fit is refused with {@link IllegalArgumentException} that names the path.
 */
public final class RecordBinder {

    private RecordBinder() {
    }

    /** The code of an enum constant as text carries it: {@code TIDAK_MEMENUHI} is {@code tidak-memenuhi}. */
    public static String kode(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of a code, or {@link IllegalArgumentException}. */
    public static <E extends Enum<E>> E dariKode(Class<E> type, String kode) {
        return Enum.valueOf(type, kode.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static Map<String, Object> toMap(Record value) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (RecordComponent c : value.getClass().getRecordComponents()) {
            map.put(c.getName(), read(c, value));
        }
        return map;
    }

    private static Object read(RecordComponent c, Record value) {
        try {
            c.getAccessor().setAccessible(true);
            return c.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(c.toString(), e);
        }
    }

    static <R extends Record> R toRecord(Map<String, Object> values, Class<R> type) {
        return record(values, type, "");
    }

    private static <R extends Record> R record(Map<?, ?> values, Class<R> type, String path) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            arguments[i] = value(values.get(components[i].getName()), components[i].getGenericType(),
                    path + "/" + components[i].getName());
        }
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(path + ": " + e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static Object value(Object v, Type type, String path) {
        if (type instanceof ParameterizedType p) {
            return parameterized(v, p, path);
        }
        Class<?> c = (Class<?>) type;
        if (v == null) {
            return absent(c, path);
        }
        try {
            return plain(v, c, path);
        } catch (ClassCastException | ArithmeticException | NumberFormatException | java.time.DateTimeException e) {
            throw new IllegalArgumentException(path + ": bukan " + c.getSimpleName(), e);
        }
    }

    private static Object absent(Class<?> c, String path) {
        if (c == boolean.class) {
            return false;
        }
        if (c == Data.class) {
            return Data.KOSONG;
        }
        throw new IllegalArgumentException(path + ": tidak ada");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object plain(Object v, Class<?> c, String path) {
        if (c == String.class) {
            return (String) v;
        }
        if (c == int.class || c == Integer.class) {
            return new BigDecimal(v.toString()).intValueExact();
        }
        if (c == long.class || c == Long.class) {
            return new BigDecimal(v.toString()).longValueExact();
        }
        if (c == boolean.class || c == Boolean.class) {
            return (Boolean) v;
        }
        if (c == BigDecimal.class) {
            return new BigDecimal(v.toString());
        }
        if (c == LocalDate.class) {
            return LocalDate.parse((String) v);
        }
        if (c == LocalTime.class) {
            return LocalTime.parse((String) v);
        }
        if (c == Instant.class) {
            return Instant.parse((String) v);
        }
        if (c.isEnum()) {
            return enumValue((Class) c, (String) v, path);
        }
        if (c == Data.class) {
            return Data.of((Map<String, ?>) v);
        }
        if (c.isRecord()) {
            return record((Map<?, ?>) v, (Class) c, path);
        }
        if (c == Object.class) {
            return v;
        }
        throw new IllegalArgumentException(path + ": jenis tidak dikenal " + c.getName());
    }

    private static <E extends Enum<E>> E enumValue(Class<E> type, String kode, String path) {
        try {
            return dariKode(type, kode);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(path + ": tidak dikenal: " + kode, e);
        }
    }

    private static Object parameterized(Object v, ParameterizedType p, String path) {
        Class<?> raw = (Class<?>) p.getRawType();
        Type[] of = p.getActualTypeArguments();
        if (raw == Optional.class) {
            return v == null ? Optional.empty() : Optional.of(value(v, of[0], path));
        }
        if (raw == List.class || raw == Set.class) {
            List<Object> list = new ArrayList<>();
            if (v != null) {
                int i = 0;
                for (Object e : asList(v, path)) {
                    list.add(value(e, of[0], path + "/" + i++));
                }
            }
            return raw == List.class ? List.copyOf(list) : Set.copyOf(new LinkedHashSet<>(list));
        }
        if (raw == Map.class) {
            Map<String, Object> map = new LinkedHashMap<>();
            if (v instanceof Map<?, ?> m) {
                m.forEach((k, e) -> map.put((String) k, value(e, of[1], path + "/" + k)));
            }
            return Map.copyOf(map);
        }
        throw new IllegalArgumentException(path + ": jenis tidak dikenal " + p);
    }

    private static List<?> asList(Object v, String path) {
        if (v instanceof List<?> l) {
            return l;
        }
        throw new IllegalArgumentException(path + ": bukan daftar");
    }
}
