package id.serkom.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The named schemas of a description: each stands once among the components and is referred to from wherever it is used, so that a
 * generated client has one type of it and not one an endpoint.
 */
final class Komponen {

    /** Where a schema says its name, until it is taken out. */
    private static final String NAMA = "x-nama";
    static final String LETAK = "#/components/schemas/";

    private final Map<String, Object> skema = new TreeMap<>();

    /** That schema under that name. */
    static Map<String, Object> bernama(String nama, Map<String, Object> schema) {
        Map<String, Object> named = new LinkedHashMap<>(schema);
        named.put(NAMA, nama);
        return named;
    }

    /** The same value with each named schema in it replaced by where it stands. */
    Object pindahkan(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::pindahkan).toList();
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, Object> moved = new LinkedHashMap<>();
        map.forEach((key, of) -> moved.put((String) key, pindahkan(of)));
        if (moved.get(NAMA) instanceof String nama) {
            moved.remove(NAMA);
            return rujukan(nama, moved);
        }
        return moved;
    }

    private Map<String, Object> rujukan(String nama, Map<String, Object> schema) {
        Object there = skema.putIfAbsent(nama, schema);
        if (there != null && !there.equals(schema)) {
            throw new IllegalStateException("dua skema bernama " + nama);
        }
        return Map.of("$ref", LETAK + nama);
    }

    Map<String, Object> skema() {
        return skema;
    }
}
