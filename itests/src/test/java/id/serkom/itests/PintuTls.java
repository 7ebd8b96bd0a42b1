package id.serkom.itests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** What stands before a server out in the world: TLS, with a certificate that it made for itself, and every question passed on. */
final class PintuTls implements AutoCloseable {

    private static final String SANDI = "sandi-uji";
    private static final List<String> DITERUSKAN = List.of("Content-Type", "Access-Control-Allow-Origin", "Cache-Control", "ETag");

    private final HttpsServer luar;
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final HttpClient klien = HttpClient.newHttpClient();
    private final Server dalam;

    PintuTls(Server dalam, String host) throws Exception {
        this.dalam = dalam;
        Path toko = dalam.home().resolve("pintu.p12");
        Files.deleteIfExists(toko);
        Machine.run(Path.of(System.getProperty("java.home"), "bin/keytool").toString(), "-genkeypair", "-alias", "pintu", "-keyalg", "EC",
                "-groupname",
                "secp256r1", "-dname", "CN=" + host, "-ext", "SAN=dns:" + host, "-validity", "3650", "-storetype", "PKCS12", "-keystore",
                toko.toString(), "-storepass", SANDI);
        KeyStore isi = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(toko)) {
            isi.load(in, SANDI.toCharArray());
        }
        KeyManagerFactory kunci = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        kunci.init(isi, SANDI.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(kunci.getKeyManagers(), null, null);
        luar = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        luar.setHttpsConfigurator(new HttpsConfigurator(tls));
        luar.createContext("/", this::teruskan);
        // A browser that opens a connection and says nothing must not keep the others waiting.
        luar.setExecutor(pool);
        luar.start();
    }

    int port() {
        return luar.getAddress().getPort();
    }

    private void teruskan(HttpExchange tanya) throws IOException {
        try {
            HttpResponse<byte[]> jawab = klien.send(HttpRequest.newBuilder(dalam.http(tanya.getRequestURI().toString())).build(),
                    BodyHandlers.ofByteArray());
            DITERUSKAN.forEach(nama -> jawab.headers().firstValue(nama).ifPresent(nilai -> tanya.getResponseHeaders().set(nama, nilai)));
            tanya.sendResponseHeaders(jawab.statusCode(), jawab.body().length == 0 ? -1 : jawab.body().length);
            tanya.getResponseBody().write(jawab.body());
        } catch (InterruptedException e) {
            throw Machine.interrupted(e);
        } finally {
            tanya.close();
        }
    }

    @Override
    public void close() {
        luar.stop(0);
        pool.shutdownNow();
    }
}
