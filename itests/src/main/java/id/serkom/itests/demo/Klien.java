package id.serkom.itests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A client of the REST interface, logged in as one account: what a partner's program would be. */
public final class Klien {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

    private final URI base;
    private final String akun;
    private final String sandi;
    private volatile String token = "";

    /** @param base address of the server, without the path of the interface */
    public Klien(URI base, String akun, String sandi) {
        this.base = base;
        this.akun = akun;
        this.sandi = sandi;
    }

    /** An answer: its status, its body as JSON where it is JSON, and as text; its headers, whatever their capitals. */
    public record Jawaban(int status, JsonNode json, String teks, Map<String, String> kepala) {

        /** The answer, if it is the status expected; else what the server said stands in the error. */
        public Jawaban harus(int expected) {
            if (status != expected) {
                throw new AssertionError("dijawab " + status + ", diharapkan " + expected + ": " + teks);
            }
            return this;
        }

        /** The code of the first reason of a problem. */
        public String kode() {
            return json.at("/kesalahan/0/kode").asText();
        }
    }

    public String akun() {
        return akun;
    }

    public String token() {
        return token;
    }

    /** Logs in anew. */
    public Klien masuk() {
        token = kirim("POST", "masuk", Map.of("akun", akun, "sandi", sandi), Map.of()).harus(200).json().get("token").asText();
        return this;
    }

    /** @param path below the interface; one that begins with a slash is another address of the server */
    public Jawaban ambil(String path) {
        return kirim(request(path).GET(), Map.of());
    }

    /** For what takes its time, such as the proof of a large book. */
    public Jawaban ambil(String path, Duration sabar) {
        return kirim(request(path).timeout(sabar).GET(), Map.of());
    }

    /** What is no text, byte for byte. */
    public byte[] unduh(String path) {
        try {
            HttpResponse<byte[]> answer = HTTP.send(request(path).GET().build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError("dijawab " + answer.statusCode() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** HEAD: the answer without its body. */
    public Jawaban kepala(String path) {
        return kirim(request(path).method("HEAD", BodyPublishers.noBody()), Map.of());
    }

    public Jawaban kirim(String path, Object body) {
        return kirim("POST", path, body, Map.of());
    }

    public Jawaban kirim(String method, String path, Object body, Map<String, String> headers) {
        try {
            return kirim(request(path).method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .header("Content-Type", "application/json"), headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a body as it is. */
    public Jawaban mentah(String method, String path, String type, BodyPublisher body, Map<String, String> headers) {
        return kirim(request(path).method(method, body).header("Content-Type", type), headers);
    }

    /** Uploads a document and gives its id. */
    public String unggah(String nama, String tipe, byte[] isi) {
        return unggahMentah(nama, tipe, isi).harus(201).json().get("id").asText();
    }

    public Jawaban unggahMentah(String nama, String tipe, byte[] isi) {
        return unggahMentah("dokumen", nama, tipe, isi);
    }

    /** Uploads a file to wherever files are taken. */
    public Jawaban unggahMentah(String path, String nama, String tipe, byte[] isi) {
        String boundary = "serkom-" + UUID.randomUUID();
        return mentah("POST", path, "multipart/form-data; boundary=" + boundary,
                BodyPublishers.ofByteArray(formulir(boundary, nama, tipe, isi)), Map.of());
    }

    /** The body of an upload, between its boundaries. */
    public static byte[] formulir(String boundary, String nama, String tipe, byte[] isi) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"isi\"; filename=\"" + nama
                + "\"\r\nContent-Type: " + tipe + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        form.writeBytes(isi);
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    public static String kueri(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path.startsWith("/") ? path : "/api/v1/" + path))
                .timeout(Duration.ofSeconds(60));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Jawaban kirim(HttpRequest.Builder request, Map<String, String> headers) {
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            String type = answer.headers().firstValue("Content-Type").orElse("");
            JsonNode json = type.contains("json") && !answer.body().isEmpty() ? JSON.readTree(answer.body()) : JSON.nullNode();
            Map<String, String> kepala = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            answer.headers().map().forEach((name, values) -> kepala.put(name, values.get(0)));
            return new Jawaban(answer.statusCode(), json, answer.body(), kepala);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
