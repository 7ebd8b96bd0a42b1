package id.serkom.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line may end: between words, behind a hyphen, and within what is long, as numbers of letters and addresses are. Not within
 * what is short: no degree of a name ("S.E."), no "I/2026" is parted.
 */
final class PatahBaris implements FSTextBreaker {

    private static final int PANJANG = 17;
    private static final String SESUDAH = "-\u00ad\u2010\u2013\u2014\u200b";

    private final FSTextBreaker asli;
    private String teks = "";

    PatahBaris(FSTextBreaker asli) {
        this.asli = asli;
    }

    @Override
    public void setText(String teks) {
        this.teks = teks;
        asli.setText(teks);
    }

    @Override
    public int next() {
        int letak = asli.next();
        while (letak > 0 && letak < teks.length() && !boleh(letak)) {
            letak = asli.next();
        }
        return letak;
    }

    private boolean boleh(int letak) {
        return Character.isWhitespace(teks.charAt(letak - 1)) || SESUDAH.indexOf(teks.charAt(letak - 1)) >= 0 || panjang(letak);
    }

    /** Whether the run without a space that is there is long, or is what the line before left of one: that begins at its slash. */
    private boolean panjang(int letak) {
        int awal = letak;
        while (awal > 0 && letak - awal < PANJANG && !Character.isWhitespace(teks.charAt(awal - 1))) {
            awal--;
        }
        int akhir = letak;
        while (akhir < teks.length() && akhir - awal < PANJANG && !Character.isWhitespace(teks.charAt(akhir))) {
            akhir++;
        }
        return akhir - awal >= PANJANG || teks.charAt(awal) == '/';
    }
}
