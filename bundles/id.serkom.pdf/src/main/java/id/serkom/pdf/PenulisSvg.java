package id.serkom.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writes a drawing of a letter out by itself, its words as the outlines of our own typefaces: so it looks the same on every machine, also
 * on one without any font.
 */
final class PenulisSvg {

    private static final Set<String> BUKAN_GARIS = Set.of("x", "y", "dx", "dy", "font-family", "font-size", "font-weight", "font-style",
            "text-anchor", "letter-spacing");
    private static final double UKURAN = 16;

    private final Huruf.Pinjaman huruf;
    private final StringBuilder hasil = new StringBuilder();

    PenulisSvg(Huruf.Pinjaman huruf) {
        this.huruf = huruf;
    }

    String tulis(Element svg) {
        unsur(svg);
        return hasil.toString();
    }

    private void unsur(Element e) {
        switch (e.getTagName()) {
            case "title", "desc" -> { }
            case "text" -> kata(e);
            default -> {
                hasil.append('<').append(e.getTagName());
                atribut(e, Set.of("alt", "class", "style"));
                hasil.append('>');
                for (Node anak = e.getFirstChild(); anak != null; anak = anak.getNextSibling()) {
                    if (anak instanceof Element unsur) {
                        unsur(unsur);
                    }
                }
                hasil.append("</").append(e.getTagName()).append('>');
            }
        }
    }

    private void atribut(Element e, Set<String> tanpa) {
        NamedNodeMap semua = e.getAttributes();
        for (int i = 0; i < semua.getLength(); i++) {
            String nama = semua.item(i).getNodeName();
            if (!tanpa.contains(nama)) {
                hasil.append(' ').append(nama).append("=\"").append(semua.item(i).getNodeValue().replace("&", "&amp;").replace("<", "&lt;")
                        .replace("\"", "&quot;")).append('"');
            }
        }
    }

    /** A line of words, and those in it that stand elsewhere or look otherwise. */
    private void kata(Element text) {
        double[] pena = {angka(text, "x", 0) + angka(text, "dx", 0), angka(text, "y", 0) + angka(text, "dy", 0)};
        for (Node anak = text.getFirstChild(); anak != null; anak = anak.getNextSibling()) {
            if (anak instanceof Element bagian) {
                pena[0] = angka(bagian, "x", pena[0]) + angka(bagian, "dx", 0);
                pena[1] = angka(bagian, "y", pena[1]) + angka(bagian, "dy", 0);
                kata(bagian, bagian.getTextContent(), pena);
            } else if (anak.getNodeType() == Node.TEXT_NODE) {
                kata(text, anak.getTextContent(), pena);
            }
        }
    }

    private void kata(Element e, String isi, double[] pena) {
        String teks = isi.strip().replaceAll("\\s+", " ");
        if (teks.isEmpty()) {
            return;
        }
        String tebal = warisan(e, "font-weight").orElse("normal");
        Wajah wajah = Wajah.dari(warisan(e, "font-family").orElse("").contains("Serif"),
                tebal.startsWith("bold") || tebal.matches("[6-9]00"),
                !"normal".equals(warisan(e, "font-style").orElse("normal")));
        double ukuran = warisan(e, "font-size").map(u -> bilangan(u, UKURAN)).orElse(UKURAN);
        double lebar = huruf.lebar(wajah, teks) * ukuran;
        String tambat = warisan(e, "text-anchor").orElse("start");
        double x = pena[0] - ("middle".equals(tambat) ? lebar / 2 : "end".equals(tambat) ? lebar : 0);
        AffineTransform letak = new AffineTransform(ukuran, 0, 0, -ukuran, x, pena[1]);
        hasil.append("<path");
        atribut(e, BUKAN_GARIS);
        hasil.append(" d=\"");
        garis(huruf.garis(wajah, teks).getPathIterator(letak));
        hasil.append("\"/>");
        pena[0] = x + lebar;
    }

    private void garis(PathIterator garis) {
        double[] t = new double[6];
        for (; !garis.isDone(); garis.next()) {
            switch (garis.currentSegment(t)) {
                case PathIterator.SEG_MOVETO -> titik('M', t, 2);
                case PathIterator.SEG_LINETO -> titik('L', t, 2);
                case PathIterator.SEG_QUADTO -> titik('Q', t, 4);
                case PathIterator.SEG_CUBICTO -> titik('C', t, 6);
                default -> hasil.append('Z');
            }
        }
    }

    private void titik(char perintah, double[] titik, int banyak) {
        hasil.append(perintah);
        for (int i = 0; i < banyak; i++) {
            hasil.append(i == 0 ? "" : " ");
            // In thousandths: the formatter of the JDK takes longer than all else that is done with a drawing.
            hasil.append(BigDecimal.valueOf(Math.round(titik[i] * 1000), 3).toPlainString());
        }
    }

    /** What an element, or the nearest around it, says. */
    private static Optional<String> warisan(Element e, String nama) {
        for (Node satu = e; satu instanceof Element unsur; satu = satu.getParentNode()) {
            if (unsur.hasAttribute(nama)) {
                return Optional.of(unsur.getAttribute(nama));
            }
            if ("svg".equals(unsur.getTagName())) {
                break;
            }
        }
        return Optional.empty();
    }

    private static double angka(Element e, String nama, double tanpa) {
        return e.hasAttribute(nama) ? bilangan(e.getAttribute(nama), tanpa) : tanpa;
    }

    static double bilangan(String tertulis, double tanpa) {
        try {
            return Double.parseDouble(tertulis.strip().replaceFirst("(px)?$", ""));
        } catch (NumberFormatException e) {
            return tanpa;
        }
    }
}
