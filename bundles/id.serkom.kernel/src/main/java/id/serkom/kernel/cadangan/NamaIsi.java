package id.serkom.kernel.cadangan;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the entries of an archive are called. No other name is ever written or read, whatever stands in an archive. */
final class NamaIsi {

    private static final String BASIS = "basis-data/";
    private static final String AKHIR_BASIS = ".jsonl";

    enum Jenis {
        TABEL("basis-data/[a-z_]{1,40}\\.jsonl"), DOKUMEN("dokumen/[0-9a-f]{2}\\.zip"),
        SETELAN("etc/(id\\.serkom\\.[a-z0-9.-]{1,60}\\.cfg|host\\.key|kalender/[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}"
                + "|referensi/[a-z][a-z-]{0,39}\\.csv"
                + "|org\\.ops4j\\.datasource-serkom\\.cfg)"),
        MANIFEST("manifest\\.json");

        private final Pattern pola;

        Jenis(String pola) {
            this.pola = Pattern.compile(pola);
        }
    }

    private NamaIsi() {
    }

    static Optional<Jenis> jenis(String nama) {
        return Arrays.stream(Jenis.values()).filter(j -> j.pola.matcher(nama).matches()).findFirst();
    }

    static String tabel(String tabel) {
        return BASIS + tabel + AKHIR_BASIS;
    }

    /** The table that an entry holds. */
    static String isiTabel(String nama) {
        return nama.substring(BASIS.length(), nama.length() - AKHIR_BASIS.length());
    }

    /** The archive in the archive in which a document lies: so many for each first byte, that none has too many entries. */
    static String dokumen(String sha256) {
        return "dokumen/" + sha256.substring(0, 2) + ".zip";
    }
}
