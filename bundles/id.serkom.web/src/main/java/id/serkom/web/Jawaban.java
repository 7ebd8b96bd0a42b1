package id.serkom.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** How everything is answered: whole, with its length and with headers that leave a browser nothing to guess. */
final class Jawaban {

    static final String HTML = "text/html;charset=utf-8";
    static final String JSON = "application/json;charset=utf-8";
    static final String TANPA_SIMPAN = "no-store";

    private static final String CSP = "default-src 'none'; style-src 'sha256-" + sidik(Halaman.GAYA)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Jawaban(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
        response.setHeader("Content-Security-Policy", CSP);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", TANPA_SIMPAN);
    }

    Jawaban kepala(String nama, String nilai) {
        response.setHeader(nama, nilai);
        return this;
    }

    void kirim(int status, String tipe, String isi) throws IOException {
        kirim(status, tipe, isi.getBytes(StandardCharsets.UTF_8));
    }

    void kirim(int status, String tipe, byte[] isi) throws IOException {
        response.setStatus(status);
        response.setContentType(tipe);
        response.setContentLength(isi.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(isi);
        }
    }

    void kosong(int status) {
        response.setStatus(status);
    }

    static String sidik(String isi) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(isi.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
