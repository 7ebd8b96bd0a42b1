package id.serkom.ttd;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.TooMany;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Wrong passphrases in a row, a key: after the fifth none is tried for a while, so that whoever has an official's login cannot guess on.
 */
final class PercobaanSandi {

    private static final int TERBANYAK = 5;
    private static final Duration JEDA = Duration.ofMinutes(5);

    private final Map<String, Gagal> gagal = new ConcurrentHashMap<>();

    private record Gagal(int kali, Instant terakhir) {
    }

    void boleh(String pejabat, Instant saat) {
        Gagal lama = gagal.get(pejabat);
        if (lama == null || lama.kali < TERBANYAK) {
            return;
        }
        Duration sisa = Duration.between(saat, lama.terakhir.plus(JEDA));
        if (sisa.isNegative() || sisa.isZero()) {
            gagal.remove(pejabat);
        } else {
            throw new TooMany(Reason.of("ttd.sandi-terlalu-sering", "menit", sisa.toMinutes() + 1), (int) sisa.toSeconds() + 1);
        }
    }

    void salah(String pejabat, Instant saat) {
        gagal.merge(pejabat, new Gagal(1, saat), (a, b) -> new Gagal(a.kali + 1, saat));
    }

    void benar(String pejabat) {
        gagal.remove(pejabat);
    }
}
