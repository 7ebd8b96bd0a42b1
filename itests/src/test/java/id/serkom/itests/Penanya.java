package id.serkom.itests;

import id.serkom.itests.demo.Klien;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;

/** One who asks a server without a pause, writing and reading in turn, and notes how many beats each answer took; each must be good. */
final class Penanya implements AutoCloseable {

    private final Klien klien;
    private final IntSupplier denyut;
    private final CompletableFuture<List<Integer>> hasil;
    private volatile boolean cukup;

    /** @param denyut how often the server has beaten so far: it does not while its machine stands still */
    Penanya(Klien klien, IntSupplier denyut) {
        this.klien = klien;
        this.denyut = denyut;
        this.hasil = CompletableFuture.supplyAsync(this::tanya);
    }

    private List<Integer> tanya() {
        List<Integer> semua = new ArrayList<>();
        while (!cukup) {
            int mulai = denyut.getAsInt();
            int status = semua.size() % 2 == 0 ? klien.ambil("surat?batas=5").status()
                    : klien.kirim("buku/nomor/cadangan", Map.of("jenis", "pemberitahuan", "alasan", "Simpul lain mati")).status();
            semua.add(denyut.getAsInt() - mulai);
            if (status >= 300) {
                throw new AssertionError("answer " + semua.size() + ": " + status);
            }
        }
        return semua;
    }

    /** How many beats each answer took; fails when one was none. */
    List<Integer> selesai() {
        cukup = true;
        return hasil.join();
    }

    @Override
    public void close() {
        cukup = true;
    }
}
