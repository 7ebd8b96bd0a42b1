package id.serkom.spi.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/** The one clock. Nobody else asks the time. */
@ProviderType
public interface OfficeClock {

    Instant saat();

    /** Today's office date, in the office's zone (Asia/Makassar, a setting). */
    LocalDate tanggal();
}
