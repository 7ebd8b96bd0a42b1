package id.serkom.pdf;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * "UJI COBA" on every page of a paper that is only for trial: large and pale across it, under the text, and small at its lower edge.
 * Readers of a document to the blind pass it over; they have the title, which says so too.
 */
final class Cap {

    static final String KATA = "UJI COBA";

    private static final String KETERANGAN = "UJI COBA \u2013 BUKAN DOKUMEN RESMI";
    private static final Color PUCAT = new Color(232, 232, 232);
    private static final Color TERBACA = new Color(160, 0, 0);
    private static final float KECIL = 8;
    private static final float TEPI = 12;
    private static final float BAGIAN = 0.62f;
    private static final float EM = 1000;

    private Cap() {
    }

    static void bubuhkan(PDDocument dokumen, Huruf.Pinjaman huruf) throws IOException {
        PDFont tebal = PDType0Font.load(dokumen, huruf.huruf(Wajah.SANS_TEBAL), true);
        for (PDPage halaman : dokumen.getPages()) {
            PDRectangle kotak = halaman.getMediaBox();
            try (PDPageContentStream isi = new PDPageContentStream(dokumen, halaman, AppendMode.PREPEND, true, true)) {
                isi.beginMarkedContent(COSName.ARTIFACT);
                double panjang = Math.hypot(kotak.getWidth(), kotak.getHeight()) * BAGIAN;
                float ukuran = (float) (panjang / (tebal.getStringWidth(KATA) / EM));
                Matrix letak = Matrix.getRotateInstance(Math.atan2(kotak.getHeight(), kotak.getWidth()),
                        kotak.getWidth() / 2, kotak.getHeight() / 2);
                letak.translate((float) -panjang / 2, -ukuran / 3);
                tulis(isi, tebal, ukuran, PUCAT, letak, KATA);
                float lebar = tebal.getStringWidth(KETERANGAN) / EM * KECIL;
                tulis(isi, tebal, KECIL, TERBACA,
                        Matrix.getTranslateInstance((kotak.getWidth() - lebar) / 2, TEPI), KETERANGAN);
                isi.endMarkedContent();
            }
        }
    }

    private static void tulis(PDPageContentStream isi, PDFont huruf, float ukuran, Color warna, Matrix letak, String kata)
            throws IOException {
        isi.beginText();
        isi.setFont(huruf, ukuran);
        isi.setNonStrokingColor(warna);
        isi.setTextMatrix(letak);
        isi.showText(kata);
        isi.endText();
    }
}
