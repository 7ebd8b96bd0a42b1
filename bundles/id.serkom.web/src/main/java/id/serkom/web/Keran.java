package id.serkom.web;

import id.serkom.api.service.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * How much may be asked: a bucket for each client and one for all of them. It remembers the clients of late, a fixed number of them; who
 * makes
 * it forget by coming from ever new addresses meets the bucket of all.
 */
final class Keran {

    static final String SEKLIEN = "permintaan-per-menit";
    static final String SEMUA = "permintaan-semua-per-menit";
    static final int SEKLIEN_BIASA = 60;
    static final int SEMUA_BIASA = 3000;

    private static final int KLIEN_TERBANYAK = 10_000;
    private static final double NANO_SEMENIT = 60e9;
    private static final int DETIK_SEMENIT = 60;
    private static final int ANGKA_TERPANJANG = 7;

    private final Settings settings;
    private final LongSupplier nano;
    private final Map<String, Ember> klien = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Ember> tertua) {
            return size() > KLIEN_TERBANYAK;
        }
    };
    private Ember semua;

    Keran(Settings settings, LongSupplier nano) {
        this.settings = settings;
        this.nano = nano;
        this.semua = new Ember(SEMUA_BIASA, nano.getAsLong());
    }

    private record Ember(double isi, long saat) {

        Ember terisi(int semenit, long kini) {
            return new Ember(Math.min(semenit, isi + (kini - saat) / NANO_SEMENIT * semenit), kini);
        }

        Ember kurang(int biaya) {
            return new Ember(isi - biaya, saat);
        }

        int detik(int biaya, int semenit) {
            return Math.max(1, (int) Math.ceil((biaya - isi) * DETIK_SEMENIT / semenit));
        }
    }

    /** Seconds to wait; empty when it may go on, which costs that much. */
    synchronized OptionalInt tunggu(String alamat, int biaya) {
        long kini = nano.getAsLong();
        int batas = Math.max(biaya, angka(SEKLIEN, SEKLIEN_BIASA));
        int batasSemua = Math.max(biaya, angka(SEMUA, SEMUA_BIASA));
        Ember sendiri = klien.getOrDefault(alamat, new Ember(batas, kini)).terisi(batas, kini);
        klien.put(alamat, sendiri);
        if (sendiri.isi() < biaya) {
            return OptionalInt.of(sendiri.detik(biaya, batas));
        }
        semua = semua.terisi(batasSemua, kini);
        if (semua.isi() < biaya) {
            return OptionalInt.of(semua.detik(biaya, batasSemua));
        }
        klien.put(alamat, sendiri.kurang(biaya));
        semua = semua.kurang(biaya);
        return OptionalInt.empty();
    }

    int dikenal() {
        return klien.size();
    }

    private int angka(String kunci, int bawaan) {
        String teks = settings.get(WebServer.PID, kunci, "").strip();
        return teks.matches("[1-9]\\d{0," + (ANGKA_TERPANJANG - 1) + "}") ? Integer.parseInt(teks) : bawaan;
    }
}
