package id.serkom.sop.akreditasi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reasons as letters list them. */
final class Alasan {

    private Alasan() {
    }

    static List<Map<String, Object>> baris(List<String> alasan) {
        List<Map<String, Object>> baris = new ArrayList<>();
        alasan.forEach(a -> baris.add(Map.of("no", baris.size() + 1, "teks", a)));
        return baris;
    }
}
