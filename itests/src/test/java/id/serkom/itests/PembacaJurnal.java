package id.serkom.itests;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reads the journal from the beginning while it grows, each page from the other server, and insists on every position in order. */
final class PembacaJurnal implements AutoCloseable {

    private static final int SABAR = 300;

    private final List<Klien> klien;
    private final AtomicBoolean sampai = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<Long> hasil;
    private String kursor = "";
    private long posisi;

    PembacaJurnal(List<Klien> klien) {
        this.klien = klien;
        this.hasil = thread.submit(this::baca);
    }

    private long baca() {
        for (int ke = 0;; ke++) {
            boolean terakhir = sampai.get();
            boolean lagi = halaman(klien.get(ke % klien.size()));
            if (terakhir && !lagi) {
                return posisi;
            }
        }
    }

    /** Whether there is another page behind it. */
    private boolean halaman(Klien dari) {
        Jawaban jawaban = dari.ambil("jurnal?batas=100" + kursor);
        if (jawaban.status() == 401) {
            // The clock of the round has moved by days since the login.
            dari.masuk();
            return true;
        }
        JsonNode page = jawaban.harus(200).json();
        for (JsonNode e : page.get("isi")) {
            long ini = e.get("posisi").asLong();
            if (ini > posisi + 1) {
                throw new AssertionError("sesudah posisi " + posisi + " terbaca " + ini);
            }
            posisi = Math.max(posisi, ini);
        }
        if (page.has("lanjut")) {
            kursor = "&kursor=" + Klien.kueri(page.get("lanjut").asText());
        }
        return page.has("lanjut");
    }

    /** The last position, when everything that was written until now has been read. */
    long selesai() throws Exception {
        sampai.set(true);
        return hasil.get(SABAR, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        sampai.set(true);
        thread.shutdownNow();
    }
}
