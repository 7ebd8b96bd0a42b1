package id.serkom.testing.naskah;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.spi.naskah.LampiranPdf;
import id.serkom.spi.naskah.NaskahBeku;
import id.serkom.spi.naskah.PdfRenderer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.Test;

/** What holds of everything that prints frozen texts. */
public abstract class PdfRendererContract {

    private static final Instant SAAT = Instant.parse("2026-02-02T03:04:05Z");
    private static final String ISI = "<p>Surat untuk Ny. Siti, \u201cuji\u201d \u2013 a&amp;b&#160;c</p>";
    private static final int DALAM = 2_000;
    private static final int BESAR = 9_000_000;

    /** The printer. */
    protected abstract PdfRenderer pdf();

    @Test
    public void masukanYangSamaMenghasilkanBitaYangSamaJugaPadaUtasLain() throws Exception {
        byte[] pertama = pdf().render(naskah(ISI));
        ExecutorService lain = Executors.newSingleThreadExecutor();
        try {
            assertArrayEquals(pertama, lain.submit(() -> pdf().render(naskah(ISI))).get());
        } finally {
            lain.shutdownNow();
        }
        assertArrayEquals(pertama, pdf().render(naskah(ISI)));
        assertEquals("%PDF-1.", new String(pertama, 0, 7, StandardCharsets.ISO_8859_1));
    }

    @Test
    public void tiapBagianNaskahMenentukanBitanya() {
        byte[] pertama = pdf().render(naskah(ISI));
        String html = html(ISI);
        LampiranPdf satu = new LampiranPdf("a.jwt", "application/jwt", "Bukti", new byte[] {1, 2, 3});
        for (NaskahBeku lain : List.of(naskah("<p>Isi lain</p>"), new NaskahBeku("B", html, "Judul", SAAT, false, List.of()),
                new NaskahBeku("A", html, "Judul lain", SAAT, false, List.of()),
                new NaskahBeku("A", html, "Judul", SAAT.plusSeconds(1), false, List.of()),
                new NaskahBeku("A", html, "Judul", SAAT, true, List.of()),
                new NaskahBeku("A", html, "Judul", SAAT, false, List.of(satu)))) {
            assertFalse(lain.toString(), Arrays.equals(pertama, pdf().render(lain)));
        }
    }

    @Test
    public void teksBiasaTidakBerkeberatan() {
        assertEquals(Optional.empty(), pdf().keberatan(html(ISI)));
    }

    @Test
    public void aksaraYangTidakAdaPadaHurufDitolakDenganNamanya() {
        for (String aksara : List.of("\u4e2d", "&#x4e2d;", "&#20013;")) {
            String html = html("<p>Kepada Yth. <b>Tuan " + aksara + "</b></p>");

            Reason sebab = pdf().keberatan(html).orElseThrow();

            assertEquals("pdf.aksara-tidak-ada", sebab.code());
            assertEquals("\u4e2d", sebab.data().get("aksara"));
            assertEquals("U+4E2D", sebab.data().get("kode"));
            assertEquals("CJK UNIFIED IDEOGRAPHS 4E2D", sebab.data().get("nama"));
            assertFalse(sebab.data().get("letak").isEmpty());
            InvalidInput ditolak = assertThrows(InvalidInput.class,
                    () -> pdf().render(new NaskahBeku("A", html, "Judul", SAAT, false, List.of())));
            assertEquals(List.of(sebab), ditolak.reasons());
        }
    }

    @Test
    public void aksaraDalamAtributKomentarDanGayaTidakDicetakMakaTidakDitolak() {
        String html = html("<!-- \u4e2d --><p title=\"\u4e2d\" class='a>\u4e2d'>biasa</p>").replace("<style>", "<style>/* \u4e2d */");

        assertEquals(Optional.empty(), pdf().keberatan(html));
    }

    @Test
    public void yangBukanXhtmlTerlaluDalamAtauTerlaluBesarGagalDenganSebabnya() {
        for (String badan : List.of("<p>tidak ditutup", "<div>".repeat(DALAM) + "x" + "</div>".repeat(DALAM),
                "<p>" + "a ".repeat(BESAR / 2) + "</p>")) {
            InvalidInput gagal = assertThrows(InvalidInput.class, () -> pdf().render(naskah(badan)));
            assertEquals("pdf.gagal", gagal.reasons().get(0).code());
            assertFalse(gagal.reasons().get(0).data().get("rincian").isEmpty());
        }
    }

    private static NaskahBeku naskah(String badan) {
        return new NaskahBeku("A", html(badan), "Judul", SAAT, false, List.of());
    }

    /** A whole letter around a body. */
    protected static String html(String badan) {
        return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"id\" xml:lang=\"id\">\n<head>\n"
                + "<meta charset=\"UTF-8\"/>\n"
                + "<title>Judul</title>\n<style>p { margin: 0; }</style>\n</head>\n<body>\n" + badan + "\n</body>\n</html>\n";
    }
}
