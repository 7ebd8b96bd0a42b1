package id.serkom.cari;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** PDF as people upload them, good ones and bad ones. */
final class Pdf {

    private Pdf() {
    }

    static byte[] berisi(String... halaman) throws IOException {
        try (PDDocument d = tulis(halaman)) {
            return bita(d);
        }
    }

    static byte[] terkunci(String isi) throws IOException {
        try (PDDocument d = tulis(isi)) {
            d.protect(new StandardProtectionPolicy("pemilik", "rahasia", new AccessPermission()));
            return bita(d);
        }
    }

    static byte[] gambar() throws IOException {
        try (PDDocument d = new PDDocument()) {
            d.addPage(new PDPage());
            return bita(d);
        }
    }

    /** A form with one field that is filled in, and a note on its page. */
    static byte[] formulir(String isian, String catatan) throws IOException {
        try (PDDocument d = tulis("Formulir")) {
            PDAcroForm formulir = new PDAcroForm(d);
            d.getDocumentCatalog().setAcroForm(formulir);
            PDTextField bidang = new PDTextField(formulir);
            bidang.setPartialName("nama");
            bidang.getCOSObject().setString(COSName.V, isian);
            formulir.getFields().add(bidang);
            PDAnnotationText tempel = new PDAnnotationText();
            tempel.setContents(catatan);
            d.getPage(0).getAnnotations().add(tempel);
            return bita(d);
        }
    }

    /** Its page unpacks, in two steps, to one word of so many megabytes. */
    static byte[] bom(int mb) throws IOException {
        try (PDDocument d = new PDDocument()) {
            PDPage halaman = new PDPage();
            d.addPage(halaman);
            COSStream isi = d.getDocument().createCOSStream();
            COSArray dua = new COSArray(List.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE));
            byte[] spasi = new byte[1 << 20];
            java.util.Arrays.fill(spasi, (byte) 'a');
            try (OutputStream ke = isi.createOutputStream(dua)) {
                ke.write('(');
                for (int i = 0; i < mb; i++) {
                    ke.write(spasi);
                }
            }
            halaman.getCOSObject().setItem(COSName.CONTENTS, isi);
            return bita(d);
        }
    }

    /** A form that draws itself twice, and so on: two to the power of that many. */
    static byte[] berulang(int dalam) throws IOException {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>endobj\n"
                + "4 0 obj<</Length 5>>stream\n/A Do\nendstream endobj\n");
        for (int i = 0; i < dalam; i++) {
            pdf.append(5 + i).append(" 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 17/Resources<</XObject<</A ").append(6 + i)
                    .append(" 0 R>>>>>>stream\n/A Do /A Do /A Do\nendstream endobj\n");
        }
        pdf.append(5 + dalam).append(" 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 1>>stream\nq\nendstream endobj\n");
        return pdf.append("trailer<</Root 1 0 R>>\n%%EOF").toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static PDDocument tulis(String... halaman) throws IOException {
        PDDocument d = new PDDocument();
        for (String satu : halaman) {
            PDPage p = new PDPage();
            d.addPage(p);
            try (PDPageContentStream isi = new PDPageContentStream(d, p)) {
                isi.beginText();
                isi.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                isi.newLineAtOffset(50, 700);
                isi.showText(satu);
                isi.endText();
            }
        }
        return d;
    }

    private static byte[] bita(PDDocument d) throws IOException {
        ByteArrayOutputStream ke = new ByteArrayOutputStream();
        d.save(ke);
        return ke.toByteArray();
    }
}
