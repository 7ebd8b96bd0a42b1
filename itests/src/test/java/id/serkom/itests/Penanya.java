package id.serkom.itests;

import id.serkom.itests.demo.Klien;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One who asks a server without a pause, writing and reading in turn, and notes how long each answer took; each must be a good one. */
final class Penanya implements AutoCloseable {

    private final Klien klien;
    private final CompletableFuture<List<Duration>> hasil;
    private volatile boolean cukup;

    Penanya(Klien klien) {
        this.klien = klien;
        this.hasil = CompletableFuture.supplyAsync(this::tanya);
    }

    private List<Duration> tanya() {
        List<Duration> semua = new ArrayList<>();
        while (!cukup) {
            long mulai = System.nanoTime();
            int status = semua.size() % 2 == 0 ? klien.ambil("surat?batas=5").status()
                    : klien.kirim("buku/nomor/cadangan", Map.of("jenis", "pemberitahuan", "alasan", "Simpul lain mati")).status();
            semua.add(Duration.ofNanos(System.nanoTime() - mulai));
            if (status >= 300) {
                throw new AssertionError("answer " + semua.size() + ": " + status);
            }
        }
        return semua;
    }

    /** How long each answer took; fails when one was none. */
    List<Duration> selesai() {
        cukup = true;
        return hasil.join();
    }

    @Override
    public void close() {
        cukup = true;
    }
}
