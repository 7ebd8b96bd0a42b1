package id.serkom.naskah;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/**
 * What a drawing may consist of: shapes, words and paint. Nothing of it runs, loads, links, moves or names another part, so that it
 * can stand inside a letter.
 */
final class PeriksaGambar {

    static final String AKAR = "svg";
    static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private static final Set<String> UNSUR = Set.of(AKAR, "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
            "text", "tspan", "title", "desc");
    private static final Set<String> ATRIBUT = Set.of("xmlns", "version", "viewBox", "preserveAspectRatio", "width", "height", "role",
            "aria-label", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "d", "points", "transform", "fill",
            "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
            "stroke-dasharray", "stroke-opacity", "opacity", "font-family", "font-size", "font-weight", "font-style", "text-anchor",
            "letter-spacing");
    private static final Pattern NILAI = Pattern.compile("[\\p{L}\\p{N} \\t\\r\\n#%.,()+_-]*");

    private PeriksaGambar() {
    }

    /** What of an element is not allowed; empty when all of it is. */
    static String larangan(String unsur, Attributes atribut) {
        if (!UNSUR.contains(unsur)) {
            return "<" + unsur + "> dalam gambar";
        }
        for (int i = 0; i < atribut.getLength(); i++) {
            String kunci = atribut.getQName(i);
            String nilai = atribut.getValue(i);
            boolean namespace = "xmlns".equals(kunci) && NAMESPACE.equals(nilai);
            if (!ATRIBUT.contains(kunci) || !namespace && ("xmlns".equals(kunci) || !NILAI.matcher(nilai).matches()
                    || nilai.toLowerCase(Locale.ROOT).contains("url"))) {
                return "<" + unsur + " " + kunci + "> dalam gambar";
            }
        }
        return AKAR.equals(unsur) && atribut.getValue("xmlns") == null ? "<svg> tanpa xmlns=\"" + NAMESPACE + "\"" : "";
    }
}
