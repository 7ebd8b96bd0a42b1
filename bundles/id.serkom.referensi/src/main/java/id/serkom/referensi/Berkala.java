package id.serkom.referensi;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Work done again and again, a while apart, on a thread of its own, until it is closed. */
final class Berkala implements AutoCloseable {

    private static final Duration SABAR = Duration.ofSeconds(5);

    private final CountDownLatch tutup = new CountDownLatch(1);
    private final Duration jarak;
    private final Runnable kerja;
    private final Thread thread;

    private Berkala(String nama, Duration jarak, Runnable kerja) {
        this.jarak = jarak;
        this.kerja = kerja;
        this.thread = new Thread(this::ulangi, nama);
    }

    /** @param kerja throws nothing */
    static Berkala jalankan(String nama, Duration jarak, Runnable kerja) {
        Berkala ini = new Berkala(nama, jarak, kerja);
        ini.thread.setDaemon(true);
        ini.thread.start();
        return ini;
    }

    private void ulangi() {
        try {
            while (!tutup.await(jarak.toMillis(), TimeUnit.MILLISECONDS)) {
                kerja.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits a while for work that runs. */
    @Override
    public void close() {
        tutup.countDown();
        try {
            thread.join(SABAR.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
