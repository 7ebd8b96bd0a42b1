package id.serkom.kernel.cetak;

import id.serkom.spi.calendar.OfficeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What failed a moment ago and would only fail again: nothing is printed for it until the moment is over. */
final class BaruGagal {

    private static final Duration LAMA = Duration.ofSeconds(30);

    private final OfficeClock clock;
    private final Map<String, Instant> sampai = new ConcurrentHashMap<>();

    BaruGagal(OfficeClock clock) {
        this.clock = clock;
    }

    boolean ada(String apa) {
        Instant lagi = sampai.get(apa);
        return lagi != null && clock.saat().isBefore(lagi);
    }

    /** So many are kept as failed in a moment, and each of them had to be printed for that. */
    void catat(String apa) {
        Instant kini = clock.saat();
        sampai.values().removeIf(lagi -> !kini.isBefore(lagi));
        sampai.put(apa, kini.plus(LAMA));
    }
}
