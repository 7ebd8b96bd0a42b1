package id.serkom.web;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.serkom.api.actor.Actor;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.fault.TooLarge;
import id.serkom.api.referensi.KunciPenerbit;
import id.serkom.api.service.DokumenTerverifikasi;
import id.serkom.api.service.HasilVerifikasi;
import id.serkom.api.service.Keabsahan;
import id.serkom.api.service.KecocokanBerkas;
import id.serkom.api.service.KredensialService;
import id.serkom.api.service.VerifikasiService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The public pages over a real connection. */
public class PublikServletTest {

    private static final String KODE = "7Q0V5XJ2M8KD3TZ9WC4RB6HNPA";
    private static final String KUNCI = "{\"keys\":[{\"kty\":\"EC\",\"kid\":\"https://serkom.example/kunci-penerbit/ab12\",\"x\":\"X\"}]}";
    private static final String JAHAT = "<script>alert(1)</script>\"'&";

    private final Map<String, String> setelan = new HashMap<>(Map.of("permintaan-per-menit", "1000"));
    private final HttpClient klien = HttpClient.newHttpClient();
    private final Verifikasi verifikasi = new Verifikasi();
    private final Kredensial kredensial = new Kredensial();
    private Server server;
    private String alamat;

    @Before
    public void mulai() throws Exception {
        server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler konteks = new ServletContextHandler(server, "/");
        Keran keran = new Keran(pid -> Map.copyOf(setelan), () -> 0);
        for (String jalan : List.of("/verifikasi/*", "/.well-known/jwks.json", "/kunci-penerbit/*", "/status/*", "/periksa-luring.html")) {
            konteks.addServlet(new ServletHolder(new PublikServlet(verifikasi, kredensial, pid -> Map.copyOf(setelan), keran)), jalan);
        }
        server.start();
        alamat = "http://127.0.0.1:" + connector.getLocalPort();
    }

    @After
    public void berhenti() throws Exception {
        server.stop();
    }

    private HttpResponse<String> ambil(String jalan, String... kepala) throws Exception {
        return kirim(HttpRequest.newBuilder(URI.create(alamat + jalan)), kepala);
    }

    private HttpResponse<String> kirim(HttpRequest.Builder request, String... kepala) throws Exception {
        if (kepala.length > 0) {
            request.headers(kepala);
        }
        return klien.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> unggah(String isi, String kode) throws Exception {
        return kirimBagian(bagian("kode", "", kode), bagian("berkas", "; filename=\"a.pdf\"", isi));
    }

    private static String bagian(String nama, String file, String isi) {
        return "Content-Disposition: form-data; name=\"" + nama + "\"" + file + "\r\n\r\n" + isi + "\r\n";
    }

    private HttpResponse<String> kirimBagian(String... bagian) throws Exception {
        String form = "--batas123\r\n" + String.join("--batas123\r\n", bagian) + "--batas123--\r\n";
        return kirim(HttpRequest.newBuilder(URI.create(alamat + "/verifikasi")).POST(BodyPublishers.ofString(form)), "Content-Type",
                "multipart/form-data; boundary=batas123");
    }

    @Test
    public void halamannyaMenyebutKeadaanDanIsinyaTanpaSkrip() throws Exception {
        HttpResponse<String> jawaban = ambil("/verifikasi/" + KODE);

        assertEquals(200, jawaban.statusCode());
        assertTrue(jawaban.body().contains("<strong>Berlaku.</strong>") && jawaban.body().contains("6 April 2026")
                && jawaban.body().contains("N.821100.053.02"));
        assertTrue(jawaban.body().contains("<html lang=\"id\">") && jawaban.body().contains("width=device-width"));
        assertFalse(jawaban.body().contains("<script"));
    }

    @Test
    public void namaYangJahatTidakMenjadiHtml() throws Exception {
        String isi = ambil("/verifikasi/" + KODE).body();

        assertTrue(isi, isi.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"));
        assertFalse(isi.contains("alert(1)<"));
    }

    @Test
    public void kodeYangDitanyakanTidakDipantulkan() throws Exception {
        assertFalse(ambil("/verifikasi/%3Cscript%3Ealert(2)%3C%2Fscript%3E").body().contains("alert(2)"));
        assertFalse(ambil("/verifikasi?kode=%3Cscript%3Ealert(2)%3C/script%3E").body().contains("alert(2)"));
    }

    @Test
    public void kepalanyaTidakMemberiPerambanApaPunUntukDitebak() throws Exception {
        for (String jalan : List.of("/verifikasi/" + KODE, "/verifikasi", "/verifikasi/x", "/status/tidak-ada", "/periksa-luring.html")) {
            var kepala = ambil(jalan).headers();
            assertTrue(jalan, kepala.firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'"));
            assertFalse(jalan, kepala.firstValue("Content-Security-Policy").orElse("").contains("unsafe"));
            assertEquals(jalan, List.of("nosniff", "DENY", "no-referrer"), List.of(kepala.firstValue("X-Content-Type-Options").orElse(""),
                    kepala.firstValue("X-Frame-Options").orElse(""), kepala.firstValue("Referrer-Policy").orElse("")));
            assertEquals(jalan, Optional.empty(), kepala.firstValue("Set-Cookie"));
        }
        assertEquals("no-store", ambil("/verifikasi/" + KODE).headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    public void yangDimintaSebagaiJsonDijawabJson() throws Exception {
        for (HttpResponse<String> jawaban : List.of(ambil("/verifikasi/" + KODE + ".json"),
                ambil("/verifikasi/" + KODE, "Accept", "application/json"))) {
            assertEquals("application/json;charset=utf-8", jawaban.headers().firstValue("Content-Type").orElse(""));
            JsonNode isi = new ObjectMapper().readTree(jawaban.body());
            assertEquals("berlaku", isi.get("keabsahan").asText());
            assertEquals("tidak-diperiksa", isi.get("berkas").asText());
            assertEquals(JAHAT, isi.get("kepada").asText());
            assertEquals("2026-04-06", isi.get("tanggal").asText());
            assertEquals("2029-04-05", isi.at("/sertifikat/berlakuSampai").asText());
        }
        assertTrue(ambil("/verifikasi/" + KODE, "Accept", "text/html,application/json").headers().firstValue("Content-Type").orElse("")
                .startsWith("text/html"));
    }

    @Test
    public void tebakanDijawabSamaApaPunBentuknya() throws Exception {
        HttpResponse<String> tidakDikenal = ambil("/verifikasi/00000000000000000000000000");
        assertEquals(404, tidakDikenal.statusCode());
        assertTrue(tidakDikenal.body().contains("Tidak dikenal"));
        for (String bukan : List.of("x", "A".repeat(4000), "a%20b", "%E0%B8%97", "..%5C..%5Cetc")) {
            HttpResponse<String> jawaban = ambil("/verifikasi/" + bukan);
            assertEquals(bukan, 404, jawaban.statusCode());
            assertEquals(bukan, tidakDikenal.body(), jawaban.body());
        }
    }

    @Test
    public void jalanYangKeluarTidakMembukaApaPun() throws Exception {
        for (String jalan : List.of("/verifikasi/%2e%2e/%2e%2e/etc/passwd", "/status/..%2f..%2fetc%2fpasswd", "/status/%2e%2e/x")) {
            HttpResponse<String> jawaban = ambil(jalan);
            assertTrue(jalan + jawaban.statusCode(), jawaban.statusCode() >= 400);
            assertFalse(jawaban.body().contains("root:"));
        }
    }

    @Test
    public void pengkodeanYangSalahBukanGalatServer() throws Exception {
        for (String jalan : List.of("/verifikasi/%E0%80%AF", "/verifikasi/%zz", "/verifikasi?kode=%C3%28", "/verifikasi?kode=%zz")) {
            try (Socket s = new Socket("127.0.0.1", URI.create(alamat).getPort())) {
                s.getOutputStream().write(("GET " + jalan + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                String jawaban = new String(s.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(jalan + jawaban.substring(0, 15), jawaban.startsWith("HTTP/1.1 40") || jawaban.startsWith("HTTP/1.1 20"));
            }
        }
    }

    @Test
    public void caraLainDitolakDanHeadTanpaIsi() throws Exception {
        HttpResponse<String> head = kirim(HttpRequest.newBuilder(URI.create(alamat + "/verifikasi/" + KODE)).method("HEAD",
                BodyPublishers.noBody()));
        assertEquals(List.of(200, ""), List.of(head.statusCode(), head.body()));
        assertTrue(head.headers().firstValueAsLong("Content-Length").orElse(0) > 100);
        HttpResponse<String> options = kirim(HttpRequest.newBuilder(URI.create(alamat + "/verifikasi")).method("OPTIONS",
                BodyPublishers.noBody()));
        assertEquals(List.of(204, "GET, HEAD, OPTIONS, POST"), List.of(options.statusCode(),
                options.headers().firstValue("Allow").orElse("")));
        for (String cara : List.of("PUT", "DELETE", "PATCH", "TRACE")) {
            HttpResponse<String> jawaban = kirim(HttpRequest.newBuilder(URI.create(alamat + "/verifikasi/" + KODE)).method(cara,
                    BodyPublishers.noBody()));
            assertEquals(cara, List.of(405, "GET, HEAD, OPTIONS"), List.of(jawaban.statusCode(),
                    jawaban.headers().firstValue("Allow").orElse("")));
        }
        assertEquals(405, kirim(HttpRequest.newBuilder(URI.create(alamat + "/verifikasi/"
                + KODE)).POST(BodyPublishers.noBody())).statusCode());
    }

    @Test
    public void berkasDariFormulirSampaiUtuhBersamaKodenya() throws Exception {
        HttpResponse<String> jawaban = unggah("%PDF isi", KODE);

        assertEquals(200, jawaban.statusCode());
        assertEquals(List.of("%PDF isi", Optional.of(KODE)), List.of(verifikasi.pdf, verifikasi.kode));
        assertTrue(jawaban.body().contains("BERBEDA dari yang diterbitkan"));
        unggah("%PDF isi", " ");
        assertEquals(Optional.empty(), verifikasi.kode);
        HttpResponse<String> polos = kirim(HttpRequest.newBuilder(URI.create(alamat + "/verifikasi?kode=" + KODE))
                .POST(BodyPublishers.ofString("%PDF polos")), "Content-Type", "application/pdf", "Accept", "application/json");
        assertEquals(List.of("%PDF polos", Optional.of(KODE)), List.of(verifikasi.pdf, verifikasi.kode));
        assertEquals("berbeda", new ObjectMapper().readTree(polos.body()).get("berkas").asText());
    }

    @Test
    public void kodeBolehDiBelakangBerkasnya() throws Exception {
        String berkas = bagian("berkas", "; filename=\"a.pdf\"", "%PDF isi");

        assertEquals(200, kirimBagian(berkas, bagian("kode", "", KODE)).statusCode());
        assertEquals(List.of("%PDF isi", Optional.of(KODE)), List.of(verifikasi.pdf, verifikasi.kode));
        assertEquals("dua berkas", 400, kirimBagian(berkas, bagian("kode", "", KODE), berkas).statusCode());
        assertEquals("tanpa berkas", 400, kirimBagian(bagian("kode", "", KODE)).statusCode());
    }

    @Test
    public void kirimanYangBukanFormulirDitolakSopan() throws Exception {
        for (String tipe : List.of("text/plain", "multipart/form-data", "multipart/form-data; boundary=" + "x".repeat(3000),
                "application/json")) {
            HttpResponse<String> jawaban = kirim(HttpRequest.newBuilder(URI.create(alamat
                    + "/verifikasi")).POST(BodyPublishers.ofString("--x\r\n")),
                    "Content-Type", tipe);
            assertEquals(tipe, 400, jawaban.statusCode());
            assertFalse(jawaban.body().contains("Exception"));
        }
    }

    @Test
    public void berkasRaksasaDitolak() throws Exception {
        assertEquals(413, unggah("x".repeat((int) VerifikasiService.BITA_TERBANYAK + 1), "").statusCode());
        assertEquals(413, kirim(HttpRequest.newBuilder(URI.create(alamat + "/verifikasi"))
                .POST(BodyPublishers.ofInputStream(SedikitLebih::new)), "Content-Type", "application/pdf").statusCode());
    }

    @Test
    public void terlaluBanyakBertanyaDimintaMenunggu() throws Exception {
        setelan.put("permintaan-per-menit", "3");
        for (int i = 0; i < 3; i++) {
            assertEquals(200, ambil("/verifikasi").statusCode());
        }
        HttpResponse<String> jawaban = ambil("/verifikasi/" + KODE);
        assertEquals(List.of(429, "20"), List.of(jawaban.statusCode(), jawaban.headers().firstValue("Retry-After").orElse("")));
    }

    @Test
    public void kepalaProksiHanyaDipercayaDariProksiYangDisetel() throws Exception {
        setelan.put("permintaan-per-menit", "2");
        for (int i = 0; i < 4; i++) {
            assertEquals(i < 2 ? 200 : 429, ambil("/verifikasi", "X-Forwarded-For", "10.0.0." + i).statusCode());
        }
        setelan.put("proksi-tepercaya", "127.0.0.1, 10.9.9.9");
        for (int i = 0; i < 4; i++) {
            assertEquals(200, ambil("/verifikasi", "X-Forwarded-For", "10.0.1." + i + ", 10.9.9.9").statusCode());
        }
        for (int i = 0; i < 4; i++) {
            assertEquals("what a client writes in front counts for nothing", i < 2 ? 200 : 429,
                    ambil("/verifikasi", "X-Forwarded-For", "10.0.2." + i + ", 10.7.7.7").statusCode());
        }
    }

    @Test
    public void galatTidakMembocorkanApaPun() throws Exception {
        HttpResponse<String> jawaban = ambil("/verifikasi/galat");
        assertEquals(500, jawaban.statusCode());
        assertFalse(jawaban.body().contains("rahasia") || jawaban.body().contains("Exception") || jawaban.body().contains("galat/"));
        HttpResponse<String> pergi = ambil("/verifikasi/pergi");
        assertEquals(List.of(503, "5"), List.of(pergi.statusCode(), pergi.headers().firstValue("Retry-After").orElse("")));
    }

    @Test
    public void kunciDanDaftarStatusTerbacaSiapaSajaDanTersimpan() throws Exception {
        HttpResponse<String> kunci = ambil("/.well-known/jwks.json");
        assertEquals(List.of(KUNCI, "application/jwk-set+json", "*", "public, max-age=300"), List.of(kunci.body(),
                kunci.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""),
                kunci.headers().firstValue("Access-Control-Allow-Origin").orElse(""),
                kunci.headers().firstValue("Cache-Control").orElse("")));
        HttpResponse<String> daftar = ambil("/status/sertifikat-2026-0-pencabutan");
        assertEquals(List.of("eyJ.jwt", "public, max-age=15"), List.of(daftar.body(),
                daftar.headers().firstValue("Cache-Control").orElse("")));
        assertEquals(304, ambil("/status/sertifikat-2026-0-pencabutan", "If-None-Match",
                daftar.headers().firstValue("ETag").orElse("")).statusCode());
        assertEquals(404, ambil("/status/lain").statusCode());
    }

    /** Who was asked for answers as the issuer of that address. */
    @Test
    public void hostYangDitanyaDisampaikan() throws Exception {
        ambil("/status/lain");
        ambil("/kunci-penerbit/ab12");

        String host = alamat.substring("http://".length());
        assertEquals(List.of(host, host), List.of(kredensial.hostDaftar, kredensial.hostKunci));
    }

    @Test
    public void kunciYangDisebutKredensialTerbacaSendiri() throws Exception {
        HttpResponse<String> satu = ambil("/kunci-penerbit/ab12");
        assertEquals(List.of(200, "application/jwk+json", "*"), List.of(satu.statusCode(),
                satu.headers().firstValue("Content-Type").orElse("")
                .replaceAll(";.*", ""), satu.headers().firstValue("Access-Control-Allow-Origin").orElse("")));
        assertEquals("X", new ObjectMapper().readTree(satu.body()).get("x").asText());
        for (String bukan : List.of("/kunci-penerbit/", "/kunci-penerbit/ab1", "/kunci-penerbit/x/ab12", "/kunci-penerbit")) {
            assertEquals(bukan, 404, ambil(bukan).statusCode());
        }
    }

    @Test
    public void yangGagalTidakPernahTersimpanPadaPerantara() throws Exception {
        kredensial.pergi = true;
        for (String jalan : List.of("/.well-known/jwks.json", "/kunci-penerbit/ab12", "/status/lain", "/verifikasi/pergi")) {
            HttpResponse<String> jawaban = ambil(jalan);
            assertTrue(jalan + jawaban.statusCode(), jawaban.statusCode() == (jalan.equals("/status/lain") ? 404 : 503));
            assertEquals(jalan, List.of("no-store"), jawaban.headers().allValues("Cache-Control"));
        }
    }

    @Test
    public void sidikYangDilemahkanPerantaraTetapDikenal() throws Exception {
        String sidik = ambil("/.well-known/jwks.json").headers().firstValue("ETag").orElse("");
        for (String punya : List.of("W/" + sidik, "\"lain\", " + sidik)) {
            assertEquals(punya, 304, ambil("/.well-known/jwks.json", "If-None-Match", punya).statusCode());
        }
        assertEquals(200, ambil("/.well-known/jwks.json", "If-None-Match", "\"lain\"").statusCode());
    }

    /** What a socket answers to a request that no client of good manners sends; its sending side is closed behind it. */
    private String mentah(String teks) throws Exception {
        try (Socket s = new Socket("127.0.0.1", URI.create(alamat).getPort())) {
            s.getOutputStream().write(teks.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            s.shutdownOutput();
            return new String(s.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    public void kirimanYangTerpotongAtauRusakBukanGalatServer() throws Exception {
        String isi = "--b\nContent-Disposition: form-data; name=\"berkas\"; filename=\"a.pdf\"\n\n%PDF";
        String kepala = "POST /verifikasi HTTP/1.1\nHost: x\nConnection: close\nContent-Type: multipart/form-data; boundary=b\n";
        String terpotong = mentah(kepala + "Content-Length: " + isi.replace("\n", "\r\n").length() + "\n\n" + isi);
        assertTrue(terpotong, terpotong.startsWith("HTTP/1.1 400") && terpotong.contains("Kirimkan satu berkas PDF"));
        for (String buruk : List.of(kepala + "Transfer-Encoding: chunked\n\nzz\n" + isi, kepala + "Content-Length: 5000\n\n" + isi,
                kepala.replace("multipart/form-data; boundary=b", "application/pdf") + "Content-Length: 5000\n\n%PDF")) {
            String jawaban = mentah(buruk);
            assertTrue(buruk + jawaban, jawaban.isEmpty() || jawaban.startsWith("HTTP/1.1 400"));
            assertFalse(jawaban, jawaban.contains("Exception") || jawaban.contains("at org."));
        }
    }

    @Test
    public void halamanLuringTidakMemuatApaPunDariLuar() throws Exception {
        HttpResponse<String> halaman = ambil("/periksa-luring.html");

        assertEquals(200, halaman.statusCode());
        assertFalse(halaman.body().matches("(?s).*(?:src|href)\\s*=.*"));
        assertTrue(halaman.headers().firstValue("Content-Security-Policy").orElse("")
                .matches(".*script-src 'sha256-[^']{44}'; style-src 'sha256-.*"));
    }

    private static final class SedikitLebih extends InputStream {

        private long sisa = VerifikasiService.BITA_TERBANYAK + 2;

        @Override
        public int read() {
            return sisa-- > 0 ? 'x' : -1;
        }
    }

    private static final class Verifikasi implements VerifikasiService {

        private volatile String pdf = "";
        private volatile Optional<String> kode = Optional.empty();

        @Override
        public HasilVerifikasi periksa(String apa) {
            if (apa.equals("galat")) {
                throw new IllegalStateException("rahasia");
            }
            if (apa.equals("pergi")) {
                throw new StoreUnavailable(Reason.of("simpan.tidak-terbaca"), new IOException());
            }
            return apa.equals(KODE) ? hasil(KecocokanBerkas.TIDAK_DIPERIKSA)
                    : HasilVerifikasi.tidakDikenal(KecocokanBerkas.TIDAK_DIPERIKSA);
        }

        private static HasilVerifikasi hasil(KecocokanBerkas berkas) {
            return new HasilVerifikasi(Keabsahan.BERLAKU, berkas, Optional.empty(), Optional.of(new DokumenTerverifikasi(KODE,
                    "Sertifikat kompetensi", JAHAT, Optional.of("800/1"), LocalDate.of(2026, 4, 6),
                    Optional.of(new DokumenTerverifikasi.LingkupSertifikat("REG", "Skema", "ppd", "1.0",
                            LocalDate.of(2029, 4, 5), List.of(new DokumenTerverifikasi.Unit("N.821100.053.02", "Memproduksi")),
                            Optional.empty())),
                    false)));
        }

        @Override
        public HasilVerifikasi periksa(InputStream isi, Optional<String> apa) throws IOException {
            byte[] semua = isi.readNBytes((int) BITA_TERBANYAK + 1);
            if (semua.length > BITA_TERBANYAK) {
                throw new TooLarge(Reason.of("verifikasi.berkas-terlalu-besar"));
            }
            pdf = new String(semua, StandardCharsets.UTF_8);
            kode = apa;
            return hasil(KecocokanBerkas.BERBEDA);
        }
    }

    private static final class Kredensial implements KredensialService {

        private volatile boolean pergi;
        private volatile String hostKunci = "";
        private volatile String hostDaftar = "";

        @Override
        public String kredensial(Actor actor, String sertifikat) {
            throw new AssertionError("tidak ditanyakan");
        }

        @Override
        public String kunci() {
            if (pergi) {
                throw new StoreUnavailable(Reason.of("simpan.tidak-terbaca"), new IOException());
            }
            return KUNCI;
        }

        @Override
        public Optional<String> kunci(String kode, String host) {
            hostKunci = host;
            JsonNode satu;
            try {
                satu = new ObjectMapper().readTree(kunci()).path("keys").path(0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Optional.of(satu).filter(k -> k.path("kid").asText().endsWith("/" + kode)).map(JsonNode::toString);
        }

        @Override
        public Optional<String> daftarStatus(String nama, String host) {
            hostDaftar = host;
            return nama.equals("sertifikat-2026-0-pencabutan") ? Optional.of("eyJ.jwt") : Optional.empty();
        }

        @Override
        public KunciPenerbit kunciBaru(Actor actor, String alasan) {
            throw new AssertionError("tidak ditanyakan");
        }
    }
}
