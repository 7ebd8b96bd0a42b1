package id.serkom.ttd;

import id.serkom.api.service.Settings;
import java.util.HashMap;
import java.util.Map;

/** Settings of signing that a test changes. */
final class SetelanUji implements Settings {

    private final Map<String, String> isi = new HashMap<>();

    SetelanUji setel(String kunci, String nilai) {
        isi.put(kunci, nilai);
        return this;
    }

    @Override
    public Map<String, String> get(String pid) {
        return "id.serkom.ttd".equals(pid) ? Map.copyOf(isi) : Map.of();
    }
}
