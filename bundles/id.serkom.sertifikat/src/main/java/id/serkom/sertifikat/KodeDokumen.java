package id.serkom.sertifikat;

import java.util.Locale;
import java.util.regex.Pattern;

/** Codes of documents as people type them: in small letters, in groups, with the letters that Crockford's base 32 reads as digits. */
final class KodeDokumen {

    static final String AKSARA = "[0-9A-HJKMNP-TV-Z]{26}";

    /** Nothing has this code: looked up in place of what is none, so that it costs the same. */
    private static final String BUKAN = "-";
    private static final Pattern SAH = Pattern.compile(AKSARA);
    private static final int TERPANJANG = 64;

    private KodeDokumen() {
    }

    static String baca(String diketik) {
        if (diketik.length() > TERPANJANG) {
            return BUKAN;
        }
        String kode = diketik.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1');
        return SAH.matcher(kode).matches() ? kode : BUKAN;
    }
}
