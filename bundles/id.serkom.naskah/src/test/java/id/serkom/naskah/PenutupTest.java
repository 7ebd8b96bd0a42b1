package id.serkom.naskah;

import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.junit.Test;

/** What a layout keeps with the signature block. */
public class PenutupTest {

    private static String tulis(String tataLetak, String badan) {
        return new Uji().paket(Uji.paket("uji", 0, Uji.naskah("uji", tataLetak, badan, "{}"))).tulis(Map.of()).html()
                .replaceAll(">\\s+<", "><");
    }

    @Test
    public void alineaTerakhirBersamaJudulPasalDiAtasnya() {
        String html = tulis("berita-acara", "<p>Isi.</p><p class=\"pasal\">4. Naskah</p>\n<p>Akhir.</p>");

        assertTrue(html, html.contains("<p>Isi.</p></div><div class=\"penutup\"><div class=\"badan\">"
                + "<p class=\"pasal\">4. Naskah</p><p>Akhir.</p>"));
    }

    @Test
    public void alineaTerakhirSajaBilaDiAtasnyaBukanJudul() {
        assertTrue(tulis("berita-acara", "<p class=\"pasal\">1. Isi</p><p>Isi.</p><p>Akhir.</p>")
                .contains("<div class=\"penutup\"><div class=\"badan\"><p>Akhir.</p></div>"));
        assertTrue(tulis("berita-acara", "<p class=\"pasal\">1. Isi</p><ol><li>Isi.</li></ol><p>Akhir.</p>")
                .contains("<div class=\"penutup\"><div class=\"badan\"><p>Akhir.</p></div>"));
        assertTrue(tulis("berita-acara", "<p>Akhir.</p>").contains("<div class=\"penutup\"><div class=\"badan\"><p>Akhir.</p></div>"));
    }
}
