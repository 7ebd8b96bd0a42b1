package id.serkom.kernel.clock;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.journal.JournalEntry;
import id.serkom.kernel.port.Ports;
import id.serkom.kernel.simpul.Denyut;
import id.serkom.kernel.simpul.Keadaan;
import id.serkom.spi.calendar.TabelTahun;
import id.serkom.spi.store.ChangeSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps open deadlines true to the calendar: a holiday added later moves them; a pause for what an institution was asked to complete
 * ends with the last date that it was given. The journal says so. Several servers may do it at once: the date comes out the same,
 * and whoever is second finds nothing to move. While their calendars differ none of them moves anything: they would move the same deadlines
 * back and forth ({@link Denyut} says so in the log).
 */
@Component(name = "id.serkom.kernel.deadlines",
        configurationPolicy = ConfigurationPolicy.IGNORE, service = DeadlineKeeper.class)
public final class DeadlineKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineKeeper.class);
    private static final int PAGE = 200;

    private final Ports ports;
    private final Denyut denyut;
    private final ScheduledExecutorService thread;
    private final AtomicLong seen = new AtomicLong(Long.MIN_VALUE);
    private final AtomicReference<Optional<String>> warned = new AtomicReference<>(Optional.empty());

    @Activate
    public DeadlineKeeper(@Reference Ports ports, @Reference Denyut denyut) {
        this.ports = ports;
        this.denyut = denyut;
        this.thread = Executors.newSingleThreadScheduledExecutor(r -> {
            Thread t = new Thread(r, "serkom-tenggat");
            t.setDaemon(true);
            return t;
        });
        thread.scheduleWithFixedDelay(this::round, 2, 2, TimeUnit.SECONDS);
    }

    @Deactivate
    public void close() {
        thread.shutdown();
    }

    /** Moves what has to be moved, when the calendar or the office date changed since the last round. */
    public void round() {
        try {
            long versi = 31 * ports.kalender.versi() + ports.clock.tanggal().toEpochDay();
            if (versi == seen.get()) {
                return;
            }
            warn();
            if (!denyut.selaras(Keadaan.KALENDER)) {
                return;
            }
            if (checkAll()) {
                seen.set(versi);
            }
        } catch (StoreUnavailable e) {
            LOG.warn("Tenggat menunggu basis data: {}", e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.error("Tenggat belum disesuaikan dengan kalender, dicoba lagi", e);
        }
    }

    /** That a year has no table is said once, until it has one. */
    private void warn() {
        Optional<String> now = TabelTahun.peringatan(ports.kalender, ports.clock.tanggal());
        if (!now.equals(warned.getAndSet(now))) {
            now.ifPresent(LOG::warn);
        }
    }

    /** Whether each was looked at: one that just changed, or cannot be moved, is looked at again in the next round. */
    private boolean checkAll() {
        boolean all = true;
        Optional<String> next = Optional.empty();
        do {
            Halaman<Tenggat> page = ports.berkas.tenggatTerbuka(new Potongan(next, PAGE));
            for (Tenggat tenggat : page.isi()) {
                all &= checked(tenggat);
            }
            next = page.lanjut();
        } while (next.isPresent());
        return all;
    }

    private boolean checked(Tenggat tenggat) {
        try {
            check(tenggat);
            return true;
        } catch (StaleRevision | StoreUnavailable e) {
            return false;
        } catch (RuntimeException e) {
            // One that cannot be moved is told once a round of the calendar, and keeps nobody else's from moving.
            LOG.error("Tenggat {} belum disesuaikan dengan kalender", tenggat.id(), e);
            return true;
        }
    }

    private void check(Tenggat tenggat) {
        if (tenggat.status() == TenggatStatus.JEDA) {
            lastDate(tenggat).filter(ports.clock.tanggal()::isAfter)
                    .ifPresent(last -> write(tenggat, tenggat.dilanjutkan(last, due(tenggat.dilanjutkan(last,
                            tenggat.jatuhTempo()))), "tenggat.lanjut"));
        } else if (!due(tenggat).equals(tenggat.jatuhTempo())) {
            write(tenggat, tenggat.jatuhTempo(due(tenggat)), "tenggat.bergeser");
        }
    }

    private Optional<LocalDate> lastDate(Tenggat tenggat) {
        return tenggat.permohonan().flatMap(id -> ports.berkas.isi(tenggat.berkas()).permohonan(id))
                .flatMap(Permohonan::lengkapiSampai);
    }

    private LocalDate due(Tenggat tenggat) {
        return ports.kalender.jatuhTempo(tenggat.mulai(), tenggat.hari(), tenggat.hariKerja(), tenggat.jeda());
    }

    private void write(Tenggat before, Tenggat after, String what) {
        JournalEntry entry = JournalEntry.baru(before.berkas(), ports.clock.saat(), Actor.SISTEM.akun(), Optional.empty(),
                what, Optional.of(before.berkas()), before.id(),
                Data.of(Map.of("tahap", before.tahap(), "dari", before.jatuhTempo(), "menjadi", after.jatuhTempo())));
        ports.committer.commit(ChangeSet.of(ports.clock.saat(), List.of(after), entry));
    }
}
