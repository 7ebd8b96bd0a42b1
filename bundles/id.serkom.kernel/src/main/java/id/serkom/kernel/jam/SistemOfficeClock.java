package id.serkom.kernel.jam;

import id.serkom.api.service.Settings;
import id.serkom.spi.calendar.OfficeClock;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The machine's clock in the office's zone ({@code etc/id.serkom.jam.cfg}: {@code zona = Asia/Makassar}), in milliseconds, never
 * going back: when the machine's clock is set back, it stands until it is caught up with.
 *
 * <p>A demonstration may be on another day, off by {@code geser = PnDTnH}. Anywhere else, which is where the system property
 * {@code serkom.demo} is not "true", an offset is refused with a warning.
 */
@Component(name = "id.serkom.kernel.jam", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SistemOfficeClock implements OfficeClock {

    public static final String PID = "id.serkom.jam";
    public static final String DEMO = "serkom.demo";

    private static final Logger LOG = LoggerFactory.getLogger(SistemOfficeClock.class);
    private static final ZoneId ZONA = ZoneId.of("Asia/Makassar");

    private final Settings settings;
    private final Clock clock;
    private final boolean demo;
    private final AtomicLong terakhir = new AtomicLong(Long.MIN_VALUE);
    private final AtomicReference<Setelan> setelan = new AtomicReference<>(new Setelan(Map.of(), ZONA, Duration.ZERO));

    @Activate
    public SistemOfficeClock(@Reference Settings settings) {
        this(settings, Clock.systemUTC(), Boolean.getBoolean(DEMO));
    }

    SistemOfficeClock(Settings settings, Clock clock, boolean demo) {
        this.settings = settings;
        this.clock = clock;
        this.demo = demo;
    }

    @Override
    public Instant saat() {
        long kini = clock.instant().plus(setelan().geser()).toEpochMilli();
        return Instant.ofEpochMilli(terakhir.accumulateAndGet(kini, Math::max));
    }

    @Override
    public LocalDate tanggal() {
        return tanggal(saat());
    }

    @Override
    public LocalDate tanggal(Instant saat) {
        return saat.atZone(setelan().zona()).toLocalDate();
    }

    private Setelan setelan() {
        Map<String, String> tertulis = settings.get(PID);
        Setelan ada = setelan.get();
        return ada.tertulis().equals(tertulis) ? ada : baru(tertulis);
    }

    private synchronized Setelan baru(Map<String, String> tertulis) {
        if (!setelan.get().tertulis().equals(tertulis)) {
            setelan.set(new Setelan(Map.copyOf(tertulis), zona(tertulis.get("zona")), geser(tertulis.get("geser"))));
        }
        return setelan.get();
    }

    private static ZoneId zona(String tertulis) {
        try {
            return tertulis == null ? ZONA : ZoneId.of(tertulis.strip());
        } catch (DateTimeException e) {
            LOG.warn("etc/{}.cfg: zona = {} tidak dikenal; dipakai {}", PID, tertulis, ZONA);
            return ZONA;
        }
    }

    private Duration geser(String tertulis) {
        if (tertulis == null || tertulis.isBlank()) {
            return Duration.ZERO;
        }
        if (!demo) {
            LOG.warn("etc/{}.cfg: geser = {} ditolak; jam hanya dapat digeser pada peragaan (-D{}=true)", PID, tertulis,
                    DEMO);
            return Duration.ZERO;
        }
        try {
            return Duration.parse(tertulis.strip());
        } catch (DateTimeException e) {
            LOG.warn("etc/{}.cfg: geser = {} tidak dapat dipakai; tulis misalnya P3DT6H", PID, tertulis);
            return Duration.ZERO;
        }
    }

    private record Setelan(Map<String, String> tertulis, ZoneId zona, Duration geser) {
    }
}
