package id.serkom.referensi.register;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was filled in for an entry, held against the fields of its register: every reason at once, each at its field.
 *
 * @param isi the entry as it is kept; present when there is no reason against it
 */
public record Formulir(Optional<Data> isi, List<Reason> alasan) {

    public Formulir {
        alasan = List.copyOf(alasan);
    }

    public static Formulir baca(Register register, Data mentah) {
        List<Reason> alasan = new ArrayList<>();
        unknown(register, mentah.asMap(), List.of(), alasan);
        Map<String, Object> isi = new LinkedHashMap<>();
        for (Kolom kolom : register.kolom()) {
            value(kolom, mentah, alasan).ifPresent(v -> put(isi, kolom.jalur(), v));
        }
        period(isi, "masa", alasan);
        period(isi, "lisensi", alasan);
        return new Formulir(alasan.isEmpty() ? Optional.of(bind(register, isi)) : Optional.empty(), alasan);
    }

    /** Through the record and back, so that what is kept is what the record says, defaults included. */
    private static Data bind(Register register, Map<String, Object> isi) {
        return Data.of(Data.of(isi).as(register.tipe()));
    }

    private static void unknown(Register register, Map<?, ?> map, List<String> path, List<Reason> alasan) {
        map.forEach((key, value) -> {
            List<String> here = new ArrayList<>(path);
            here.add((String) key);
            boolean field = register.kolom().stream().anyMatch(k -> k.jalur().equals(here));
            boolean group = register.kolom().stream()
                    .anyMatch(k -> k.jalur().size() > here.size() && k.jalur().subList(0, here.size()).equals(here));
            if (group && value instanceof Map<?, ?> inner) {
                unknown(register, inner, here, alasan);
            } else if (!field && !group) {
                alasan.add(Reason.of("referensi.tidak-dikenal", "nama", potong(String.join(".", here)))
                        .at("/" + String.join("/", here.stream().map(Formulir::escape).toList())));
            }
        });
    }

    private static String potong(String nama) {
        return nama.length() <= 60 ? nama : nama.substring(0, 60) + "…";
    }

    private static String escape(String key) {
        return potong(key).replace("~", "~0").replace("/", "~1");
    }

    private static Optional<Object> value(Kolom kolom, Data mentah, List<Reason> alasan) {
        Object found = mentah.asMap();
        for (String step : kolom.jalur()) {
            found = found instanceof Map<?, ?> m ? m.get(step) : null;
        }
        boolean kosong = found == null || found instanceof List<?> l && l.isEmpty();
        if (kosong) {
            if (kolom.wajib()) {
                alasan.add(Reason.of("referensi.wajib").at(kolom.pointer()));
            }
            return Optional.empty();
        }
        return kolom.bentuk().daftar() ? items(found, kolom, alasan)
                : Nilai.baca(found, kolom, kolom.pointer(), alasan::add);
    }

    private static Optional<Object> items(Object found, Kolom kolom, List<Reason> alasan) {
        if (!(found instanceof List<?> list)) {
            alasan.add(Reason.of("referensi.bukan-daftar").at(kolom.pointer()));
            return Optional.empty();
        }
        if (list.size() > Kolom.ITEM_TERBANYAK) {
            alasan.add(Reason.of("referensi.terlalu-banyak", "maks", Kolom.ITEM_TERBANYAK).at(kolom.pointer()));
            return Optional.empty();
        }
        Set<Object> items = new LinkedHashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String pointer = kolom.pointer() + "/" + i;
            Object item = list.get(i);
            Nilai.baca(item, kolom, pointer, alasan::add).ifPresent(v -> {
                if (!items.add(v)) {
                    alasan.add(Reason.of("referensi.ganda", "nilai", v).at(pointer));
                }
            });
        }
        return Optional.of(List.copyOf(items));
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> isi, List<String> path, Object value) {
        Map<String, Object> at = isi;
        for (String step : path.subList(0, path.size() - 1)) {
            at = (Map<String, Object>) at.computeIfAbsent(step, s -> new LinkedHashMap<String, Object>());
        }
        at.put(path.get(path.size() - 1), value);
    }

    private static void period(Map<String, Object> isi, String name, List<Reason> alasan) {
        if (isi.get(name) instanceof Map<?, ?> masa && masa.get("mulai") instanceof String mulai
                && masa.get("sampai") instanceof String sampai && LocalDate.parse(sampai).isBefore(LocalDate.parse(mulai))) {
            alasan.add(Reason.of("referensi.masa-terbalik", Map.of("mulai", mulai, "sampai", sampai))
                    .at("/" + name + "/sampai"));
        }
    }
}
