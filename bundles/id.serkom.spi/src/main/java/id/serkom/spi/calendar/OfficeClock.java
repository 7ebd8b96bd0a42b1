package id.serkom.spi.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.osgi.annotation.versioning.ProviderType;

/** The one clock. Nobody else asks the time. */
@ProviderType
public interface OfficeClock {

    Instant saat();

    /** The office date of a moment. */
    default LocalDate tanggal(Instant saat) {
        return saat.atZone(ZoneId.of("Asia/Makassar")).toLocalDate();
    }

    /** Today's office date, in the office's zone (Asia/Makassar, a setting). */
    LocalDate tanggal();
}
