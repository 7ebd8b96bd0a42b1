package id.serkom.api.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An immutable JSON object: what an actor filled in, what a tahap keeps for itself, what a letter is made from.
 * Values are String, Boolean, Long (whole numbers), BigDecimal, List and Map of the same, deeply unmodifiable, order kept.
 * JSON null is an absent key. A record binds both ways ({@link #of(Record)}, {@link #as(Class)}).
 */
public final class Data {

    public static final Data KOSONG = new Data(Map.of());

    private final Map<String, Object> values;

    private Data(Map<String, Object> values) {
        this.values = values;
    }

    /** Copies a map of plain values; what is no JSON value is refused with {@link IllegalArgumentException}. */
    public static Data of(Map<String, ?> map) {
        return new Data(freeze(map));
    }

    /** The components of a record by name; absent Optionals are left out. */
    public static Data of(Record record) {
        return new Data(freeze(RecordBinder.toMap(record)));
    }

    /** Binds to a record by component names; see {@link RecordBinder} for the types. */
    public <R extends Record> R as(Class<R> type) {
        return RecordBinder.toRecord(values, type);
    }

    public Map<String, Object> asMap() {
        return values;
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** A text that must be there. */
    public String text(String key) {
        return optText(key).orElseThrow(() -> new IllegalArgumentException("tidak ada: " + key));
    }

    public Optional<String> optText(String key) {
        return Optional.ofNullable(values.get(key)).map(String::valueOf);
    }

    public Optional<Integer> optNumber(String key) {
        return Optional.ofNullable(values.get(key)).map(v -> new BigDecimal(v.toString()).intValueExact());
    }

    public boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    @SuppressWarnings("unchecked")
    public Data object(String key) {
        return values.get(key) instanceof Map<?, ?> m ? new Data((Map<String, Object>) m) : KOSONG;
    }

    /** The objects of a list; empty when the key is absent. */
    @SuppressWarnings("unchecked")
    public List<Data> objects(String key) {
        List<Data> found = new ArrayList<>();
        if (values.get(key) instanceof List<?> l) {
            l.forEach(m -> found.add(new Data((Map<String, Object>) m)));
        }
        return List.copyOf(found);
    }

    public List<String> texts(String key) {
        return values.get(key) instanceof List<?> l ? l.stream().map(String::valueOf).toList() : List.of();
    }

    /** The same data with one value more, or another. */
    public Data with(String key, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(values);
        copy.put(key, value);
        return of(copy);
    }

    private static Map<String, Object> freeze(Map<String, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((k, v) -> {
            Object frozen = freezeValue(v);
            if (frozen != null) {
                copy.put(k, frozen);
            }
        });
        return Collections.unmodifiableMap(copy);
    }

    @SuppressWarnings("unchecked")
    private static Object freezeValue(Object v) {
        if (v == null || v instanceof String || v instanceof Boolean || v instanceof Long || v instanceof BigDecimal) {
            return v;
        }
        if (v instanceof Optional<?> o) {
            return o.map(Data::freezeValue).orElse(null);
        }
        if (v instanceof Integer || v instanceof Short || v instanceof Byte) {
            return ((Number) v).longValue();
        }
        if (v instanceof BigInteger i) {
            return i.bitLength() < Long.SIZE ? (Object) i.longValue() : new BigDecimal(i);
        }
        if (v instanceof Double || v instanceof Float) {
            return new BigDecimal(v.toString());
        }
        if (v instanceof Data d) {
            return d.values;
        }
        if (v instanceof Map<?, ?> m) {
            return freeze((Map<String, ?>) m);
        }
        if (v instanceof Collection<?> c) {
            List<Object> list = new ArrayList<>(c.size());
            c.forEach(e -> list.add(freezeValue(e)));
            return Collections.unmodifiableList(list);
        }
        if (v instanceof Record r) {
            return freeze(RecordBinder.toMap(r));
        }
        if (v instanceof Enum<?> e) {
            return RecordBinder.kode(e);
        }
        if (v instanceof java.time.temporal.TemporalAccessor) {
            return v.toString();
        }
        throw new IllegalArgumentException("bukan nilai JSON: " + v.getClass().getName());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Data d && d.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
