package id.serkom.api.surat;

/**
 * The mark that stands in a letter, and in what refers to it, until the commit that takes its number puts the number in
 * its place. Nothing with a mark left in it is ever stored as numbered.
 */
public final class Nomor {

    /** The letter's own number. */
    public static final String SURAT = "nomor";

    private Nomor() {
    }

    public static String tanda(String idSurat) {
        return tanda(idSurat, SURAT);
    }

    /** The mark of a further number of the letter, e.g. "registrasi" of a certificate. */
    public static String tanda(String idSurat, String nama) {
        return "\u27e6" + nama + ":" + idSurat + "\u27e7";
    }

    public static boolean adaTanda(String teks) {
        return teks.indexOf('\u27e6') >= 0;
    }
}
