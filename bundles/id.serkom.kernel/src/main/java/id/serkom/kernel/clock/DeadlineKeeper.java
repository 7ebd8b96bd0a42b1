package id.serkom.kernel.clock;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.journal.JournalEntry;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.ChangeSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps open deadlines true to the calendar: a holiday added later moves them, and the journal says so. Several nodes may do it at
 * once: the date comes out the same, and whoever is second finds nothing to move.
 */
@Component(name = "id.serkom.kernel.deadlines", service = DeadlineKeeper.class)
public final class DeadlineKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineKeeper.class);
    private static final int PAGE = 200;

    private final Ports ports;
    private final ScheduledExecutorService thread;
    private final AtomicLong seen = new AtomicLong(Long.MIN_VALUE);

    @Activate
    public DeadlineKeeper(@Reference Ports ports) {
        this.ports = ports;
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

    /** Moves what has to be moved, when the calendar changed since the last round. */
    public void round() {
        long versi = ports.kalender.versi();
        if (versi == seen.get()) {
            return;
        }
        try {
            Optional<String> next = Optional.empty();
            do {
                Halaman<Tenggat> page = ports.berkas.tenggatTerbuka(new Potongan(next, PAGE));
                page.isi().forEach(this::check);
                next = page.lanjut();
            } while (next.isPresent());
            seen.set(versi);
        } catch (RuntimeException e) {
            LOG.error("Tenggat belum disesuaikan dengan kalender, dicoba lagi", e);
        }
    }

    private void check(Tenggat tenggat) {
        if (tenggat.status() != TenggatStatus.BERJALAN) {
            return;
        }
        LocalDate now = ports.kalender.jatuhTempo(tenggat.mulai(), tenggat.hari(), tenggat.hariKerja(), tenggat.jeda());
        if (now.equals(tenggat.jatuhTempo())) {
            return;
        }
        JournalEntry entry = JournalEntry.baru(tenggat.berkas(), ports.clock.saat(), Actor.SISTEM.akun(), Optional.empty(),
                "tenggat.bergeser", Optional.of(tenggat.berkas()), tenggat.id(),
                Data.of(Map.of("tahap", tenggat.tahap(), "dari", tenggat.jatuhTempo(), "menjadi", now)));
        try {
            ports.committer.commit(ChangeSet.of(ports.clock.saat(), List.of(tenggat.jatuhTempo(now)), entry));
        } catch (StaleRevision e) {
            LOG.info("Tenggat {} baru saja berubah, dilewati", tenggat.id());
        }
    }
}
