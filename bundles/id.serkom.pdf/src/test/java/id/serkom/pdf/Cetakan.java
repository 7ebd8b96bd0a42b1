package id.serkom.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a reader finds on the pages of a PDF. */
final class Cetakan {

    private final byte[] pdf;

    Cetakan(byte[] pdf) {
        this.pdf = pdf;
    }

    /** The words of each page, in the order in which they stand. */
    List<String> halaman() {
        List<String> semua = new ArrayList<>();
        try (PDDocument dokumen = Loader.loadPDF(pdf)) {
            for (int i = 1; i <= dokumen.getNumberOfPages(); i++) {
                PDFTextStripper pembaca = new PDFTextStripper();
                pembaca.setSortByPosition(true);
                pembaca.setStartPage(i);
                pembaca.setEndPage(i);
                semua.add(pembaca.getText(dokumen).strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return semua;
    }

    /** Names of the fonts, without the mark of what was left out of them; one that is not embedded says so. */
    Set<String> huruf() {
        Set<String> semua = new TreeSet<>();
        try (PDDocument dokumen = Loader.loadPDF(pdf)) {
            for (PDPage halaman : dokumen.getPages()) {
                PDResources isi = halaman.getResources();
                for (COSName nama : isi.getFontNames()) {
                    semua.add(isi.getFont(nama).getName().replaceFirst("^[A-Z]{6}\\+", "")
                            + (isi.getFont(nama).isEmbedded() ? "" : " (tidak disematkan)"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return semua;
    }

    /** Where the words of a page end on its right. */
    double kanan(int halaman) {
        try (PDDocument dokumen = Loader.loadPDF(pdf)) {
            Letak letak = new Letak();
            letak.setStartPage(halaman);
            letak.setEndPage(halaman);
            letak.getText(dokumen);
            return letak.semua.stream().mapToDouble(t -> t.getXDirAdj() + t.getWidthDirAdj()).max().orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pairs of characters that stand upon each other, and those beyond the edge of their page. */
    List<String> tabrakan() {
        List<String> semua = new ArrayList<>();
        try (PDDocument dokumen = Loader.loadPDF(pdf)) {
            for (int i = 1; i <= dokumen.getNumberOfPages(); i++) {
                Letak letak = new Letak();
                letak.setStartPage(i);
                letak.setEndPage(i);
                letak.getText(dokumen);
                semua.addAll(letak.tabrakan(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return semua;
    }

    private static final class Letak extends PDFTextStripper {

        private static final float DALAM = 0.35f;
        private final List<TextPosition> semua = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition satu) {
            if (!satu.getUnicode().isBlank()) {
                semua.add(satu);
            }
        }

        List<String> tabrakan(int halaman) {
            List<String> hasil = new ArrayList<>();
            semua.sort((a, b) -> Float.compare(a.getYDirAdj(), b.getYDirAdj()));
            for (int i = 0; i < semua.size(); i++) {
                TextPosition a = semua.get(i);
                if (a.getXDirAdj() < 0 || a.getXDirAdj() + a.getWidthDirAdj() > a.getPageWidth() || a.getYDirAdj() > a.getPageHeight()) {
                    hasil.add(halaman + ": \"" + a.getUnicode() + "\" di luar halaman");
                }
                for (int j = i + 1; j < semua.size() && semua.get(j).getYDirAdj() - a.getYDirAdj() < a.getFontSizeInPt() * 2; j++) {
                    if (bertindih(a, semua.get(j))) {
                        hasil.add(halaman + ": \"" + a.getUnicode() + "\" dan \"" + semua.get(j).getUnicode() + "\"");
                    }
                }
            }
            return hasil;
        }

        /** Both ways by more than what letters of one word share. */
        private static boolean bertindih(TextPosition a, TextPosition b) {
            float lebar = Math.min(a.getXDirAdj() + a.getWidthDirAdj(), b.getXDirAdj() + b.getWidthDirAdj())
                    - Math.max(a.getXDirAdj(), b.getXDirAdj());
            float tinggi = Math.min(a.getYDirAdj(), b.getYDirAdj())
                    - Math.max(a.getYDirAdj() - a.getHeightDir(), b.getYDirAdj() - b.getHeightDir());
            return lebar > DALAM * Math.min(a.getWidthDirAdj(), b.getWidthDirAdj())
                    && tinggi > DALAM * Math.min(a.getHeightDir(), b.getHeightDir());
        }
    }
}
