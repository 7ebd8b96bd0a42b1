package id.serkom.pdf;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.spi.naskah.NaskahBeku;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class NaskahJahatTest {

    private static final OpenHtmlPdfRenderer PDF = new OpenHtmlPdfRenderer(OpenHtmlPdfRenderer.NANO);
    private static final String TITIK = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=";

    @Test
    public void yangMenunjukKeLuarAtauBerjalanDitolak() {
        for (String isi : List.of("<img src=\"http://127.0.0.1/a.png\"/>", "<img src=\"file:///etc/passwd\"/>", "<script>1</script>",
                "<p style=\"background:url(http://127.0.0.1/)\">a</p>", "<link href=\"a.css\"/>", "<iframe src=\"a\"/>",
                "<a href=\"http://a/\">a</a>",
                "<p onclick=\"a\">a</p>", "<object data=\"a\"/>", "<svg xmlns=\"http://www.w3.org/2000/svg\"><image/></svg>",
                "<style>@import 'file:///a.css';</style>", "<img src=\"data:image/svg+xml,%3Csvg/%3E\"/>")) {
            ditolak(isi);
        }
    }

    @Test
    public void entitasLuarDanGandaDitolak() {
        for (String dtd : List.of("<!DOCTYPE html [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE html [<!ENTITY a \"aaaa\">"
                + "<!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;\">]>".replace("aaaa", "a".repeat(9)))) {
            Optional<Reason> sebab = PDF.keberatan(dtd + "<html><body><p>&a;&z;</p></body></html>");
            assertEquals("pdf.gagal", sebab.orElseThrow().code());
        }
    }

    @Test
    public void gambarDataKecilTercetakDanYangMengembungDitolak() {
        assertEquals(Optional.empty(), PDF.keberatan(html("<img alt=\"titik\" src=\"data:image/png;base64," + TITIK + "\"/>")));
        // The same head, of 65,535 by 65,535 dots.
        ditolak("<img src=\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA//8AAP//CAQAAAA=\"/>");
    }

    @Test
    public void tabelYangTerlaluLamaDisusunDihentikan() {
        String tabel = "<table>" + "<tr><td>a</td><td>b</td></tr>".repeat(4000) + "</table>";

        InvalidInput gagal = assertThrows(InvalidInput.class, () -> new OpenHtmlPdfRenderer(1_000_000L).render(naskah(tabel)));

        assertEquals(List.of(Reason.of("pdf.gagal", "rincian", "melewati batas waktu")), gagal.reasons());
        ditolak("<br/>".repeat(2 * PeriksaCetak.UNSUR_TERBANYAK));
    }

    @Test
    public void yangTidakTermuatDalamMemoriServerDitolakSebelumDinomori() {
        PeriksaCetak bawaan = new PeriksaCetak(titik -> true, PeriksaCetak.MEMORI);
        PeriksaCetak lega = new PeriksaCetak(titik -> true, 8 * PeriksaCetak.MEMORI);
        assertEquals(Optional.empty(), bawaan.keberatan(html(tabel(8_600))));
        assertEquals(Optional.empty(), lega.keberatan(html(tabel(12_900))));

        Reason sebab = bawaan.keberatan(html(tabel(8_700))).orElseThrow();

        assertTrue(sebab.toString(), sebab.data().get("rincian").toString().contains("bagi daftar"));
        assertTrue(sebab.toString(), sebab.data().get("rincian").toString().contains("SERKOM_JAVA_OPTS"));
        String tetap = lega.keberatan(html(tabel(13_100))).orElseThrow().data().get("rincian").toString();
        assertFalse("lebih dari itu tidak menolong: " + tetap, tetap.contains("SERKOM_JAVA_OPTS"));
        String panjang = html("<p>a</p>" + "a b ".repeat(PeriksaCetak.TERBESAR / 4));
        assertTrue(bawaan.keberatan(panjang).isPresent());
        assertEquals(Optional.empty(), lega.keberatan(panjang));
    }

    private static String tabel(int baris) {
        return "<table>" + ("<tr>" + "<td>Badan Kepegawaian Daerah</td>".repeat(5) + "</tr>").repeat(baris) + "</table>";
    }

    @Test
    public void aksaraKananKeKiriDanYangBukanLatinDisebutBesertaTempatnya() {
        Reason sebab = PDF.keberatan(html("<p>Saudara \u05d0 di Mamuju</p>")).orElseThrow();

        assertEquals("Saudara \u05d0 di Mamuju", sebab.data().get("letak"));
        assertEquals("HEBREW LETTER ALEF", sebab.data().get("nama"));
        assertEquals("pdf.aksara-tidak-ada", PDF.keberatan(html("<svg><text>\u4e2d</text></svg>")).orElseThrow().code());
    }

    private static void ditolak(String isi) {
        assertEquals(isi.substring(0, Math.min(60, isi.length())), "pdf.gagal",
                PDF.keberatan(html(isi)).map(Reason::code).orElse("diterima"));
        assertThrows(InvalidInput.class, () -> PDF.render(naskah(isi)));
    }

    private static NaskahBeku naskah(String isi) {
        return new NaskahBeku("J", html(isi), "Jahat", Instant.EPOCH, false, List.of());
    }

    private static String html(String isi) {
        return "<html lang=\"id\"><head><title>a</title></head><body>" + isi + "</body></html>";
    }
}
