package id.serkom.web;

import java.util.HashMap;
import java.util.Map;

/**
 * How many files are received at once: few in all, for each is held whole, and fewer from one client, so that a slow one shuts nobody
 * out.
 */
final class Loket {

    static final int SERENTAK = 6;
    static final int SEKLIEN = 2;

    private final Map<String, Integer> didalam = new HashMap<>();
    private int semua;

    /** Whether there is room; who was let in calls {@link #keluar}. */
    synchronized boolean masuk(String klien) {
        int miliknya = didalam.getOrDefault(klien, 0);
        if (semua >= SERENTAK || miliknya >= SEKLIEN) {
            return false;
        }
        didalam.put(klien, miliknya + 1);
        semua++;
        return true;
    }

    synchronized void keluar(String klien) {
        didalam.computeIfPresent(klien, (k, n) -> n > 1 ? n - 1 : null);
        semua--;
    }

    synchronized int banyak() {
        return semua;
    }
}
