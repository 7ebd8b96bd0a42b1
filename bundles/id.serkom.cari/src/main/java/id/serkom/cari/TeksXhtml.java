package id.serkom.cari;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a reader sees of a frozen text: no tags, no style, one space between. Anything that is not well-formed is text. */
final class TeksXhtml {

    private static final Set<String> TAK_TAMPAK = Set.of("head", "style", "script");
    /** Tags within a word. */
    private static final Set<String> DALAM_KATA = Set.of("b", "strong", "i", "em", "u", "span", "sub", "sup", "a", "small");
    private static final Map<String, String> ENTITAS = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
    private static final int ENTITAS_TERPANJANG = 10;

    private TeksXhtml() {
    }

    static String dari(String html) {
        StringBuilder teks = new StringBuilder(html.length() / 2);
        int i = 0;
        while (i < html.length()) {
            char c = html.charAt(i);
            if (c == '<') {
                i = tag(html, i, teks);
            } else if (c == '&') {
                i = entitas(html, i, teks);
            } else {
                tambah(teks, Character.isWhitespace(c) ? ' ' : c);
                i++;
            }
        }
        return teks.toString().strip();
    }

    private static int tag(String html, int dari, StringBuilder teks) {
        if (html.startsWith("<!--", dari)) {
            int akhir = html.indexOf("-->", dari);
            return akhir < 0 ? html.length() : akhir + 3;
        }
        int akhir = html.indexOf('>', dari);
        if (akhir < 0) {
            tambah(teks, ' ');
            return dari + 1;
        }
        String nama = nama(html, dari + 1);
        if (!DALAM_KATA.contains(nama)) {
            tambah(teks, ' ');
        }
        if (TAK_TAMPAK.contains(nama) && html.charAt(dari + 1) != '/' && html.charAt(akhir - 1) != '/') {
            int tutup = html.indexOf("</" + nama, akhir);
            return tutup < 0 ? html.length() : tutup;
        }
        return akhir + 1;
    }

    private static String nama(String html, int dari) {
        int awal = html.startsWith("/", dari) ? dari + 1 : dari;
        int i = awal;
        while (i < html.length() && Character.isLetterOrDigit(html.charAt(i))) {
            i++;
        }
        return html.substring(awal, i).toLowerCase(Locale.ROOT);
    }

    private static int entitas(String html, int dari, StringBuilder teks) {
        int akhir = html.indexOf(';', dari);
        if (akhir < 0 || akhir - dari > ENTITAS_TERPANJANG) {
            tambah(teks, '&');
            return dari + 1;
        }
        String nama = html.substring(dari + 1, akhir);
        String arti = nama.startsWith("#") ? angka(nama.substring(1)) : ENTITAS.getOrDefault(nama, " ");
        arti.chars().forEach(c -> tambah(teks, Character.isWhitespace(c) ? ' ' : (char) c));
        return akhir + 1;
    }

    private static String angka(String angka) {
        try {
            int kode = angka.startsWith("x") ? Integer.parseInt(angka.substring(1), 16) : Integer.parseInt(angka);
            return Character.isValidCodePoint(kode) ? Character.toString(kode) : " ";
        } catch (NumberFormatException e) {
            return " ";
        }
    }

    private static void tambah(StringBuilder teks, char c) {
        if (c != ' ' || teks.length() > 0 && teks.charAt(teks.length() - 1) != ' ') {
            teks.append(c);
        }
    }
}
