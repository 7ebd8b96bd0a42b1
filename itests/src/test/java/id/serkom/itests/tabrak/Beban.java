package id.serkom.itests.tabrak;

import id.serkom.itests.Machine;
import id.serkom.itests.demo.Klien;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Clients that work without a pause, each with its own keys and its own book of promises. */
final class Beban implements AutoCloseable {

    private static final int PELANGGAN = 6;
    private static final int SABAR_MS = 300_000;

    private final Path folder;
    private final Function<String, Klien> akun;
    private final String hari;
    private final AtomicLong dijawab = new AtomicLong();
    private final List<Pelanggan> pelanggan = new ArrayList<>();
    private final List<BukuJanji> buku = new ArrayList<>();
    private final List<Path> file = new ArrayList<>();
    private final List<Future<?>> jalan = new ArrayList<>();
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private volatile boolean cukup;

    Beban(Path folder, Function<String, Klien> akun) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.akun = akun;
        this.hari = akun.apply("bidang").ambil("sehat").harus(200).json().get("tanggal").asText();
    }

    void mulai(long benih) throws IOException {
        for (int i = 0; i < PELANGGAN; i++) {
            Pelanggan satu = baru("k" + i);
            Random acak = new Random(benih + i);
            jalan.add(pool.submit(() -> {
                while (!cukup) {
                    bekerja(new Kerja(satu, hari), acak.nextInt(6));
                }
                return null;
            }));
        }
    }

    /** One more request, by a client of its own, that is not waited for. */
    void sekali(String nama, Function<Pelanggan, Permintaan> permintaan) throws IOException {
        Pelanggan satu = baru(nama);
        jalan.add(pool.submit(() -> satu.kirim(permintaan.apply(satu))));
    }

    private Pelanggan baru(String nama) throws IOException {
        Path baru = folder.resolve(nama + ".janji");
        BukuJanji janji = new BukuJanji(baru);
        file.add(baru);
        buku.add(janji);
        Pelanggan satu = new Pelanggan(nama, janji, akun, dijawab);
        pelanggan.add(satu);
        return satu;
    }

    private static void bekerja(Kerja kerja, int apa) {
        switch (apa) {
            case 0, 1, 2 -> kerja.berkas();
            case 3 -> kerja.nomor(true);
            case 4 -> kerja.nomor(false);
            default -> kerja.suratMasuk();
        }
    }

    /** Waits until so many more requests have been acknowledged. */
    void tunggu(long lagi) throws Exception {
        long sampai = dijawab.get() + lagi;
        tungguSampai("janji ke-" + sampai, () -> dijawab.get() >= sampai);
    }

    /** Waits for it while the clients work; fails when one of them did. */
    void tungguSampai(String apa, Syarat syarat) throws Exception {
        for (int i = 0; !syarat.tercapai(); i += 10) {
            for (Future<?> satu : jalan) {
                if (satu.isDone() && !cukup) {
                    satu.get();
                }
            }
            if (i > SABAR_MS) {
                throw new AssertionError("tidak tercapai: " + apa);
            }
            Machine.pause(10);
        }
    }

    @FunctionalInterface
    interface Syarat {
        boolean tercapai();
    }

    /** Lets each end what it has begun. */
    void selesaikan() throws Exception {
        cukup = true;
        for (Future<?> satu : jalan) {
            satu.get(SABAR_MS, TimeUnit.MILLISECONDS);
        }
    }

    long dijawab() {
        return dijawab.get();
    }

    /** How many requests were broken off. */
    long diulang() {
        return pelanggan.stream().mapToLong(Pelanggan::diulang).sum();
    }

    /** What all of them were promised, read back from the disk. */
    Map<String, BukuJanji.Janji> janji() throws IOException {
        Map<String, BukuJanji.Janji> semua = new LinkedHashMap<>();
        for (Path satu : file) {
            semua.putAll(BukuJanji.baca(satu));
        }
        return semua;
    }

    @Override
    public void close() throws IOException {
        pool.shutdownNow();
        for (BukuJanji satu : buku) {
            satu.close();
        }
    }
}
