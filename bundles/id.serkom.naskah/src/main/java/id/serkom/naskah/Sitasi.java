package id.serkom.naskah;

import id.serkom.api.referensi.DasarHukum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A law that a template names itself, where {@code $dasarHukum} would leave out what has ended: by its code in the register (a
 * property of the pack), or in the text as the register writes it, long or short ("Peraturan Menteri Dalam Negeri Nomor 54 Tahun 2009",
 * "Permendagri 54/2009", "Permendagri No. 54 Tahun 2009").
 *
 * @param sebelum the words before the number, in small letters; the code itself where the pack named that
 * @param nomor number and year as the end of a code: {@code -54-2009}; empty where the pack named a code
 */
record Sitasi(String sebelum, String nomor) {

    private static final Pattern NOMOR = Pattern.compile(
            "(?:\\b(?:Nomor|No)\\b\\.?\\s*)?\\b(\\d{1,4})(?:\\s*/\\s*|\\s+Tahun\\s+)((?:19|20)\\d{2})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BUKAN_TEKS = Pattern.compile("##[^\n]*|<[^<>]*>|&#(?:160|x[aA]0);|\\s+");
    private static final Pattern BUKAN_HURUF = Pattern.compile("[^\\p{L}]+");
    /** The longest name of a kind of law that the register has takes about ninety letters. */
    private static final int SEBELUM = 160;

    static Sitasi kode(String kode) {
        return new Sitasi(kode, "");
    }

    /** The laws that a text names. */
    static List<Sitasi> dalam(String templat) {
        String teks = BUKAN_TEKS.matcher(templat).replaceAll(" ");
        List<Sitasi> semua = new ArrayList<>();
        Matcher cocok = NOMOR.matcher(teks);
        while (cocok.find()) {
            String kata = kata(teks.substring(Math.max(0, cocok.start() - SEBELUM), cocok.start()));
            semua.add(new Sitasi(kata, "-" + Integer.parseInt(cocok.group(1)) + "-" + cocok.group(2)));
        }
        return semua.stream().distinct().toList();
    }

    boolean menyebut(DasarHukum satu) {
        if (nomor.isEmpty()) {
            return satu.kode().equals(sebelum);
        }
        return satu.kode().endsWith(nomor) && sebutan(satu).stream().anyMatch(s -> (" " + sebelum).endsWith(" " + s));
    }

    /** How its kind is written: in the title, in the code, in the code as one word. */
    private Set<String> sebutan(DasarHukum satu) {
        String jenis = satu.kode().substring(0, satu.kode().length() - nomor.length());
        String judul = satu.judul().split("(?i)\\sNomor\\s")[0];
        return Stream.of(kata(judul), kata(jenis), kata(jenis).replace(" ", "")).filter(s -> !s.isEmpty()).collect(Collectors.toSet());
    }

    private static String kata(String teks) {
        return BUKAN_HURUF.matcher(teks).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
