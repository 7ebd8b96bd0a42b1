package id.serkom.itests.tabrak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.serkom.itests.demo.Klien.Jawaban;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A client's own book: what it is about to ask, and what it was answered, each on the disk before the client goes on. */
final class BukuJanji implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FileChannel file;

    BukuJanji(Path file) throws IOException {
        this.file = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** What was promised: the request and its first answer. */
    record Janji(Permintaan permintaan, int status, String teks) {

        JsonNode json() {
            try {
                return JSON.readTree(teks);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void maksud(Permintaan permintaan) {
        tulis(permintaan);
    }

    void jawab(Jawaban jawaban) {
        tulis(Map.of("status", jawaban.status(), "teks", jawaban.teks()));
    }

    private void tulis(Object isi) {
        try {
            ByteBuffer baris = ByteBuffer.wrap((JSON.writeValueAsString(isi) + '\n').getBytes(StandardCharsets.UTF_8));
            while (baris.hasRemaining()) {
                file.write(baris);
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every request of the book by its sign, with its answer; each has one, since its client asked until it had it. */
    static Map<String, Janji> baca(Path file) throws IOException {
        List<String> baris = Files.readAllLines(file);
        Map<String, Janji> semua = new LinkedHashMap<>();
        for (int i = 0; i < baris.size(); i += 2) {
            Permintaan permintaan = JSON.readValue(baris.get(i), Permintaan.class);
            if (i + 1 == baris.size()) {
                throw new AssertionError("tidak pernah dijawab: " + permintaan);
            }
            JsonNode jawaban = JSON.readTree(baris.get(i + 1));
            semua.put(permintaan.tanda(), new Janji(permintaan, jawaban.get("status").asInt(), jawaban.get("teks").asText()));
        }
        return semua;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
