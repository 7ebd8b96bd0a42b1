package id.serkom.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What a PDF looks like, in lines that a person can read and compare: of each page its size, each run of words with its place, typeface and
 * size, how much is drawn and where; then the tree that is read to the blind. The same on every machine, since the typefaces are in it.
 */
final class Rupa {

    private Rupa() {
    }

    static String dari(byte[] pdf) {
        StringBuilder hasil = new StringBuilder();
        try (PDDocument dokumen = Loader.loadPDF(pdf)) {
            for (int i = 0; i < dokumen.getNumberOfPages(); i++) {
                PDPage halaman = dokumen.getPage(i);
                hasil.append(String.format(Locale.ROOT, "halaman %d: %.1f x %.1f%n", i + 1, halaman.getMediaBox().getWidth(),
                        halaman.getMediaBox().getHeight()));
                Kata kata = new Kata();
                kata.setStartPage(i + 1);
                kata.setEndPage(i + 1);
                kata.writeText(dokumen, new StringWriter());
                hasil.append(kata.isi);
                Gambar gambar = new Gambar(halaman);
                gambar.processPage(halaman);
                hasil.append(gambar.hasil());
            }
            hasil.append("susunan\n");
            susunan(dokumen.getDocumentCatalog().getStructureTreeRoot(), 1, hasil);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hasil.toString().replace(System.lineSeparator(), "\n");
    }

    private static void susunan(PDStructureNode simpul, int dalam, StringBuilder hasil) {
        for (Object anak : simpul.getKids()) {
            if (anak instanceof PDStructureElement unsur) {
                String pengganti = unsur.getCOSObject().getString(COSName.ALT, "");
                hasil.append(" ".repeat(dalam)).append(unsur.getStructureType()).append(pengganti.isEmpty() ? "" : ": " + pengganti)
                        .append('\n');
                susunan(unsur, dalam + 1, hasil);
            }
        }
    }

    /** Runs of words as the page has them, in its order. */
    private static final class Kata extends PDFTextStripper {

        private final StringBuilder isi = new StringBuilder();

        @Override
        protected void writeString(String teks, List<TextPosition> letak) {
            TextPosition awal = letak.get(0);
            isi.append(String.format(Locale.ROOT, "%6.1f %6.1f %s %.1f | %s%n", awal.getXDirAdj(), awal.getYDirAdj(),
                    awal.getFont().getName().replaceFirst("^[A-Z]{6}\\+Liberation", ""), awal.getFontSizeInPt(), teks));
        }
    }

    /** Lines and areas, without a path's own points: how many, and what they cover. */
    private static final class Gambar extends PDFGraphicsStreamEngine {

        private int bidang;
        private int garis;
        private int titik;
        private double kiri = Double.MAX_VALUE;
        private double bawah = Double.MAX_VALUE;
        private double kanan = -Double.MAX_VALUE;
        private double atas = -Double.MAX_VALUE;
        private Point2D kini = new Point2D.Double();

        Gambar(PDPage halaman) {
            super(halaman);
        }

        String hasil() {
            return bidang + garis == 0 ? "" : String.format(Locale.ROOT, "gambar: %d bidang, %d garis, %d titik, %.1f %.1f - %.1f %.1f%n",
                    bidang, garis, titik, kiri, bawah, kanan, atas);
        }

        private void titik(double x, double y) {
            titik++;
            kini = new Point2D.Double(x, y);
            kiri = Math.min(kiri, x);
            kanan = Math.max(kanan, x);
            bawah = Math.min(bawah, y);
            atas = Math.max(atas, y);
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
            List.of(p0, p1, p2, p3).forEach(p -> titik(p.getX(), p.getY()));
        }

        @Override
        public void drawImage(PDImage gambar) {
            throw new IllegalStateException("gambar raster");
        }

        @Override
        public void clip(int aturan) {
            // What is cut off is no part of what is drawn.
        }

        @Override
        public void moveTo(float x, float y) {
            titik(x, y);
        }

        @Override
        public void lineTo(float x, float y) {
            titik(x, y);
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            titik(x3, y3);
        }

        @Override
        public Point2D getCurrentPoint() {
            return kini;
        }

        @Override
        public void closePath() {
            // Back where it began.
        }

        @Override
        public void endPath() {
            // Nothing painted.
        }

        @Override
        public void strokePath() {
            garis++;
        }

        @Override
        public void fillPath(int aturan) {
            bidang++;
        }

        @Override
        public void fillAndStrokePath(int aturan) {
            bidang++;
            garis++;
        }

        @Override
        public void shadingFill(COSName nama) {
            bidang++;
        }
    }
}
