package id.serkom.itests.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.serkom.itests.Server;
import id.serkom.itests.demo.Klien.Jawaban;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A bare connection: sends what no client would, and reads what comes back until the server hangs up. */
final class Kabel implements AutoCloseable {

    private static final int SABAR_MS = 60_000;

    private final Socket socket;

    Kabel(Server server) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), server.httpPort());
        socket.setSoTimeout(SABAR_MS);
    }

    /** The head of a request that asks the server to hang up after it. */
    static String kepala(String verb, String path, String token, String... headers) {
        return verb + " /api/v1/" + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: Bearer " + token
                + "\r\n" + String.join("", Arrays.stream(headers).map(h -> h + "\r\n").toList()) + "\r\n";
    }

    Kabel kirim(String text) throws IOException {
        return kirim(text.getBytes(StandardCharsets.UTF_8));
    }

    Kabel kirim(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** One byte at a time, until the server has had enough. */
    Kabel menetes(int bytes, long jedaMs) throws IOException {
        try {
            for (int i = 0; i < bytes; i++) {
                kirim(" ");
                TimeUnit.MILLISECONDS.sleep(jedaMs);
            }
        } catch (SocketException e) {
            return this;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Nothing more will come. */
    Kabel putus() throws IOException {
        if (!socket.isOutputShutdown()) {
            socket.shutdownOutput();
        }
        return this;
    }

    Jawaban jawaban() throws IOException {
        InputStream in = socket.getInputStream();
        String answer = new String(semua(in), StandardCharsets.UTF_8);
        int split = answer.indexOf("\r\n\r\n");
        if (split < 0) {
            throw new IOException("tanpa jawaban: " + answer);
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String[] head = answer.substring(0, split).split("\r\n");
        for (int i = 1; i < head.length; i++) {
            headers.putIfAbsent(head[i].split(":", 2)[0], head[i].split(":", 2)[1].strip());
        }
        String body = answer.substring(split + 4);
        ObjectMapper json = new ObjectMapper();
        boolean isJson = headers.getOrDefault("Content-Type", "").contains("json");
        return new Jawaban(Integer.parseInt(head[0].split(" ")[1]),
                isJson ? json.readTree(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1)) : json.nullNode(), body, headers);
    }

    /** Until the end; a server that closed while something was still being sent to it may end it with a reset behind its answer. */
    private static byte[] semua(InputStream in) throws IOException {
        ByteArrayOutputStream semua = new ByteArrayOutputStream();
        byte[] potong = new byte[8192];
        try {
            for (int n = in.read(potong); n >= 0; n = in.read(potong)) {
                semua.write(potong, 0, n);
            }
        } catch (SocketException e) {
            if (semua.size() == 0) {
                throw e;
            }
        }
        return semua.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
