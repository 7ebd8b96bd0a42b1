package id.serkom.ttd;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.serkom.spi.sign.PermintaanTtd;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** Stands in for the remote service: keeps one official's key and answers as the real one is documented to. */
final class LayananTiruan implements AutoCloseable {

    static final String AKUN = "serkom";
    static final String SANDI_AKUN = "sandi-akun";

    final List<Map<String, byte[]>> diterima = new CopyOnWriteArrayList<>();
    private final HttpServer peladen;
    private final ExecutorService utas = Executors.newCachedThreadPool();
    private final CountDownLatch tutup = new CountDownLatch(1);
    private final String nik;
    private final String sandi;
    private final Instant saat;
    private volatile Kunci kunci;
    private volatile Optional<Jawab> jawab = Optional.empty();
    private volatile UnaryOperator<byte[]> hasil = UnaryOperator.identity();

    /** How it answers instead. */
    interface Jawab {
        void atas(HttpExchange x) throws IOException;
    }

    LayananTiruan(String nik, String sandi, Kunci kunci, Instant saat) throws IOException {
        this.nik = nik;
        this.sandi = sandi;
        this.kunci = kunci;
        this.saat = saat;
        this.peladen = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        peladen.setExecutor(utas);
        peladen.createContext("/api/sign/pdf", this::tanda);
        peladen.start();
    }

    String alamat() {
        return "http://127.0.0.1:" + peladen.getAddress().getPort();
    }

    void kunci(Kunci lain) {
        kunci = lain;
    }

    void jawab(Jawab lain) {
        jawab = Optional.of(lain);
    }

    void hasil(UnaryOperator<byte[]> lain) {
        hasil = lain;
    }

    /** Begins an answer and never ends it. */
    void diamSesudahAwal() {
        jawab(x -> {
            x.sendResponseHeaders(200, 1000);
            x.getResponseBody().write('%');
            x.getResponseBody().flush();
            try {
                tutup.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    static void kirim(HttpExchange x, int status, byte[] isi) throws IOException {
        x.sendResponseHeaders(status, isi.length);
        try (OutputStream out = x.getResponseBody()) {
            out.write(isi);
        }
    }

    private static void galat(HttpExchange x, int status, int kode, String kata) throws IOException {
        kirim(x, status, ("{\"status_code\":" + kode + ",\"error\":\"" + kata + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private void tanda(HttpExchange x) throws IOException {
        Map<String, byte[]> bagian = bagian(x);
        diterima.add(bagian);
        if (jawab.isPresent()) {
            jawab.get().atas(x);
            return;
        }
        String basic = "Basic " + Base64.getEncoder().encodeToString((AKUN + ":" + SANDI_AKUN).getBytes(StandardCharsets.UTF_8));
        if (!basic.equals(x.getRequestHeaders().getFirst("Authorization"))) {
            galat(x, 401, 0, "Unauthorized");
        } else if (!nik.equals(new String(bagian.get("nik"), StandardCharsets.UTF_8))) {
            galat(x, 400, 2011, "NIK belum terdaftar");
        } else if (!sandi.equals(new String(bagian.get("passphrase"), StandardCharsets.UTF_8))) {
            galat(x, 400, 2031, "Passphrase anda salah");
        } else {
            tandai(x, bagian.get("file"));
        }
    }

    private void tandai(HttpExchange x, byte[] pdf) throws IOException {
        try {
            kirim(x, 200, hasil.apply(PenandaPdf.tandai(
                    new PermintaanTtd("-", "-", Optional.empty(), Optional.empty(), pdf, "-", "-", saat), "-", kunci)));
        } catch (RuntimeException e) {
            galat(x, 400, 1000, "berkas bukan pdf");
        }
    }

    private static Map<String, byte[]> bagian(HttpExchange x) throws IOException {
        String isi = new String(x.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
        String batas = "--" + x.getRequestHeaders().getFirst("Content-Type").split("boundary=")[1];
        Map<String, byte[]> bagian = new HashMap<>();
        for (String satu : isi.split(java.util.regex.Pattern.quote(batas))) {
            int kepala = satu.indexOf("\r\n\r\n");
            if (kepala > 0) {
                String nama = satu.substring(0, kepala).split("name=\"")[1].split("\"")[0];
                bagian.put(nama, satu.substring(kepala + 4, satu.length() - 2).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return bagian;
    }

    @Override
    public void close() {
        tutup.countDown();
        peladen.stop(0);
        utas.shutdownNow();
    }
}
