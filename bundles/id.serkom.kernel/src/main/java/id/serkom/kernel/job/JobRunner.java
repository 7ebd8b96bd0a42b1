package id.serkom.kernel.job;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.Pekerjaan;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.kernel.action.ActionRunner;
import id.serkom.kernel.action.ActionRunner.JobOrder;
import id.serkom.kernel.port.Ports;
import id.serkom.kernel.simpul.Denyut;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Simpul;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs on: each is a row that says which server runs it; each step is a commit of its own that also writes the row, so that a
 * job goes on where it was after a kill, on this server or another, and no step is done twice. A job is left alone as long as the
 * server that holds it lives ({@link Denyut}), however long a step takes; one that was thought dead and was not finds the row moved,
 * and its step is refused.
 */
@Component(name = "id.serkom.kernel.jobs", configurationPolicy = ConfigurationPolicy.IGNORE, service = JobRunner.class)
public final class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration RETRY = Duration.ofSeconds(60);
    private static final Duration RETRY_AT_MOST = Duration.ofHours(6);
    private static final int AT_ONCE = 10;

    private final Ports ports;
    private final ActionRunner runner;
    private final Denyut denyut;
    private final ScheduledExecutorService thread;

    @Activate
    public JobRunner(@Reference Ports ports, @Reference Denyut denyut) {
        this(ports, denyut, Executors.newSingleThreadScheduledExecutor(r -> {
            Thread t = new Thread(r, "serkom-pekerjaan");
            t.setDaemon(true);
            return t;
        }));
        thread.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.SECONDS);
    }

    /** A runner that wakes by itself no more often than the thread given to it does. */
    public JobRunner(Ports ports, Denyut denyut, ScheduledExecutorService thread) {
        this.ports = ports;
        this.denyut = denyut;
        this.runner = new ActionRunner(ports);
        this.thread = thread;
    }

    @Deactivate
    public void close() {
        thread.shutdown();
    }

    /** A job was added: look at once. */
    public void wake() {
        try {
            thread.execute(this::round);
        } catch (RejectedExecutionException e) {
            // It ends: the next one, here or elsewhere, finds the job.
        }
    }

    /**
     * Runs every job that no other living server holds, to its end or to what stops it. One that this server holds is not running:
     * there is one thread for them.
     */
    public void round() {
        try {
            Set<String> alive = denyut.hidup().stream().map(Simpul::id).collect(Collectors.toSet());
            // Before the others have heard of this server they would take from it what it holds.
            if (alive.remove(denyut.id())) {
                ports.pekerjaan.menunggu(ports.clock.saat(), alive, AT_ONCE).forEach(this::oneOf);
            }
        } catch (StoreUnavailable e) {
            LOG.warn("Pekerjaan latar menunggu basis data: {}", e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.error("Pekerjaan latar terhenti, dicoba lagi", e);
        }
    }

    /** What goes wrong with one is no reason not to run the next. */
    private void oneOf(Pekerjaan job) {
        try {
            // While its tahap is away it waits without a trace: no entry each second that somebody holds it.
            if (runner.available(job)) {
                hold(job).ifPresent(this::toEnd);
            }
        } catch (RuntimeException | Error e) {
            LOG.error("Pekerjaan {} terhenti, dicoba lagi", job.id(), e);
        }
    }

    private Optional<Pekerjaan> hold(Pekerjaan job) {
        return write(job, "berjalan", job.alasan(), ports.clock.saat());
    }

    private void toEnd(Pekerjaan held) {
        JobOrder order = held.masukan().as(JobOrder.class);
        PermintaanAksi request = new PermintaanAksi(held.berkas(), held.aksi(), Optional.empty(), order.masukan(),
                Optional.empty(), Optional.empty(), order.kertas());
        Pekerjaan job = held;
        try {
            Optional<String> more = Optional.of(job.id());
            while (more.isPresent() && !thread.isShutdown()) {
                HasilAksi step = runner.step(order.actor(), request, job);
                more = step.pekerjaan();
                job = ports.pekerjaan.find(job.id()).orElseThrow();
                if (!job.pemegang().equals(held.pemegang())) {
                    return;
                }
            }
        } catch (StaleRevision | StoreUnavailable e) {
            next(job, e);
        } catch (TahapUnavailable e) {
            if (runner.available(job)) {
                // Its tahap is there, and something else is away that may stay so: a decision rule, a skema.
                write(job, "gagal", e.reasons(), later(job));
            } else {
                next(job, e);
            }
        } catch (SerkomException e) {
            write(job, "gagal", e.reasons(), later(job));
        } catch (RuntimeException | Error e) {
            // A plug-in may bring an Error too, such as a class that is not there: that is this job's failure and not the runner's end.
            LOG.error("Pekerjaan {} gagal, dicoba lagi", job.id(), e);
            write(job, "gagal", List.of(Reason.of("pekerjaan.galat", "id", job.id())), later(job));
        }
    }

    private static void next(Pekerjaan job, SerkomException e) {
        LOG.info("Pekerjaan {} dilanjutkan pada putaran berikut: {}", job.id(), e.getMessage());
    }

    /** The longer it stands still, the more rarely it is tried: what a person must mend shall not fill the journal. */
    private Instant later(Pekerjaan job) {
        Instant now = ports.clock.saat();
        Duration wait = Duration.between(job.dibuat(), now).dividedBy(2);
        return now.plus(wait.compareTo(RETRY) < 0 ? RETRY : wait.compareTo(RETRY_AT_MOST) > 0 ? RETRY_AT_MOST : wait);
    }

    /** Writes the row, if nobody else did meanwhile. */
    private Optional<Pekerjaan> write(Pekerjaan job, String status, List<Reason> alasan, Instant until) {
        Pekerjaan changed = new Pekerjaan(job.id(), job.revision(), job.berkas(), job.aksi(), job.masukan(), job.akun(),
                status, job.langkah(), job.kemajuan(), alasan, Optional.of(denyut.id()), until, job.dibuat());
        Berkas berkas = ports.berkas.find(job.berkas()).orElseThrow();
        try {
            ports.committer.commit(ChangeSet.of(ports.clock.saat(), List.of(changed),
                    JournalEntry.baru("pekerjaan", ports.clock.saat(), job.akun(), Optional.empty(), "pekerjaan." + status,
                            Optional.of(berkas.id()), job.id(), Data.KOSONG.with("langkah", job.langkah()))));
        } catch (StaleRevision e) {
            return Optional.empty();
        }
        return ports.pekerjaan.find(job.id());
    }
}
