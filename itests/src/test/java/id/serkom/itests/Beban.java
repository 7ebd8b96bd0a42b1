package id.serkom.itests;

import id.serkom.itests.demo.Kertas;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Two clients who write without a pause until they are told to stop: numbers, some of them void, and letters with their scans. */
final class Beban implements AutoCloseable {

    private static final int KLIEN = 2;
    private static final int SEBELUM = 6;

    private final Klien bidang;
    private final String hari;
    private final ExecutorService pool = Executors.newFixedThreadPool(KLIEN);
    private final List<Future<?>> kerja = new ArrayList<>();
    private final Set<String> nomor = Collections.synchronizedSet(new TreeSet<>());
    private final ConcurrentLinkedQueue<Jawaban> ditolak = new ConcurrentLinkedQueue<>();
    private final CountDownLatch mulai = new CountDownLatch(SEBELUM);
    private volatile boolean cukup;

    private Beban(Klien bidang) {
        this.bidang = bidang;
        this.hari = bidang.ambil("sehat").harus(200).json().get("tanggal").asText();
    }

    /** Under way when it returns. */
    static Beban mulai(Klien bidang) throws InterruptedException {
        Beban beban = new Beban(bidang);
        for (int i = 0; i < KLIEN; i++) {
            int ke = i;
            beban.kerja.add(beban.pool.submit(() -> beban.kerjakan(ke)));
        }
        if (!beban.mulai.await(60, TimeUnit.SECONDS)) {
            beban.pool.shutdownNow();
            throw new AssertionError("the load does not begin: " + beban.ditolak);
        }
        return beban;
    }

    private void kerjakan(int klien) {
        for (int p = 0; !cukup; p++) {
            String tanda = "beban " + klien + "/" + p + " " + System.nanoTime();
            Jawaban cadangan = bidang.kirim("buku/nomor/cadangan", Map.of("jenis", "pemberitahuan", "alasan", tanda));
            if (tercatat(cadangan)) {
                nomor.add(cadangan.json().get("nomor").asText());
                if (p % 2 == 0) {
                    tercatat(bidang.kirim("buku/nomor/" + cadangan.json().get("id").asText() + "/batal", Map.of("alasan", tanda)));
                }
            }
            Jawaban dokumen = bidang.unggahMentah("pindai.pdf", "application/pdf", Kertas.pdf(tanda));
            if (tercatat(dokumen)) {
                tercatat(bidang.kirim("surat/masuk", Map.of("jenis", "pemberitahuan", "pengirim", "Kantor " + klien, "nomor", tanda,
                        "tanggal", hari, "diterima", hari, "hal", "Uji beban", "dokumen", dokumen.json().get("id").asText())));
            }
            mulai.countDown();
        }
    }

    private boolean tercatat(Jawaban jawaban) {
        if (jawaban.status() >= 300) {
            ditolak.add(jawaban);
            Machine.pause(20);
        }
        return jawaban.status() < 300;
    }

    /** Numbers that were acknowledged so far. */
    Set<String> nomor() {
        synchronized (nomor) {
            return new TreeSet<>(nomor);
        }
    }

    /** Answers that were no success so far. */
    List<Jawaban> ditolak() {
        return List.copyOf(ditolak);
    }

    @Override
    public void close() {
        cukup = true;
        try {
            for (Future<?> satu : kerja) {
                satu.get(60, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            throw Machine.interrupted(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
