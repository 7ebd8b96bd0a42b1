package id.serkom.spi.store;

import id.serkom.api.data.Data;
import id.serkom.api.data.RecordBinder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One text for what is equal, and another for whatever differs: length-prefixed, keys of maps and components of records sorted, numbers
 * and truth values told from texts.
 */
public final class Kanonik {

    private static final ClassValue<RecordComponent[]> KOMPONEN = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private Kanonik() {
    }

    public static String teks(Object value) {
        StringBuilder text = new StringBuilder();
        append(text, value);
        return text.toString();
    }

    /** The components of a record by name, as they are. */
    static Map<String, Object> komponen(Record record) {
        Map<String, Object> isi = new TreeMap<>();
        try {
            for (RecordComponent c : KOMPONEN.get(record.getClass())) {
                isi.put(c.getName(), c.getAccessor().invoke(record));
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(record.getClass().getName(), e);
        }
        return isi;
    }

    static void append(StringBuilder text, Object value) {
        if (value instanceof Map<?, ?> map) {
            TreeMap<String, Object> sorted = new TreeMap<>();
            map.forEach((k, v) -> sorted.put((String) k, v));
            text.append('{');
            sorted.forEach((k, v) -> {
                append(text, k);
                append(text, v);
            });
            text.append('}');
        } else if (value instanceof Collection<?> list) {
            text.append('[');
            (value instanceof Set<?> set ? urut(set) : list).forEach(e -> append(text, e));
            text.append(']');
        } else if (value instanceof Optional<?> optional) {
            append(text, optional.map(List::of).orElse(List.of()));
        } else if (value instanceof Data data) {
            append(text, data.asMap());
        } else if (value instanceof Record record) {
            append(text, komponen(record));
        } else {
            String s = value instanceof Instant i ? Long.toString(i.toEpochMilli())
                    : value instanceof Enum<?> e ? RecordBinder.kode(e) : String.valueOf(value);
            text.append(value instanceof Number || value instanceof Boolean ? "#" : "").append(s.length()).append(':').append(s)
                    .append(';');
        }
    }

    private static List<String> urut(Set<?> set) {
        return set.stream().map(Kanonik::teks).sorted().toList();
    }
}
