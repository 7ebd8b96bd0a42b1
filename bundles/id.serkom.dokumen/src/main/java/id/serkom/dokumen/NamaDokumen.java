package id.serkom.dokumen;

import id.serkom.api.data.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a file name may be. It is shown and offered at download, never used as a path; still it must not be able to act as one,
 * nor to look like another.
 */
final class NamaDokumen {

    private static final int TERPANJANG = 200;
    private static final Pattern JALUR = Pattern.compile("[/\\\\:*?\"<>|]");
    /** Control, format (bidi overrides, zero width), unpaired surrogates, line and paragraph separators, private use. */
    private static final Pattern TAK_TAMPAK = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]");
    private static final Pattern NAMA_ALAT = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private NamaDokumen() {
    }

    static List<Reason> check(String nama) {
        List<Reason> reasons = new ArrayList<>();
        if (nama == null || nama.isBlank()) {
            return List.of(reason("dokumen.nama-kosong"));
        }
        if (nama.codePointCount(0, nama.length()) > TERPANJANG) {
            reasons.add(reason("dokumen.nama-terlalu-panjang").with("terpanjang", TERPANJANG));
        }
        if (JALUR.matcher(nama).find() || nama.startsWith(".") || NAMA_ALAT.matcher(nama.toLowerCase(Locale.ROOT)).matches()) {
            reasons.add(reason("dokumen.nama-berjalur"));
        }
        if (TAK_TAMPAK.matcher(nama).find()) {
            reasons.add(reason("dokumen.nama-tak-tampak"));
        }
        if (!nama.equals(nama.strip()) || nama.endsWith(".") || nama.indexOf('.') < 0) {
            reasons.add(reason("dokumen.nama-akhiran"));
        }
        return List.copyOf(reasons);
    }

    private static Reason reason(String code) {
        return Reason.of(code).at("/nama");
    }
}
