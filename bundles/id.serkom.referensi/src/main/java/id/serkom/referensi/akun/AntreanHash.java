package id.serkom.referensi.akun;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.TooMany;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets as many slow hashes run at a time as there are processors. Who waits longer than a moment is sent away with
 * {@link TooMany}: a flood of logins must not take the memory and the time of everybody else.
 */
final class AntreanHash {

    private static final int COBA_LAGI_DETIK = 5;

    private final Semaphore tempat;
    private final Duration tunggu;

    AntreanHash(int serentak, Duration tunggu) {
        this.tempat = new Semaphore(serentak, true);
        this.tunggu = tunggu;
    }

    <T> T jalankan(Supplier<T> kerja) {
        if (!masuk()) {
            throw new TooMany(Reason.of("akun.terlalu-banyak-masuk", "detik", COBA_LAGI_DETIK), COBA_LAGI_DETIK);
        }
        try {
            return kerja.get();
        } finally {
            tempat.release();
        }
    }

    private boolean masuk() {
        try {
            return tempat.tryAcquire(tunggu.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
