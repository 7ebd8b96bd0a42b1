package id.serkom.pdf;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.spi.naskah.LampiranPdf;
import id.serkom.spi.naskah.NaskahBeku;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.junit.Test;
import org.w3c.dom.Document;

/** What a printed letter says of itself to a program: which one it is, whatever was made of its pages. */
public class KeteranganTest {

    private static final String TAUTAN = Surat.ALAMAT + "/verifikasi/" + "0".repeat(26);
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final OpenHtmlPdfRenderer PDF = new OpenHtmlPdfRenderer(OpenHtmlPdfRenderer.NANO);

    private static byte[] cetak(String html, List<LampiranPdf> penyerta) {
        return PDF.render(new NaskahBeku("01ARZ3NDEKTSV4RRFFQ69G5FAV", html, "Surat", Instant.EPOCH, false, penyerta));
    }

    private static String dc(byte[] pdf, String unsur) throws Exception {
        DocumentBuilderFactory pabrik = DocumentBuilderFactory.newInstance();
        pabrik.setNamespaceAware(true);
        try (PDDocument dokumen = Loader.loadPDF(pdf)) {
            Document xmp = pabrik.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(dokumen.getDocumentCatalog().getMetadata().toByteArray()));
            return xmp.getElementsByTagNameNS(DC, unsur).getLength() == 0 ? ""
                    : xmp.getElementsByTagNameNS(DC, unsur).item(0).getTextContent().strip();
        }
    }

    private static String perihal(byte[] pdf) throws IOException {
        try (PDDocument dokumen = Loader.loadPDF(pdf)) {
            return String.valueOf(dokumen.getDocumentInformation().getSubject());
        }
    }

    @Test
    public void suratMenyebutAlamatPemeriksaannyaSepertiKodeQrnya() throws Exception {
        String html = Surat.tataLetak("surat-dinas");
        byte[] pdf = cetak(html, List.of());

        assertEquals(TAUTAN, dc(pdf, "identifier"));
        assertEquals("Periksa keaslian: " + TAUTAN, dc(pdf, "description"));
        assertEquals("Periksa keaslian: " + TAUTAN, perihal(pdf));
        assertTrue("terbaca tanpa mengurai berkas", new String(pdf, StandardCharsets.ISO_8859_1).contains(">" + TAUTAN + "<"));
        assertArrayEquals(pdf, cetak(html, List.of()));
    }

    @Test
    public void sertifikatDenganPenyertaJuga() throws Exception {
        LampiranPdf kredensial = new LampiranPdf("a.jwt", "application/jwt", "Kredensial", new byte[] {1});
        byte[] pdf = cetak(Surat.tataLetak("sertifikat"), List.of(kredensial));

        assertEquals(TAUTAN, dc(pdf, "identifier"));
    }

    @Test
    public void tanpaKodeSuratDikenalDariNomornyaSendiri() throws Exception {
        byte[] pdf = cetak(Surat.tanpaKode("surat-dinas"), List.of());

        assertEquals("01ARZ3NDEKTSV4RRFFQ69G5FAV", dc(pdf, "identifier"));
        assertEquals("", dc(pdf, "description"));
        assertEquals("null", perihal(pdf));
        assertFalse(new String(pdf, StandardCharsets.ISO_8859_1).contains("verifikasi/"));
    }

    @Test
    public void yangTerakhirDisebutBerlakuDanTidakMerusakMetadata() throws Exception {
        String html = "<html lang=\"id\"><head><title>a</title><meta name=\"dcterms.identifier\" content=\"lain\"/>"
                + "<meta name=\"dcterms.identifier\" content=\" https://a/?b=1&amp;c=&lt;{judul}> \"/></head><body><p>a</p></body></html>";

        assertEquals("https://a/?b=1&c=<{judul}>", dc(cetak(html, List.of()), "identifier"));
    }

    /** As a program for editing does it: the pages are others, the file still says what it was. */
    @Test
    public void suratYangHalamannyaDisuntingTetapMenyebutnya() throws Exception {
        ByteArrayOutputStream hasil = new ByteArrayOutputStream();
        try (PDDocument dokumen = Loader.loadPDF(cetak(Surat.tataLetak("surat-dinas"), List.of()))) {
            PDPage halaman = dokumen.getPage(0);
            try (PDPageContentStream isi = new PDPageContentStream(dokumen, halaman, AppendMode.APPEND, true)) {
                isi.addRect(100, 400, 200, 40);
                isi.fill();
            }
            dokumen.save(hasil);
        }

        assertEquals(TAUTAN, dc(hasil.toByteArray(), "identifier"));
    }
}
