package id.serkom.rest;

import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.referensi.Akreditasi;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.referensi.DasarHukum;
import id.serkom.api.referensi.Entri;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.referensi.Jabatan;
import id.serkom.api.referensi.Kerjasama;
import id.serkom.api.referensi.Klasifikasi;
import id.serkom.api.referensi.Kop;
import id.serkom.api.referensi.Mandat;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.referensi.Tuk;
import id.serkom.api.referensi.UnitKerja;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The JSON Schema of a record, as {@link RecordBinder} reads and writes it. Of what is sent nothing may be beside it; to an answer
 * something may be added later.
 */
final class RecordSchema {

    private static final Map<String, Object> TEXT = Map.of("type", "string");

    /** What the registers hold; which of them it is stands in the path. */
    private static final List<Class<? extends Entri>> REGISTERS = List.of(Instansi.class, UnitKerja.class, Asesor.class, Tuk.class,
            Pejabat.class, Jabatan.class, Mandat.class, Kop.class, DasarHukum.class, Kerjasama.class, Akreditasi.class,
            Klasifikasi.class);

    private final boolean closed;

    private RecordSchema(boolean closed) {
        this.closed = closed;
    }

    /** Of a body. */
    static Map<String, Object> of(Class<?> record) {
        if (record == Entri.class) {
            return Map.of("anyOf", REGISTERS.stream().map(RecordSchema::register).toList());
        }
        return new RecordSchema(true).record(record);
    }

    private static Map<String, Object> register(Class<? extends Entri> entry) {
        Map<String, Object> schema = new LinkedHashMap<>(of(entry));
        schema.put("title", entry.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
        return schema;
    }

    /** Of an answer: a list and a page are objects with {@code isi}. */
    static Map<String, Object> answer(Type type) {
        RecordSchema schema = new RecordSchema(false);
        if (type instanceof ParameterizedType p && (p.getRawType() == List.class || p.getRawType() == Halaman.class)) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("isi", Map.of("type", "array", "items", schema.of(p.getActualTypeArguments()[0])));
            if (p.getRawType() == Halaman.class) {
                properties.put("lanjut", TEXT);
            }
            Map<String, Object> page = Map.of("type", "object", "required", List.of("isi"), "properties", properties);
            return p.getActualTypeArguments()[0] instanceof Class<?> c && c.isRecord()
                    ? Komponen.bernama((p.getRawType() == List.class ? "Daftar" : "Halaman") + schema.name(c), page) : page;
        }
        return schema.of(type);
    }

    /** Of a body: what it cannot be without. */
    static boolean required(Class<?> type) {
        return type != Optional.class && type != boolean.class && type != Data.class && type != List.class
                && type != Set.class && type != Map.class;
    }

    private Map<String, Object> record(Class<?> record) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            properties.put(component.getName(), of(component.getGenericType()));
            if (closed ? required(component.getType()) : always(component.getType())) {
                required.add(component.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        if (closed) {
            schema.put("additionalProperties", false);
        }
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", properties);
        return Komponen.bernama(name(record), schema);
    }

    /** An answer says everything but what is not there; no and none are said too. */
    private static boolean always(Class<?> type) {
        return type != Optional.class && type != Object.class;
    }

    /** What is sent is another thing than what is answered; of an endpoint's own body, with the endpoint's name before it. */
    private String name(Class<?> record) {
        Class<?> of = record.getEnclosingClass();
        String own = record.getSimpleName().replaceAll("Body$", "");
        String before = of == null ? "" : of.getSimpleName().replaceAll("Resource$|.*Service$", "");
        return (own.startsWith(before) ? "" : before) + own + (closed ? "Isian" : "");
    }

    private Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType p) {
            Type last = p.getActualTypeArguments()[p.getActualTypeArguments().length - 1];
            if (p.getRawType() == Optional.class) {
                return of(last);
            }
            return p.getRawType() == Map.class ? Map.of("type", "object", "additionalProperties", of(last))
                    : Map.of("type", "array", "items", of(last));
        }
        Class<?> c = (Class<?>) type;
        if (c.isRecord()) {
            return record(c);
        }
        if (c.isEnum()) {
            return Komponen.bernama(c.getSimpleName(), Map.of("type", "string", "enum",
                    Arrays.stream(c.getEnumConstants()).map(e -> RecordBinder.kode((Enum<?>) e)).toList()));
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
        return c == String.class ? TEXT : c == Object.class ? Map.of() : Map.of("type", "object", "additionalProperties", true);
    }
}
