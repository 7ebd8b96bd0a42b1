package id.serkom.referensi.akun;

import id.serkom.api.service.Settings;
import java.time.Duration;

/** {@code etc/id.serkom.akun.cfg}, read at each use. A value that is no number within its bounds counts as not set. */
record AkunSettings(Settings settings) {

    private static final String PID = "id.serkom.akun";

    /** How long a token is good for. */
    Duration masaToken() {
        return Duration.ofMinutes(bilangan("token.menit", 12 * 60, 5, 7 * 24 * 60));
    }

    /** Wrong passwords in a row that lock an account. */
    int salahTerbanyak() {
        return bilangan("sandi.salah-terbanyak", 5, 1, 100);
    }

    Duration lamaTerkunci() {
        return Duration.ofMinutes(bilangan("sandi.kunci-menit", 15, 1, 24 * 60));
    }

    int sandiTerpendek() {
        return bilangan("sandi.terpendek", 12, 12, 100);
    }

    private int bilangan(String kunci, int bawaan, int dari, int sampai) {
        String teks = settings.get(PID, kunci, "");
        if (!teks.matches("\\d{1,6}")) {
            return bawaan;
        }
        int n = Integer.parseInt(teks);
        return n < dari || n > sampai ? bawaan : n;
    }
}
