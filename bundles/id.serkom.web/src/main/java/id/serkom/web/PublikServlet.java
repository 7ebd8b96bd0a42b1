package id.serkom.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.serkom.api.data.Data;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.fault.TooLarge;
import id.serkom.api.service.HasilVerifikasi;
import id.serkom.api.service.Keabsahan;
import id.serkom.api.service.KredensialService;
import id.serkom.api.service.Settings;
import id.serkom.api.service.VerifikasiService;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What anybody may ask without login. It keeps no session, sets no cookie and logs neither codes nor names. */
public final class PublikServlet extends HttpServlet {

    static final String VERIFIKASI = "/verifikasi";
    static final String KUNCI = "/.well-known/jwks.json";
    static final String SATU_KUNCI = "/kunci-penerbit";
    static final String STATUS = "/status";
    static final String LURING = "/periksa-luring.html";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PublikServlet.class);
    private static final ObjectMapper TEKS = new ObjectMapper();
    private static final String AKHIRAN = ".json";
    private static final String BACA = "GET, HEAD, OPTIONS";
    private static final String BACA_TULIS = "GET, HEAD, OPTIONS, POST";
    private static final int BIAYA_UNGGAHAN = 5;
    private static final int LIMA_MENIT = 300;
    private static final int SEBENTAR = 15;
    private static final String TUNGGU_SEBENTAR = "5";

    private final transient VerifikasiService verifikasi;
    private final transient KredensialService kredensial;
    private final transient Settings settings;
    private final transient Keran keran;
    private final transient Luring luring;
    private final transient Loket loket = new Loket();
    private final transient AtomicBoolean proksiDikatakan = new AtomicBoolean();

    PublikServlet(VerifikasiService verifikasi, KredensialService kredensial, Settings settings, Keran keran) {
        this.verifikasi = verifikasi;
        this.kredensial = kredensial;
        this.settings = settings;
        this.keran = keran;
        this.luring = Luring.baca();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Jawaban jawaban = new Jawaban(request, response);
        try {
            jawab(request, jawaban);
        } catch (TooLarge e) {
            tolak(request, jawaban, 413, "Berkas terlalu besar",
                    "Berkas itu lebih besar daripada 10 MB. Periksa kembali berkas yang dipilih.");
        } catch (Unggahan.Berlebihan e) {
            tolak(request, jawaban, 413, "Kiriman tidak diterima",
                    "Kiriman itu terlalu besar atau terlalu lama. Ulangi dengan satu berkas PDF.");
        } catch (IOException e) {
            // Cut off, or not what its own head says: the container would show its trace.
            if (response.isCommitted()) {
                throw e;
            }
            tolak(request, jawaban.kepala("Connection", "close"), 400, "Kiriman terputus",
                    "Kiriman itu tidak sampai utuh. Ulangi mengirimnya.");
        } catch (StoreUnavailable e) {
            jawaban.kepala("Retry-After", TUNGGU_SEBENTAR);
            tolak(request, jawaban, 503, "Belum dapat diperiksa", "Server sedang menyiapkan datanya. Ulangi beberapa saat lagi.");
        } catch (RuntimeException e) {
            // Also a bug: the container would show its trace.
            String id = UUID.randomUUID().toString();
            LOG.error("Galat {}", id, e);
            tolak(request, jawaban, 500, "Terjadi galat", "Pemeriksaan gagal. Sampaikan nomor ini kepada pengelola server: " + id);
        }
    }

    private void jawab(HttpServletRequest request, Jawaban jawaban) throws IOException {
        String jalan = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
        boolean verifikasiIni = jalan.equals(VERIFIKASI) || jalan.startsWith(VERIFIKASI + "/");
        String boleh = jalan.equals(VERIFIKASI) ? BACA_TULIS : BACA;
        String cara = request.getMethod();
        if (cara.equals("OPTIONS")) {
            jawaban.kepala("Allow", boleh).kosong(204);
        } else if (!cara.equals("GET") && !cara.equals("HEAD") && !(cara.equals("POST") && jalan.equals(VERIFIKASI))) {
            jawaban.kepala("Allow", boleh);
            tolak(request, jawaban, 405, "Cara tidak dikenal", "Halaman ini hanya dapat dibaca.");
        } else if (!tertahan(request, jawaban, cara.equals("POST") ? BIAYA_UNGGAHAN : 1)) {
            if (cara.equals("POST")) {
                unggah(request, jawaban);
            } else if (verifikasiIni) {
                periksa(request, jawaban, jalan);
            } else {
                lain(request, jawaban, jalan);
            }
        }
    }

    private boolean tertahan(HttpServletRequest request, Jawaban jawaban, int biaya) throws IOException {
        if (!proksiDikatakan.get()) {
            Klien.peringatan(request, settings).filter(p -> proksiDikatakan.compareAndSet(false, true)).ifPresent(LOG::warn);
        }
        OptionalInt tunggu = keran.tunggu(Klien.alamat(request, settings), biaya);
        if (tunggu.isPresent()) {
            jawaban.kepala("Retry-After", Integer.toString(tunggu.getAsInt()));
            tolak(request, jawaban, 429, "Terlalu banyak permintaan", "Tunggu " + tunggu.getAsInt() + " detik, lalu ulangi.");
        }
        return tunggu.isPresent();
    }

    private void periksa(HttpServletRequest request, Jawaban jawaban, String jalan) throws IOException {
        String kode = jalan.equals(VERIFIKASI) ? ditanyakan(request) : jalan.substring(VERIFIKASI.length() + 1);
        if (kode == null || jalan.equals(VERIFIKASI + "/")) {
            jawaban.kirim(200, Jawaban.HTML, Halaman.formulir(VERIFIKASI));
            return;
        }
        hasil(request, jawaban, verifikasi.periksa(kode.endsWith(AKHIRAN) ? kode.substring(0, kode.length() - AKHIRAN.length()) : kode),
                404);
    }

    /** What is encoded as no text can be is no code; the container's refusal of it would look otherwise. */
    static String ditanyakan(HttpServletRequest request) {
        try {
            return request.getParameter("kode");
        } catch (RuntimeException e) {
            return "";
        }
    }

    private void unggah(HttpServletRequest request, Jawaban jawaban) throws IOException {
        String klien = Klien.alamat(request, settings);
        if (!loket.masuk(klien)) {
            jawaban.kepala("Retry-After", TUNGGU_SEBENTAR);
            tolak(request, jawaban, 429, "Terlalu banyak permintaan", "Berkas lain sedang diperiksa. Tunggu sebentar, lalu ulangi.");
            return;
        }
        try {
            Optional<HasilVerifikasi> hasil = new Unggahan(request, VerifikasiService.BITA_TERBANYAK).baca(verifikasi::periksa);
            if (hasil.isPresent()) {
                hasil(request, jawaban, hasil.get(), 200);
            } else {
                tolak(request, jawaban, 400, "Berkas tidak terbaca", "Kirimkan satu berkas PDF dari formulir pada halaman ini.");
            }
        } finally {
            loket.keluar(klien);
        }
    }

    private static void hasil(HttpServletRequest request, Jawaban jawaban, HasilVerifikasi hasil, int tidakDikenal) throws IOException {
        jawaban.kepala("Vary", "Accept");
        int status = hasil.keabsahan() == Keabsahan.TIDAK_DIKENAL ? tidakDikenal : 200;
        if (json(request)) {
            Map<String, Object> isi = new LinkedHashMap<>();
            isi.put("keabsahan", Data.of(hasil).text("keabsahan"));
            isi.put("pesan", Halaman.kalimat(hasil));
            isi.put("berkas", Data.of(hasil).text("berkas"));
            hasil.diganti().ifPresent(d -> isi.put("diganti", d.toString()));
            hasil.tentang().ifPresent(t -> isi.putAll(Data.of(t).asMap()));
            jawaban.kirim(status, Jawaban.JSON, TEKS.writeValueAsString(isi));
        } else {
            jawaban.kirim(status, Jawaban.HTML, Halaman.hasil(hasil, VERIFIKASI));
        }
    }

    private void lain(HttpServletRequest request, Jawaban jawaban, String jalan) throws IOException {
        if (jalan.equals(KUNCI)) {
            umum(request, jawaban, LIMA_MENIT, "application/jwk-set+json", Optional.of(kredensial.kunci()));
        } else if (jalan.startsWith(SATU_KUNCI + "/")) {
            umum(request, jawaban, LIMA_MENIT, "application/jwk+json", kredensial.kunci(jalan.substring(SATU_KUNCI.length() + 1),
                    host(request)));
        } else if (jalan.startsWith(STATUS + "/")) {
            umum(request, jawaban, SEBENTAR, "application/vc+jwt", kredensial.daftarStatus(jalan.substring(STATUS.length() + 1),
                    host(request)));
        } else if (jalan.equals(LURING)) {
            jawaban.kepala("Content-Security-Policy", luring.csp());
            bersidik(request, jawaban.kepala("Cache-Control", "no-cache"), Jawaban.HTML, luring.isi());
        } else {
            tolak(request, jawaban, 404, "Tidak ada", "Halaman itu tidak ada.");
        }
    }

    private static String host(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Host")).orElse("");
    }

    /** For anybody's script, and kept for a while: only once it is there, so that no fault is kept. */
    private static void umum(HttpServletRequest request, Jawaban jawaban, int detik, String tipe, Optional<String> isi) throws IOException {
        jawaban.kepala("Access-Control-Allow-Origin", "*");
        if (isi.isPresent()) {
            bersidik(request, jawaban.kepala("Cache-Control", "public, max-age=" + detik), tipe, isi.get());
        } else {
            tolak(request, jawaban, 404, "Tidak ada", "Daftar atau kunci itu tidak ada.");
        }
    }

    private static void bersidik(HttpServletRequest request, Jawaban jawaban, String tipe, String isi) throws IOException {
        String etag = "\"" + Jawaban.sidik(isi) + "\"";
        jawaban.kepala("ETag", etag);
        // A proxy that packs what it passes on makes it a weak one.
        String punya = Optional.ofNullable(request.getHeader("If-None-Match")).orElse("");
        if (Arrays.stream(punya.split(",")).map(String::strip).anyMatch(e -> e.equals(etag) || e.equals("W/" + etag))) {
            jawaban.kosong(304);
        } else {
            jawaban.kirim(200, tipe, isi);
        }
    }

    private static boolean json(HttpServletRequest request) {
        String terima = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        return request.getRequestURI().endsWith(AKHIRAN) || terima.contains("application/json") && !terima.contains("text/html");
    }

    private static void tolak(HttpServletRequest request, Jawaban jawaban, int status, String judul, String teks) throws IOException {
        if (json(request)) {
            jawaban.kirim(status, "application/problem+json", TEKS.writeValueAsString(Map.of("status", status, "title", judul, "detail",
                    teks)));
        } else {
            jawaban.kirim(status, Jawaban.HTML, Halaman.pesan(judul, teks));
        }
    }
}
