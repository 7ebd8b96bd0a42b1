package id.serkom.itests.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What the bench asks of the machine. */
final class Perintah {

    private Perintah() {
    }

    /** Runs a program to its end; what it printed. */
    static String jalankan(String... program) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(program).redirectErrorStream(true).start();
        String keluaran = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", program) + ": " + keluaran);
        }
        return keluaran;
    }

    static void tunggu(Duration lama) {
        try {
            Thread.sleep(lama.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("bench dihentikan", e);
        }
    }

    /** Bytes of all files below a folder; 0 where there is none. */
    static long ukuran(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return 0;
        }
        try (Stream<Path> semua = Files.walk(folder)) {
            return semua.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
        }
    }
}
