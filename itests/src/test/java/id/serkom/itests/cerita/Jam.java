package id.serkom.itests.cerita;

import id.serkom.spi.calendar.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that a story moves from day to day. In between a millisecond passes whenever somebody asks, so that no two entries are at
 * once.
 */
final class Jam implements OfficeClock {

    private static final int PAGI = 9;
    private static final ZoneOffset WITA = ZoneOffset.ofHours(8);

    private final AtomicLong milidetik = new AtomicLong();
    private volatile LocalDateTime mulai;

    Jam(String hari) {
        ke(hari);
    }

    /** Nine in the morning of that day. */
    void ke(String hari) {
        mulai = LocalDate.parse(hari).atTime(PAGI, 0);
    }

    void majuDetik(int detik) {
        mulai = mulai.plusSeconds(detik);
    }

    @Override
    public Instant saat() {
        return mulai.toInstant(WITA).plusMillis(milidetik.incrementAndGet());
    }

    @Override
    public LocalDate tanggal() {
        return mulai.toLocalDate();
    }
}
