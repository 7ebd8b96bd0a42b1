package id.serkom.rest;

import id.serkom.api.data.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which characters a text may hold. Refused: control characters but for tab and line ends (a database refuses U+0000, a printer
 * garbles the others), halves of surrogate pairs and non-characters, which no encoding carries, and the brackets that mark the place
 * of a number in a letter. Everything else is a letter to somebody, emoji too.
 */
final class Aksara {

    private static final int MARK_BEGIN = 0x27E6;
    private static final int MARK_END = 0x27E7;

    private Aksara() {
    }

    /** Each place that holds such a character. */
    static List<Reason> check(Map<?, ?> values) {
        List<Reason> found = new ArrayList<>();
        value(values, "", found);
        return found;
    }

    static boolean allowed(String text) {
        return text.codePoints().allMatch(Aksara::allowed);
    }

    private static void value(Object value, String path, List<Reason> found) {
        if (value instanceof String text && !allowed(text)) {
            found.add(Reason.of("json.aksara-terlarang", "bidang", path.substring(path.lastIndexOf('/') + 1)).at(path));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                if (allowed((String) key)) {
                    value(inner, path + "/" + key, found);
                } else {
                    found.add(Reason.of("json.aksara-terlarang", "bidang", "nama bidang").at(path));
                }
            });
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                value(list.get(i), path + "/" + i, found);
            }
        }
    }

    private static boolean allowed(int c) {
        boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
        boolean noCharacter = Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        return !control && !noCharacter && c != MARK_BEGIN && c != MARK_END;
    }
}
