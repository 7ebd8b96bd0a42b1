package id.serkom.naskah;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;

/**
 * Escapes every value that a template prints. Characters that XML cannot carry, and the bidirectional controls that make a
 * text read otherwise than it is stored, fail the letter.
 */
public final class LolosXhtml implements ReferenceInsertionEventHandler {

    /** Present in the context of a text that is no markup (a subject line). No template can name this key. */
    static final String TEKS_POLOS = "teks polos";

    @Override
    public Object referenceInsert(Context context, String reference, Object value) {
        if (value instanceof Xhtml) {
            return value;
        }
        if (value instanceof Boolean b) {
            return b ? "ya" : "tidak";
        }
        if (value instanceof String || value instanceof Number) {
            return lolos(reference, String.valueOf(value), context.containsKey(TEKS_POLOS));
        }
        throw new NaskahException("naskah.dilarang", reference + " bukan teks atau angka");
    }

    private static String lolos(String reference, String teks, boolean polos) {
        StringBuilder hasil = new StringBuilder(teks.length() + 16);
        teks.codePoints().forEach(c -> {
            if (terlarang(c)) {
                throw new NaskahException("naskah.aksara-terlarang", reference + " U+" + String.format("%04X", c));
            }
            switch (polos ? 0 : c) {
                case '&' -> hasil.append("&amp;");
                case '<' -> hasil.append("&lt;");
                case '>' -> hasil.append("&gt;");
                case '"' -> hasil.append("&quot;");
                case '\'' -> hasil.append("&#39;");
                default -> hasil.appendCodePoint(c);
            }
        });
        return hasil.toString();
    }

    private static boolean terlarang(int c) {
        return c < 0x20 && c != '\n' && c != '\t' && c != '\r' || c >= 0x7f && c < 0xa0 || c >= 0xd800 && c <= 0xdfff
                || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 || (c & 0xfffe) == 0xfffe;
    }
}
