package id.serkom.spi.store;

import id.serkom.api.fault.StoreUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Work that whoever starts has to do on the store once, and that waits for a store which is away just then: done at once when it can
 * be, else again and again on a thread of its own until it is. Only {@link StoreUnavailable} is waited out; whatever else the work throws
 * ends it, and comes to the caller when it does so at once.
 */
public final class BilaTersedia implements AutoCloseable {

    private static final Duration JARAK = Duration.ofSeconds(5);

    private final Runnable kerja;
    private final Duration jarak;
    private final CountDownLatch tutup = new CountDownLatch(1);
    private Optional<Thread> utas = Optional.empty();

    private BilaTersedia(Runnable kerja, Duration jarak) {
        this.kerja = kerja;
        this.jarak = jarak;
    }

    /** @param nama of the thread, should it need one */
    public static BilaTersedia jalankan(String nama, Runnable kerja) {
        return jalankan(nama, JARAK, kerja);
    }

    /** @param jarak between one attempt and the next */
    public static BilaTersedia jalankan(String nama, Duration jarak, Runnable kerja) {
        BilaTersedia ini = new BilaTersedia(kerja, jarak);
        if (!ini.sekali()) {
            ini.mulai(nama);
        }
        return ini;
    }

    /** Work that was tried in vain just now: the first attempt is made when that time has gone by. */
    public static BilaTersedia kemudian(String nama, Duration jarak, Runnable kerja) {
        BilaTersedia ini = new BilaTersedia(kerja, jarak);
        ini.mulai(nama);
        return ini;
    }

    private void mulai(String nama) {
        Thread thread = new Thread(this::ulangi, nama);
        thread.setDaemon(true);
        utas = Optional.of(thread);
        thread.start();
    }

    private boolean sekali() {
        try {
            kerja.run();
            return true;
        } catch (StoreUnavailable e) {
            return false;
        }
    }

    private void ulangi() {
        try {
            boolean selesai = false;
            while (!selesai && !tutup.await(jarak.toMillis(), TimeUnit.MILLISECONDS)) {
                selesai = sekali();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tries no more; an attempt that runs goes on to its end, which is waited for a while: who comes next shall not meet it. */
    @Override
    public void close() {
        tutup.countDown();
        try {
            if (utas.isPresent()) {
                utas.get().join(JARAK.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
