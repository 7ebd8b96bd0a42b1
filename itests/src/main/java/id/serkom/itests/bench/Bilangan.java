package id.serkom.itests.bench;

import java.util.Locale;

/** Numbers as the tables print them: as many decimals as say something. */
final class Bilangan {

    private static final Locale INDONESIA = new Locale("id", "ID");

    private Bilangan() {
    }

    static String teks(double nilai) {
        double besar = Math.abs(nilai);
        if (nilai == Math.rint(nilai) || besar >= 1000) {
            return String.format(INDONESIA, "%,.0f", nilai);
        }
        return String.format(INDONESIA, besar >= 100 ? "%.1f" : besar >= 1 ? "%.2f" : "%.3f", nilai);
    }
}
