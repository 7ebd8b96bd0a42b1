package id.serkom.ttd;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.fault.InvalidInput;
import id.serkom.spi.sign.PermintaanTtd;
import id.serkom.spi.sign.SignatureVerifier.TandaPdf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A signature comes alone: an update that shows anything else beside it is none, however whole the old bytes are. */
public class IsiTetapTest {

    private static final Kunci KEPALA = new Otoritas("CN=Akar Uji,O=Uji,C=ID").kepala();
    private static final String NIK = "7604011506690001";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final PdfSignatureVerifier verifier = new PdfSignatureVerifier();

    private interface Ubah {
        void pada(PDDocument dokumen) throws IOException;
    }

    private static byte[] surat() {
        try (PDDocument dokumen = new PDDocument()) {
            PDPage halaman = new PDPage();
            dokumen.addPage(halaman);
            try (PDPageContentStream isi = new PDPageContentStream(dokumen, halaman)) {
                isi.beginText();
                isi.setFont(new PDType1Font(FontName.HELVETICA), 12);
                isi.newLineAtOffset(72, 700);
                isi.showText("LULUS 12 orang");
                isi.endText();
            }
            dokumen.getDocumentInformation().setTitle("Surat");
            ByteArrayOutputStream hasil = new ByteArrayOutputStream();
            dokumen.save(hasil);
            return hasil.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PermintaanTtd permintaan(byte[] pdf) {
        return new PermintaanTtd("surat-1", "kepala", Optional.of(NIK), Optional.of("rahasia".toCharArray()), pdf, "-", "-",
                KantorUji.JAM.saat());
    }

    private static byte[] tandai(byte[] pdf) {
        return PenandaPdf.tandai(permintaan(pdf), "-", KEPALA);
    }

    /** An update of the document, to which then a signature over all of it is appended. */
    private static byte[] ubah(byte[] pdf, Ubah ubah) {
        try (PDDocument dokumen = Loader.loadPDF(pdf)) {
            ubah.pada(dokumen);
            ByteArrayOutputStream hasil = new ByteArrayOutputStream();
            dokumen.saveIncremental(hasil);
            return hasil.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in the very update that carries the signature, as a service writes it; no object is there twice in it. */
    private static byte[] sekaligus(byte[] pdf, Ubah ubah) {
        try (PDDocument dokumen = Loader.loadPDF(pdf)) {
            ubah.pada(dokumen);
            PDSignature tanda = new PDSignature();
            tanda.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            tanda.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
            dokumen.addSignature(tanda);
            ByteArrayOutputStream hasil = new ByteArrayOutputStream();
            dokumen.saveIncrementalForExternalSigning(hasil).setSignature(new byte[] {1});
            return hasil.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kataLain(PDDocument dokumen) throws IOException {
        COSStream isi = dokumen.getPage(0).getContentStreams().next().getCOSObject();
        try (OutputStream out = isi.createOutputStream()) {
            out.write("BT /F1 12 Tf 72 700 Td (LULUS 99 orang) Tj ET".getBytes(StandardCharsets.ISO_8859_1));
        }
        isi.setNeedToBeUpdated(true);
    }

    private static void isiLain(PDDocument dokumen) throws IOException {
        PDPage halaman = dokumen.getPage(0);
        try (PDPageContentStream isi = new PDPageContentStream(dokumen, halaman, PDPageContentStream.AppendMode.APPEND, false)) {
            isi.addRect(0, 0, 600, 800);
            isi.fill();
        }
        halaman.getCOSObject().setNeedToBeUpdated(true);
    }

    private void ditolak(String kata, Ubah ubah) {
        byte[] pdf = surat();
        byte[] hasil = tandai(ubah(pdf, ubah));
        TandaPdf tanda = verifier.baca(hasil).get(0);
        assertTrue(kata, tanda.utuh() && tanda.seluruhnya() && verifier.baca(hasil).size() == 1);
        assertFalse(kata, verifier.hanyaMenambahTanda(pdf, hasil));
        assertFalse(kata, verifier.hanyaMenambahTanda(pdf, sekaligus(pdf, ubah)));
    }

    @Test
    public void tandaSajaDiterimaYangKeduaPun() {
        byte[] pdf = surat();
        byte[] satu = tandai(pdf);
        assertTrue(verifier.hanyaMenambahTanda(pdf, sekaligus(pdf, d -> { })));
        assertTrue(verifier.hanyaMenambahTanda(pdf, satu));
        assertTrue(verifier.hanyaMenambahTanda(satu, tandai(satu)));
        assertFalse(verifier.hanyaMenambahTanda(pdf, tandai(satu)));
        assertFalse(verifier.hanyaMenambahTanda(pdf, pdf));
        assertFalse(verifier.hanyaMenambahTanda(satu, pdf));
        assertFalse(verifier.hanyaMenambahTanda(pdf, tandai(Otoritas.pdf())));
    }

    @Test
    public void layananYangMenggantiIsiHalamanDitolak() throws IOException {
        Files.writeString(folder.getRoot().toPath().resolve("jarak-jauh.sandi"), LayananTiruan.SANDI_AKUN + "\n");
        try (LayananTiruan layanan = new LayananTiruan(NIK, "rahasia", KEPALA, KantorUji.JAM.saat())) {
            SetelanUji setelan = new SetelanUji().setel("jarak-jauh.alamat", layanan.alamat()).setel("jarak-jauh.akun", LayananTiruan.AKUN);
            byte[] pdf = surat();
            byte[] palsu = tandai(ubah(pdf, IsiTetapTest::kataLain));
            try (PDDocument terbaca = Loader.loadPDF(palsu)) {
                assertTrue(new PDFTextStripper().getText(terbaca).contains("99"));
            }
            layanan.hasil(hasil -> palsu);
            JarakJauhSigner signer = new JarakJauhSigner(folder.getRoot().toPath(), KantorUji.register(), setelan, KantorUji.JAM);

            InvalidInput e = assertThrows(InvalidInput.class, () -> signer.sign(permintaan(pdf)));
            assertEquals("ttd.layanan-hasil-tidak-sah", e.reasons().get(0).code());
        }
    }

    @Test
    public void apaPunSelainTandanyaDitolak() {
        ditolak("kata", IsiTetapTest::kataLain);
        ditolak("isi", IsiTetapTest::isiLain);
        ditolak("halaman", d -> {
            d.addPage(new PDPage());
            d.getPages().getCOSObject().setNeedToBeUpdated(true);
        });
        ditolak("ukuran", d -> {
            d.getPage(0).setCropBox(new PDRectangle(10, 10));
            d.getPage(0).getCOSObject().setNeedToBeUpdated(true);
        });
        ditolak("sumber", d -> {
            COSDictionary sumber = d.getPage(0).getResources().getCOSObject();
            sumber.setItem(COSName.XOBJECT, new COSDictionary());
            sumber.setNeedToBeUpdated(true);
            d.getPage(0).getCOSObject().setNeedToBeUpdated(true);
        });
        ditolak("judul", d -> {
            d.getDocumentInformation().setTitle("Lain");
            d.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
        });
        ditolak("tindakan", d -> {
            d.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, new COSDictionary());
            d.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        });
    }

    private static final String XMP = "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
            + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>%s</rdf:RDF></x:xmpmeta><?xpacket end='w'?>";
    private static final String JUDUL =
            "<dc:title xmlns:dc='http://purl.org/dc/elements/1.1/'><rdf:Alt><rdf:li xml:lang='x-default'>Surat</rdf:li>"
            + "</rdf:Alt></dc:title>";

    private static String uraian(String sifat, String isi) {
        return "<rdf:Description rdf:about='' xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmlns:pdf='http://ns.adobe.com/pdf/1.3/' "
                + sifat + ">" + isi + "</rdf:Description>";
    }

    private static Ubah xmp(String isi) {
        return d -> {
            PDMetadata metadata = new PDMetadata(d, new ByteArrayInputStream(isi.getBytes(StandardCharsets.UTF_8)));
            d.getDocumentCatalog().setMetadata(metadata);
            d.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        };
    }

    /** A service writes the time at which it signed, in its own way of writing. */
    @Test
    public void waktuDiXmpBolehLainDanSelainItuTidak() {
        byte[] pdf = ubah(surat(), xmp(XMP.formatted(uraian("xmp:ModifyDate='2026-03-02T00:00:00Z' pdf:Producer='a'", JUDUL)
                + uraian("xmp:CreatorTool='Serkom'", ""))));
        String[] boleh = {
            uraian("xmp:ModifyDate='2026-03-03T00:00:00Z' pdf:Producer='b' xmp:CreatorTool='Serkom'", JUDUL),
            uraian("", JUDUL + "<xmp:CreatorTool>Serkom</xmp:CreatorTool><xmp:MetadataDate>2026-03-03T00:00:00Z</xmp:MetadataDate>")};
        for (String satu : boleh) {
            assertTrue(satu, verifier.hanyaMenambahTanda(pdf, sekaligus(pdf, xmp(XMP.formatted(satu)))));
        }
        String[] tidak = {
            uraian("xmp:CreatorTool='Serkom'", JUDUL.replace("Surat", "Surat Keputusan")),
            uraian("xmp:CreatorTool='Serkom' xmp:Nickname='lain'", JUDUL), uraian("xmp:CreatorTool='Serkom'", ""), "bukan XML <"};
        for (String satu : tidak) {
            assertFalse(satu, verifier.hanyaMenambahTanda(pdf, sekaligus(pdf, xmp(XMP.formatted(satu)))));
        }
        assertFalse(verifier.hanyaMenambahTanda(pdf, sekaligus(pdf, xmp("<!DOCTYPE a [<!ENTITY b 'c'>]>" + XMP.formatted(boleh[0])))));
        assertFalse(verifier.hanyaMenambahTanda(pdf, sekaligus(pdf, d -> {
            d.getDocumentCatalog().setMetadata(null);
            d.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        })));
        assertFalse("baru", verifier.hanyaMenambahTanda(surat(), tandai(pdf)));
    }

    /** Shadow attacks: what was there is hidden, or replaced by what is shown in its place, or both. */
    @Test
    public void bayanganDitolak() {
        ditolak("menyembunyikan: lapis", d -> {
            d.getDocumentCatalog().setOCProperties(new PDOptionalContentProperties());
            d.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        });
        ditolak("mengganti: huruf", d -> {
            COSDictionary huruf = (COSDictionary) d.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT)
                    .getDictionaryObject(COSName.getPDFName("F1"));
            COSDictionary sandi = new COSDictionary();
            COSArray beda = new COSArray();
            beda.add(COSInteger.get('1'));
            beda.add(COSName.getPDFName("nine"));
            sandi.setItem(COSName.DIFFERENCES, beda);
            huruf.setItem(COSName.ENCODING, sandi);
            huruf.setNeedToBeUpdated(true);
        });
        ditolak("menyembunyikan dan mengganti: pohon halaman", d -> {
            try (PDDocument lain = new PDDocument()) {
                lain.addPage(new PDPage());
                COSDictionary pohon = new COSDictionary();
                pohon.setItem(COSName.TYPE, COSName.PAGES);
                COSArray anak = new COSArray();
                COSDictionary kosong = new COSDictionary();
                kosong.setItem(COSName.TYPE, COSName.PAGE);
                kosong.setItem(COSName.PARENT, pohon);
                kosong.setItem(COSName.MEDIA_BOX, d.getPage(0).getMediaBox().getCOSArray());
                anak.add(kosong);
                pohon.setItem(COSName.KIDS, anak);
                pohon.setInt(COSName.COUNT, 1);
                d.getDocumentCatalog().getCOSObject().setItem(COSName.PAGES, pohon);
                d.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            }
        });
    }

    @Test
    public void catatanDiHalamanAtauTandaYangTerlihatDitolak() {
        ditolak("catatan", d -> {
            PDAnnotationText catatan = new PDAnnotationText();
            catatan.setRectangle(new PDRectangle(72, 690, 200, 30));
            d.getPage(0).getAnnotations().add(catatan);
            d.getPage(0).getCOSObject().setNeedToBeUpdated(true);
        });
        byte[] pdf = surat();
        byte[] terlihat = ubah(tandai(pdf), d -> {
            PDAnnotationWidget widget = d.getSignatureFields().get(0).getWidgets().get(0);
            PDAppearanceStream rupa = new PDAppearanceStream(d);
            rupa.setBBox(new PDRectangle(600, 800));
            try (OutputStream out = rupa.getCOSObject().createOutputStream()) {
                out.write("0 0 600 800 re f".getBytes(StandardCharsets.ISO_8859_1));
            }
            PDAppearanceDictionary semua = new PDAppearanceDictionary();
            semua.setNormalAppearance(rupa);
            widget.setAppearance(semua);
            widget.setRectangle(new PDRectangle(600, 800));
            widget.getCOSObject().setNeedToBeUpdated(true);
        });
        assertFalse(verifier.hanyaMenambahTanda(pdf, terlihat));
    }

    /** Readers that look for objects rather than in the table would show it. */
    @Test
    public void objekLamaYangDitulisLagiDiLuarTabelDitolak() throws IOException {
        byte[] pdf = surat();
        long nomor;
        try (PDDocument dokumen = Loader.loadPDF(pdf)) {
            nomor = dokumen.getPage(0).getContentStreams().next().getCOSObject().getKey().getNumber();
        }
        for (String isi : new String[] {"7777 0 obj\n<<>>\nendobj\n", nomor + " 0 obj\n<<>>\nendobj\n"}) {
            ByteArrayOutputStream tambah = new ByteArrayOutputStream();
            tambah.write(pdf);
            tambah.write(isi.getBytes(StandardCharsets.ISO_8859_1));
            String teks = new String(pdf, StandardCharsets.ISO_8859_1);
            tambah.write(teks.substring(teks.lastIndexOf("startxref")).getBytes(StandardCharsets.ISO_8859_1));
            assertEquals(isi, isi.startsWith("7777"), verifier.hanyaMenambahTanda(pdf, tandai(tambah.toByteArray())));
        }
    }
}
