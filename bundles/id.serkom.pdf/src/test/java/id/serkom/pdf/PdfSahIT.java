package id.serkom.pdf;

import static org.junit.Assert.assertEquals;

import id.serkom.spi.naskah.LampiranPdf;
import id.serkom.spi.naskah.NaskahBeku;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * What veraPDF says of letters of every layout, and what takes as long: every sample of every letter, an annex of 500 names. Run by
 * {@code mvn verify}, not with the tests of each build.
 */
public class PdfSahIT {

    private static void sah(String nama, byte[] pdf) {
        assertEquals(nama, List.of(), Vera.keberatan(pdf, PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFUA_1));
    }

    @Test
    public void suratSetiapTataLetakDenganDanTanpaKode() {
        for (String nama : Surat.TATA_LETAK) {
            sah(nama, Surat.cetak(Surat.tanpaKode(nama), false));
            sah(nama, Surat.cetak(Surat.tataLetak(nama), false));
        }
    }

    @Test
    public void sertifikatDenganDanTanpaPenyertaDanUjiCoba() {
        String html = Surat.sertifikat(40, Surat.NAMA_PANJANG, Surat.INSTANSI_PANJANG);
        List<LampiranPdf> penyerta = List.of(new LampiranPdf("sertifikat.jwt", "application/jwt", "Kredensial",
                "a.b.c".getBytes(StandardCharsets.UTF_8)));
        for (boolean ujiCoba : new boolean[] {false, true}) {
            sah("sertifikat", Surat.cetak(html, ujiCoba));
            byte[] berpenyerta = new OpenHtmlPdfRenderer(OpenHtmlPdfRenderer.NANO)
                    .render(new NaskahBeku("S", html, "Sertifikat", Instant.EPOCH, ujiCoba, penyerta));
            assertEquals(List.of(), Vera.keberatan(berpenyerta, PDFAFlavour.PDFA_3_B, PDFAFlavour.PDFUA_1));
        }
    }

    @Test
    public void keputusanBerlampiranLimaRatusNamaDanYangTandaTangannyaBerpindahHalaman() {
        for (int nama : new int[] {500, 8, 9}) {
            sah(nama + " nama", Surat.cetak(Surat.keputusan(nama), false));
        }
    }

    @Test
    public void rekapitulasiYangMelintang() {
        sah("rekap", Surat.cetak(Surat.rekap(40, 9), true));
    }

    @Test
    public void setiapSop() {
        CetakSopTest.semua().forEach(PdfSahIT::sah);
    }

    @Test
    public void setiapContohSetiapSuratTanpaTabrakan() {
        Set<String> tataLetak = new TreeSet<>();
        Surat.semua().forEach((jenis, html) -> {
            tataLetak.add(html.replaceFirst("(?s).*<body class=\"([a-z-]+)\">.*", "$1"));
            CetakSuratTest.periksa(jenis, html);
        });
        assertEquals(new TreeSet<>(Surat.TATA_LETAK), tataLetak);
    }

    @Test
    public void lampiranLimaRatusNamaTanpaTabrakan() {
        CetakSuratTest.periksaDaftar(500);
    }
}
