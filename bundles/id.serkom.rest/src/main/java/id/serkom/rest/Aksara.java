package id.serkom.rest;

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

    static boolean allowed(String text) {
        return text.codePoints().allMatch(Aksara::allowed);
    }

    private static boolean allowed(int c) {
        boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
        boolean noCharacter = Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        return !control && !noCharacter && c != MARK_BEGIN && c != MARK_END;
    }
}
