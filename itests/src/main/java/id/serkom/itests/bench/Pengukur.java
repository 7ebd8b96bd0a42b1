package id.serkom.itests.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What the clients of one window note: how long each call took, by its kind, and what was not answered as it should be. A call counts
 * when its answer came while the window was open.
 */
final class Pengukur {

    private final AtomicBoolean terbuka = new AtomicBoolean();
    private final Map<String, Takaran> takaran = new TreeMap<>();
    private final Map<String, Integer> galat = new TreeMap<>();
    private int putaran;

    /** The notes of one client, which nobody else writes. */
    final class Lembar {

        private final Map<String, Takaran> milik = new TreeMap<>();
        private int selesai;

        void catat(String jenis, long nano) {
            if (terbuka.get()) {
                milik.computeIfAbsent(jenis, j -> new Takaran()).catat(nano);
            }
        }

        /** A full run has ended. */
        void putaran() {
            selesai += terbuka.get() ? 1 : 0;
        }

        void serahkan() {
            synchronized (Pengukur.this) {
                milik.forEach((jenis, t) -> takaran.computeIfAbsent(jenis, j -> new Takaran()).tambah(t));
                putaran += selesai;
            }
        }
    }

    Lembar lembar() {
        return new Lembar();
    }

    void buka() {
        terbuka.set(true);
    }

    void tutup() {
        terbuka.set(false);
    }

    /** An answer that is none, whether the window was open or not. */
    synchronized void galat(String apa) {
        galat.merge(apa, 1, Integer::sum);
    }

    synchronized Map<String, Integer> galat() {
        return Map.copyOf(galat);
    }

    synchronized Map<String, Takaran> takaran() {
        return new TreeMap<>(takaran);
    }

    synchronized int putaran() {
        return putaran;
    }
}
