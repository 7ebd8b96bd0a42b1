package id.serkom.itests.demo;

import java.time.LocalDate;
import java.util.Map;

/** Somebody who watches the round: told of each day, and of each request before it is sent and after it was answered. */
public interface Saksi {

    /** A new day has begun and nobody has done anything yet. */
    default void hari(LocalDate hari) {
    }

    /** @param path of the request, below the interface's own */
    default void sebelum(String akun, String aksi, String path, Map<String, ?> isi) {
    }

    default void sesudah(String akun, String aksi) {
    }
}
