package id.serkom.referensi;

import id.serkom.spi.calendar.OfficeClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A clock that moves by the minute, only when a test says so. */
public final class JamUji implements OfficeClock {

    private Instant saat = Instant.parse("2026-03-02T01:00:00Z");

    public void maju(Duration lama) {
        saat = saat.plus(lama);
    }

    @Override
    public Instant saat() {
        return saat;
    }

    @Override
    public LocalDate tanggal() {
        return LocalDate.ofInstant(saat, ZoneOffset.ofHours(8));
    }
}
