package id.serkom.naskah;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How wide the tables of an annex are: of many columns they stand on pages that lie across. */
final class Kolom {

    /** As many as a page that stands upright has room for. */
    static final int TEGAK = 5;

    private static final String TABEL = "<table";
    private static final String BARIS = "<tr";
    private static final String AKHIR_BARIS = "</tr>";
    private static final Pattern SEL = Pattern.compile("<t[dh]\\b([^>]*)>");
    private static final Pattern GABUNG = Pattern.compile("\\bcolspan=[\"']([0-9]{1,3})[\"']");

    private Kolom() {
    }

    /** {@code tegak} or {@code melintang}. */
    static String arah(String badan) {
        return terbanyak(badan) > TEGAK ? "melintang" : "tegak";
    }

    /** Of the widest table, by its first row. */
    static int terbanyak(String badan) {
        int terbanyak = 0;
        int awal = badan.indexOf(TABEL);
        while (awal >= 0) {
            int baris = badan.indexOf(BARIS, awal);
            int akhir = baris < 0 ? -1 : badan.indexOf(AKHIR_BARIS, baris);
            if (akhir < 0) {
                break;
            }
            terbanyak = Math.max(terbanyak, sel(badan.substring(baris, akhir)));
            awal = badan.indexOf(TABEL, akhir);
        }
        return terbanyak;
    }

    private static int sel(String baris) {
        return SEL.matcher(baris).results().mapToInt(sel -> {
            Matcher gabung = GABUNG.matcher(sel.group(1));
            return gabung.find() ? Integer.parseInt(gabung.group(1)) : 1;
        }).sum();
    }
}
