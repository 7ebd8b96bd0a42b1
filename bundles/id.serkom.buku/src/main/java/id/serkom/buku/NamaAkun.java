package id.serkom.buku;

import id.serkom.spi.store.AkunStore;
import java.util.HashMap;
import java.util.Map;

/** Names of those who have accounts, each read once; an office has hundreds. */
final class NamaAkun {

    private final AkunStore store;
    private final Map<String, String> nama = new HashMap<>();

    NamaAkun(AkunStore store) {
        this.store = store;
    }

    /** His name, or what stands there when it is no account. */
    String nama(String akun) {
        return nama.computeIfAbsent(akun, a -> store.find(a).map(ada -> ada.info().nama()).orElse(a));
    }
}
