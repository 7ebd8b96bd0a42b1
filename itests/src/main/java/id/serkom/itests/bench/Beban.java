package id.serkom.itests.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Clients at work: each plays one full run after the other on a connection of its own. */
final class Beban {

    private static final Duration ANCANG = Duration.ofSeconds(2);
    private static final int GALAT_TERBANYAK = 20;

    private final Peladen peladen;
    private final Kantor kantor;
    private final Supplier<Pemakaian> pemakaian;

    /** What a window saw: notes, CPU time, and how long it was open. */
    record Jendela(Pengukur catatan, Pemakaian pemakaian, double detik) {
    }

    Beban(Peladen peladen, Kantor kantor, Supplier<Pemakaian> pemakaian) {
        this.peladen = peladen;
        this.kantor = kantor;
        this.pemakaian = pemakaian;
    }

    /** So many full runs, unmeasured; what went wrong is in the notes. */
    Pengukur panaskan(int klien, int putaran) throws InterruptedException {
        Pengukur pengukur = new Pengukur();
        AtomicInteger sisa = new AtomicInteger(putaran);
        selesaikan(mulai(klien, pengukur, () -> sisa.getAndDecrement() > 0));
        return pengukur;
    }

    /** A window of that length, opened when all clients are in full swing; runs that are on their way then are ended after it. */
    Jendela ukur(int klien, Duration lama) throws InterruptedException {
        Pengukur pengukur = new Pengukur();
        AtomicInteger berjalan = new AtomicInteger(1);
        List<Thread> semua = mulai(klien, pengukur, () -> berjalan.get() > 0);
        Perintah.tunggu(ANCANG);
        Pemakaian awal = pemakaian.get();
        long buka = System.nanoTime();
        pengukur.buka();
        Perintah.tunggu(lama);
        pengukur.tutup();
        double detik = (System.nanoTime() - buka) / 1e9;
        Pemakaian selama = pemakaian.get().sejak(awal);
        berjalan.set(0);
        selesaikan(semua);
        return new Jendela(pengukur, selama, detik);
    }

    private List<Thread> mulai(int klien, Pengukur pengukur, BooleanSupplier lagi) {
        List<Thread> semua = new ArrayList<>();
        for (int i = 0; i < klien; i++) {
            Thread satu = new Thread(() -> bekerja(pengukur, lagi), "klien-" + i);
            satu.setDaemon(true);
            satu.start();
            semua.add(satu);
        }
        return semua;
    }

    private static void selesaikan(List<Thread> semua) throws InterruptedException {
        for (Thread satu : semua) {
            satu.join();
        }
    }

    private void bekerja(Pengukur pengukur, BooleanSupplier lagi) {
        Pengukur.Lembar lembar = pengukur.lembar();
        int gagal = 0;
        try (Sambungan sambungan = new Sambungan(peladen.alamat())) {
            while (gagal < GALAT_TERBANYAK && lagi.getAsBoolean()) {
                try {
                    new SatuPutaran(sambungan, kantor, lembar).mainkan();
                } catch (IOException e) {
                    gagal++;
                    pengukur.galat(e.toString());
                }
            }
        } catch (IOException | RuntimeException e) {
            pengukur.galat("klien terhenti: " + e);
        }
        lembar.serahkan();
    }
}
