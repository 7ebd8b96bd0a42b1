package id.serkom.itests.house;

import id.serkom.itests.Machine;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Clients that work on until they are told to stop. Told to come again, one does so at once and not when it was asked to: how long it
 * is turned away is what is measured.
 */
final class PenindakRedeploy {

    private static final int DIUMUMKAN = 2;

    private final Queue<String> gagal = new ConcurrentLinkedQueue<>();
    private final AtomicInteger berhasil = new AtomicInteger();
    private final AtomicInteger ditunda = new AtomicInteger();
    private volatile Duration terlama = Duration.ZERO;
    private volatile boolean cukup;

    /** Each client works as long as that lasts, turn after turn, and is done with its last one when this returns. */
    void selama(List<IntConsumer> klien, Callable<Void> kerja) throws Exception {
        cukup = false;
        ExecutorService pool = Executors.newFixedThreadPool(klien.size());
        List<Future<?>> semua = new ArrayList<>();
        try {
            klien.forEach(satu -> semua.add(pool.submit(() -> {
                for (int i = 0; !cukup; i++) {
                    satu.accept(i);
                }
            })));
            kerja.call();
        } finally {
            cukup = true;
            pool.shutdown();
        }
        for (Future<?> satu : semua) {
            satu.get(60, TimeUnit.SECONDS);
        }
    }

    /** Acts in the tahap that is replaced, until it is done. */
    void sampaiJadi(Klien siapa, String path, Object isi) {
        Jawaban jawaban = siapa.kirim(path, isi);
        long mulai = System.nanoTime();
        long dikirim = mulai;
        while (diumumkan(jawaban)) {
            ditunda.incrementAndGet();
            catatTunda(Duration.ofNanos(dikirim - mulai));
            Machine.pause(50);
            dikirim = System.nanoTime();
            jawaban = siapa.kirim(path, isi);
        }
        catat(path, jawaban);
    }

    /** Acts elsewhere, where nothing may be refused. */
    Jawaban jadi(Klien siapa, String path, Map<String, ?> isi) {
        Jawaban jawaban = siapa.kirim(path, isi);
        catat(path, jawaban);
        return jawaban;
    }

    private static boolean diumumkan(Jawaban jawaban) {
        String nanti = jawaban.kepala().getOrDefault("Retry-After", "");
        return jawaban.status() == 503 && nanti.matches("\\d+") && Integer.parseInt(nanti) <= DIUMUMKAN;
    }

    private synchronized void catatTunda(Duration tunda) {
        terlama = terlama.compareTo(tunda) < 0 ? tunda : terlama;
    }

    private void catat(String path, Jawaban jawaban) {
        if (jawaban.status() < 300) {
            berhasil.incrementAndGet();
        } else {
            gagal.add(path + ": " + jawaban.status() + " " + jawaban.kepala().get("Retry-After") + " " + jawaban.teks());
        }
    }

    Queue<String> gagal() {
        return gagal;
    }

    int berhasil() {
        return berhasil.get();
    }

    int ditunda() {
        return ditunda.get();
    }

    /**
     * The longest time from a refusal to the last request of those in a row that were refused;
     * how long an answer took is no part of it.
     */
    Duration terlama() {
        return terlama;
    }
}
