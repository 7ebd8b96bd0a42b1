package id.serkom.kernel.cetak;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.TahapUnavailable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How much is printed at once, by whomever: two letters, or one that is large and takes the memory of both. One letter is printed once
 * at a time; who asks for it meanwhile gets what comes of that.
 */
final class Giliran {

    private static final int SEKALIGUS = 2;
    private static final int TUNGGU_DETIK = 20;
    private static final int LAGI_DETIK = 10;

    private final Semaphore izin = new Semaphore(SEKALIGUS, true);
    private final ConcurrentMap<String, CompletableFuture<Hasil>> berjalan = new ConcurrentHashMap<>();

    /** What the work on that letter comes to, ours or that which goes on already. */
    Hasil satu(String surat, Supplier<Hasil> kerja) {
        CompletableFuture<Hasil> milik = new CompletableFuture<>();
        CompletableFuture<Hasil> lain = berjalan.putIfAbsent(surat, milik);
        if (lain != null) {
            return hasil(lain);
        }
        try {
            milik.complete(kerja.get());
        } catch (RuntimeException | Error e) {
            milik.completeExceptionally(e);
            throw e;
        } finally {
            berjalan.remove(surat);
        }
        return milik.join();
    }

    private static Hasil hasil(CompletableFuture<Hasil> lain) {
        try {
            return lain.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException r) {
                throw r;
            }
            throw e;
        }
    }

    /** Prints when there is room for it; 503 when there is none for long. */
    byte[] cetak(boolean besar, Supplier<byte[]> kerja) {
        int perlu = besar ? SEKALIGUS : 1;
        try {
            if (!izin.tryAcquire(perlu, TUNGGU_DETIK, TimeUnit.SECONDS)) {
                throw sibuk();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw sibuk();
        }
        try {
            return kerja.get();
        } finally {
            izin.release(perlu);
        }
    }

    /** To be asked for again in a moment. */
    static TahapUnavailable sibuk() {
        return new TahapUnavailable(Reason.of("cetakan.sibuk"), LAGI_DETIK);
    }
}
