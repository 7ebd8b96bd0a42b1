package id.serkom.itests.bench;

import id.serkom.itests.paket.Jar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * Orders to a bundle within the measured server, which comes for each of them and goes again.
 *
 * @param home of the server
 * @param kelas its {@link BundelPesanan}; only named, since there is no framework here
 * @param nama of the bundle and of its files
 * @param impor packages beside the framework's
 */
record Pesanan(Path home, String kelas, String nama, List<String> impor) {

    private static final String PAKET = Pesanan.class.getPackageName() + ".";

    /** Whatever it answers, {@link BundelPesanan#GALAT} included. */
    Properties minta(String pesanan, Duration sabar) throws IOException, InterruptedException {
        Path hasil = home.resolve(nama + BundelPesanan.HASIL);
        Path jar = home.resolve("deploy").resolve(nama + ".jar");
        Files.writeString(home.resolve(nama + BundelPesanan.MINTA), pesanan);
        Jar.activator(List.of(PAKET + kelas, PAKET + "BundelPesanan"), nama, jar, impor.toArray(String[]::new));
        long mulai = System.nanoTime();
        while (!Files.exists(hasil)) {
            if (System.nanoTime() - mulai > sabar.toNanos()) {
                throw new IOException(nama + ": tidak selesai dalam " + sabar.toMinutes() + " menit");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        Properties jawaban = new Properties();
        try (InputStream in = Files.newInputStream(hasil)) {
            jawaban.load(in);
        }
        Files.delete(hasil);
        Files.delete(jar);
        return jawaban;
    }
}
