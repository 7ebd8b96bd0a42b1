package id.serkom.itests.bench;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** A Karaf of the packaged distribution, unpacked into a folder of its own and run as a process. Its data goes with the folder. */
final class Peladen implements AutoCloseable {

    private static final Duration SABAR = Duration.ofMinutes(5);

    private final Path home;
    private final int porta;
    private final int portaSsh;
    private volatile Process process;
    private boolean ditutup;

    /** What is true once it has started. */
    @FunctionalInterface
    interface Tanda {
        boolean ada() throws IOException;
    }

    Peladen(Path home, int porta, int portaSsh) {
        this.home = home;
        this.porta = porta;
        this.portaSsh = portaSsh;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Another in that folder, which takes the place of one that is stopped. */
    Peladen(Path home, Peladen pengganti) {
        this(home, pengganti.porta, pengganti.portaSsh);
    }

    Peladen bongkar(Path arsip) throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("home"));
        Perintah.jalankan("tar", "xzf", arsip.toString(), "--strip-components=1", "-C", home.toString());
        return this;
    }

    void ubah(String file, UnaryOperator<String> perubahan) throws IOException {
        Path path = home.resolve(file);
        Path baru = home.resolve(file + ".baru");
        Files.writeString(baru, perubahan.apply(Files.exists(path) ? Files.readString(path) : ""));
        Files.move(baru, path, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts it and waits for the sign, asked every 20 ms; how long that took. */
    Duration mulai(Tanda siap) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bin/karaf", "daemon").directory(home.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("console.log").toFile()));
        builder.environment().put("HOME", home.resolve("home").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SERKOM_HTTP_PORT", Integer.toString(porta));
        builder.environment().put("SERKOM_SSH_PORT", Integer.toString(portaSsh));
        builder.environment().put("EXTRA_JAVA_OPTS", "-Dserkom.demo=true");
        long awal = System.nanoTime();
        mulai(builder);
        while (!siap.ada()) {
            if (!process.isAlive()) {
                throw new IOException("peladen berhenti sendiri:\n" + Files.readString(home.resolve("console.log")));
            }
            if (System.nanoTime() - awal > SABAR.toNanos()) {
                throw new IOException("peladen belum siap dalam " + SABAR.toSeconds() + " detik; log: " + log());
            }
            Perintah.tunggu(Duration.ofMillis(20));
        }
        return Duration.ofNanos(System.nanoTime() - awal);
    }

    /** Not once this JVM ends: nobody would end it then. */
    private synchronized void mulai(ProcessBuilder builder) throws IOException {
        if (ditutup) {
            throw new IllegalStateException("peladen sudah ditutup");
        }
        process = builder.start();
    }

    /** Asks it to end, and waits. */
    void berhenti() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, SECONDS)) {
            throw new IllegalStateException("peladen tidak berhenti dalam 60 detik");
        }
    }

    long pid() {
        return process.pid();
    }

    Path home() {
        return home;
    }

    Path log() {
        return home.resolve("data/log/serkom.log");
    }

    URI alamat() {
        return URI.create("http://127.0.0.1:" + porta);
    }

    /** Whether its log says so from that place on. */
    boolean tertulis(long sejak, String teks) throws IOException {
        if (Files.notExists(log())) {
            return false;
        }
        byte[] semua = Files.readAllBytes(log());
        return semua.length > sejak && new String(semua, (int) sejak, semua.length - (int) sejak, StandardCharsets.UTF_8).contains(teks);
    }

    /** Lines of its log with level ERROR. */
    List<String> galat() throws IOException {
        try (var baris = Files.lines(log())) {
            return baris.filter(b -> b.contains("| ERROR |")).toList();
        }
    }

    /** Ends it at once: its data is not needed any more. */
    @Override
    public synchronized void close() {
        ditutup = true;
        if (process != null && process.isAlive()) {
            process.destroyForcibly().onExit().orTimeout(20, SECONDS).join();
        }
    }
}
