package id.serkom.itests;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A proxy before several servers, as an office would have: each request goes to the next one. Whether they are well, and on which day,
 * is asked of all: the answer is that of the one which is behind.
 */
final class Penyeimbang implements AutoCloseable {

    private static final Set<String> DITERUSKAN = Set.of("content-type", "authorization", "if-match", "idempotency-key", "accept");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final List<URI> tujuan;
    private final AtomicInteger berikut = new AtomicInteger();

    Penyeimbang(List<URI> tujuan) throws IOException {
        this.tujuan = tujuan;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(pool);
        server.createContext("/", this::teruskan);
        server.start();
    }

    URI alamat() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void teruskan(HttpExchange masuk) throws IOException {
        String jalur = masuk.getRequestURI().toString();
        byte[] isi = masuk.getRequestBody().readAllBytes();
        try (masuk) {
            HttpResponse<byte[]> jawaban = jalur.endsWith("/sehat") ? tertinggal(masuk, jalur, isi)
                    : kirim(masuk, tujuan.get(Math.floorMod(berikut.getAndIncrement(), tujuan.size())).resolve(jalur), isi);
            jawaban.headers().firstValue("Content-Type").ifPresent(t -> masuk.getResponseHeaders().set("Content-Type", t));
            byte[] balasan = jawaban.body();
            masuk.sendResponseHeaders(jawaban.statusCode(), balasan.length == 0 ? -1 : balasan.length);
            masuk.getResponseBody().write(balasan);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private HttpResponse<byte[]> tertinggal(HttpExchange masuk, String jalur, byte[] isi) throws IOException, InterruptedException {
        List<HttpResponse<byte[]>> semua = new ArrayList<>();
        for (URI satu : tujuan) {
            semua.add(kirim(masuk, satu.resolve(jalur), isi));
        }
        return Collections.min(semua, Comparator.comparing((HttpResponse<byte[]> j) -> -j.statusCode())
                .thenComparing(Penyeimbang::tanggal));
    }

    /** Their answers may name things in different orders. */
    private static String tanggal(HttpResponse<byte[]> jawaban) {
        try {
            return JSON.readTree(jawaban.body()).path("tanggal").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<byte[]> kirim(HttpExchange masuk, URI ke, byte[] isi) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(ke).method(masuk.getRequestMethod(),
                isi.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(isi));
        masuk.getRequestHeaders().forEach((nama, nilai) -> {
            if (DITERUSKAN.contains(nama.toLowerCase(Locale.ROOT))) {
                nilai.forEach(v -> request.header(nama, v));
            }
        });
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
        pool.shutdownNow();
    }
}
