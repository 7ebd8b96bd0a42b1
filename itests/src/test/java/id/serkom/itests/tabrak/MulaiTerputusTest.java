package id.serkom.itests.tabrak;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.Server;
import id.serkom.itests.demo.Kertas;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.rest.Daftar;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * A server killed again and again in its very first start, while it makes its schema, its registers and its first administrator, and
 * then in the middle of an upload: the next start comes up whole.
 */
public class MulaiTerputusTest {

    private static final long BENIH = Long.getLong("serkom.benih", System.nanoTime());
    private static final String BATAS = "serkom-terputus";
    private static final Server SERVER = Server.named("mulai-terputus").onDay(LocalDate.of(2026, 2, 26));

    private static Klien admin;
    private static Klien bidang;

    @BeforeClass
    public static void terputusLimaKali() throws Exception {
        System.out.println("mulai-terputus: -Dserkom.benih=" + BENIH);
        Random acak = new Random(BENIH);
        int tabel = 20 + acak.nextInt(60);
        SERVER.killedWhen("Derby begins", () -> files("db/serkom/log") > 0, acak.nextInt(200));
        SERVER.killedWhen("the schema grows", () -> files("db/serkom/seg0") > tabel, acak.nextInt(200));
        SERVER.killedWhen("the schema is there", () -> SERVER.log().contains("Skema basis data diperbarui"), acak.nextInt(300));
        SERVER.killedWhen("there is a first password", () -> Files.exists(SERVER.home().resolve("serkom/admin-awal.txt")), 0);
        SERVER.killedWhen("there is a first password", () -> Files.exists(SERVER.home().resolve("serkom/admin-awal.txt")),
                acak.nextInt(500));
        SERVER.start();
        admin = new Klien(SERVER.http(""), "admin", SERVER.adminPassword()).masuk();
        admin.kirim("akun", Map.of("akun", "bidang", "nama", "Bidang", "peran", List.of("bidang-sertifikasi"), "gantiSandi", false,
                "sandi", "sandi-uji-yang-panjang")).harus(201);
        bidang = new Klien(SERVER.http(""), "bidang", "sandi-uji-yang-panjang").masuk();
    }

    @AfterClass
    public static void tutup() {
        SERVER.kill();
    }

    private static long files(String folder) throws IOException {
        Path path = SERVER.home().resolve(folder);
        if (!Files.exists(path)) {
            return 0;
        }
        try (Stream<Path> isi = Files.list(path)) {
            return isi.count();
        }
    }

    private static JsonNode bukti() {
        return bidang.ambil("buku/bukti?dari=2026-01-01&sampai=2026-12-31").harus(200).json();
    }

    @Test
    public void mulaiPertamaYangTerputusDiulangSampaiUtuh() {
        assertEquals(List.of("admin", "bidang"), Daftar.isi(admin, "akun").stream().map(a -> a.get("akun").asText()).toList());
        assertEquals(1, Daftar.isi(bidang, "referensi/jabatan").stream().filter(j -> j.get("kode").asText().equals("kepala-badan"))
                .count());
        assertTrue(bukti().toString(), bukti().get("utuh").asBoolean());
    }

    @Test
    public void unggahanYangTerputusTidakMeninggalkanApaPun() throws Exception {
        byte[] naskah = Kertas.pdf("x".repeat(2_000_000));
        Path sementara = SERVER.home().resolve("dokumen/.sementara");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.httpPort())) {
            socket.getOutputStream().write(("POST /api/v1/dokumen HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + bidang.token()
                    + "\r\nContent-Type: multipart/form-data; boundary=" + BATAS + "\r\nContent-Length: " + 2 * naskah.length
                    + "\r\n\r\n--" + BATAS + "\r\nContent-Disposition: form-data; name=\"isi\"; filename=\"putus.pdf\"\r\n"
                    + "Content-Type: application/pdf\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(naskah);
            socket.getOutputStream().flush();
            SERVER.until("half of it is there", () -> Files.exists(sementara) && isi(sementara) > 0);
            SERVER.kill();
        }
        assertTrue(isi(sementara) > 0);

        SERVER.start();

        SERVER.until("what was left is gone", () -> files("dokumen/.sementara") == 0);
        String dokumen = bidang.unggah("putus.pdf", "application/pdf", naskah);
        assertEquals(new String(naskah, StandardCharsets.ISO_8859_1), bidang.ambil("dokumen/" + dokumen + "/isi").harus(200).teks());
        assertTrue(bukti().toString(), bukti().get("utuh").asBoolean());
    }

    /** Bytes in a folder. */
    private static long isi(Path folder) throws IOException {
        try (Stream<Path> isi = Files.list(folder)) {
            return isi.mapToLong(f -> f.toFile().length()).sum();
        }
    }
}
