package id.serkom.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one page with a script: it checks a certificate without this server, so anybody may keep it. Its script and its style are known by
 * their hash, and nothing else runs in it.
 */
record Luring(String isi, String csp) {

    static final String SUMBER = "/SERKOM-INF/web/periksa-luring.html";

    static Luring baca() {
        try (InputStream in = Luring.class.getResourceAsStream(SUMBER)) {
            String isi = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Luring(isi, "default-src 'none'; script-src 'sha256-" + Jawaban.sidik(dalam(isi, "script")) + "'; style-src 'sha256-"
                    + Jawaban.sidik(dalam(isi, "style")) + "'; connect-src https:; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String dalam(String isi, String unsur) {
        Matcher m = Pattern.compile("<" + unsur + ">(.*?)</" + unsur + ">", Pattern.DOTALL).matcher(isi);
        if (!m.find()) {
            throw new IllegalStateException(unsur);
        }
        return m.group(1);
    }
}
