package id.serkom.pasang;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.StoreUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bundles are changed in one thread only, be it by the folder or by somebody's order, one after the other. */
final class Giliran {

    private static final Logger LOG = LoggerFactory.getLogger(Giliran.class);

    private final AtomicReference<Thread> milik = new AtomicReference<>();
    private final ScheduledThreadPoolExecutor utas = new ScheduledThreadPoolExecutor(1, tugas -> {
        milik.set(utas(tugas, "serkom-pasang"));
        return milik.get();
    });

    static Thread utas(Runnable tugas, String nama) {
        Thread satu = new Thread(tugas, nama);
        satu.setDaemon(true);
        return satu;
    }

    /** Whether something is being done. */
    boolean sibuk() {
        return utas.getActiveCount() > 0;
    }

    /** Whether it is this thread that does it. */
    boolean disini() {
        return Thread.currentThread() == milik.get();
    }

    void berulang(Runnable tugas, long jedaMilidetik) {
        utas.scheduleWithFixedDelay(tugas, 0, jedaMilidetik, TimeUnit.MILLISECONDS);
    }

    /** Done when its turn has come; waits for it. */
    <T> T tunggu(Callable<T> kerja) {
        try {
            return jawaban(utas.submit(kerja));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException || e.getCause() instanceof UncheckedIOException) {
                throw tidakTersimpan(e.getCause());
            }
            if (e.getCause() instanceof RuntimeException galat) {
                throw galat;
            }
            throw new IllegalStateException(e.getCause());
        } catch (RejectedExecutionException | CancellationException e) {
            throw new StoreUnavailable(Reason.of("paket.server-berhenti"), e);
        }
    }

    /** A folder that takes no file, a disk that is full: what ran before runs. */
    private static StoreUnavailable tidakTersimpan(Throwable sebab) {
        Throwable asal = sebab instanceof UncheckedIOException ? sebab.getCause() : sebab;
        LOG.warn("Paket tidak dapat disimpan: {}", asal.toString());
        return new StoreUnavailable(Reason.of("paket.tidak-tersimpan", "sebab", asal.toString()), sebab);
    }

    private static <T> T jawaban(Future<T> tugas) throws ExecutionException {
        try {
            return tugas.get();
        } catch (InterruptedException e) {
            // What has begun goes on; what has not never does.
            tugas.cancel(false);
            Thread.currentThread().interrupt();
            throw new StoreUnavailable(Reason.of("paket.terputus"), e);
        }
    }

    /** Waits for what is being done; what waits is told that the server stops. */
    void tutup(long tungguMilidetik) {
        // Only dropped, they would be waited for without end.
        utas.shutdownNow().forEach(r -> ((Future<?>) r).cancel(false));
        try {
            utas.awaitTermination(tungguMilidetik, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
