package id.serkom.kernel.action;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names as papers write them: with or without titles, in any case, spacing and punctuation. */
final class NamaOrang {

    /** Titles before a name. What is also short for a name (Muh., St., A.) is none. */
    private static final Set<String> DI_DEPAN = Set.of("prof", "dr", "drg", "drh", "drs", "dra", "ir", "apt", "ns", "h", "hj", "kh");
    /** Titles after a name: letters around dots, such as S.E., M.Si. and Ph.D. */
    private static final Pattern DI_BELAKANG = Pattern.compile("(\\p{L}{1,4}\\.)+\\p{L}{1,4}\\.?");
    private static final Pattern BUKAN_HURUF = Pattern.compile("[^\\p{L}\\p{N}]");

    private NamaOrang() {
    }

    static boolean sama(String satu, String dua) {
        return inti(satu).equals(inti(dua));
    }

    /** The letters of the name alone; of a text that is all titles, all its letters. */
    private static String inti(String nama) {
        String tanpaKoma = nama.contains(",") ? nama.substring(0, nama.indexOf(',')) : nama;
        List<String> kata = new ArrayList<>(Arrays.asList(tanpaKoma.strip().split("\\s+")));
        while (kata.size() > 1 && DI_DEPAN.contains(huruf(kata.get(0)))) {
            kata.remove(0);
        }
        while (kata.size() > 1 && DI_BELAKANG.matcher(kata.get(kata.size() - 1)).matches()) {
            kata.remove(kata.size() - 1);
        }
        return huruf(String.join("", kata));
    }

    private static String huruf(String teks) {
        return BUKAN_HURUF.matcher(teks).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
