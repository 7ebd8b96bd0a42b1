package id.serkom.shell;

import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.RecordBinder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists as every edge gives them: {@code isi}, and {@code lanjut} while there is more. */
final class Lists {

    private Lists() {
    }

    static Data page(Halaman<? extends Record> page) {
        return Data.KOSONG.with("isi", page.isi()).with("lanjut", page.lanjut());
    }

    static Data list(List<?> list) {
        return Data.KOSONG.with("isi", list);
    }

    /** What stands below a page that is not the last. */
    static String more(Optional<String> next) {
        return next.map(n -> "Masih ada. Lanjutan: ulangi dengan --kursor '" + n + "'\n").orElse("");
    }

    static String codes(List<? extends Enum<?>> values) {
        return values.stream().map(RecordBinder::kode).collect(Collectors.joining(", "));
    }

    /** Counts by their codes. */
    static <E extends Enum<E>> Map<String, Integer> counts(Map<E, Integer> counts) {
        Map<String, Integer> byCode = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(c -> byCode.put(RecordBinder.kode(c.getKey()), c.getValue()));
        return byCode;
    }
}
