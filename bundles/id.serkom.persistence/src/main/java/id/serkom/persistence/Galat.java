package id.serkom.persistence;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.fault.StoreUnavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the databases say when they refuse, in our words. */
final class Galat {

    /** Serialization failure and deadlock of the standard, lock time-out of Derby, deadlock and lock time-out of PostgreSQL. */
    private static final Set<String> ULANGI = Set.of("40001", "40XL1", "40XL2", "40P01", "55P03");
    private static final String UNIK = "23505";
    /**
     * The connection is gone, or the server is going: connection exceptions of the standard, shutdown of PostgreSQL and of Derby, which
     * ends itself after a write error and fails with whatever Java exception in those who are in it meanwhile (XJ001), or with any
     * error of its store (XS).
     */
    private static final Pattern PUTUS = Pattern.compile("08...|57P0.|XJ001|XJ015|XJ040|XS...|45000");
    /** No room, read-only, the disk fails. */
    private static final Pattern TAK_DAPAT_MENULIS = Pattern.compile("53...|58030|25006|25502|25503");
    private static final Pattern HANYA_BACA = Pattern.compile("25006");
    private static final Pattern NAMA = Pattern.compile("['\"](?:uq|pk)_([a-z0-9_]+)['\"]", Pattern.CASE_INSENSITIVE);

    private Galat() {
    }

    static boolean ulangi(Throwable galat) {
        return rantai(galat).stream().map(SQLException::getSQLState).filter(Objects::nonNull).anyMatch(ULANGI::contains);
    }

    /** Whether somebody else has put in the same key. */
    static boolean unik(Throwable galat) {
        return rantai(galat).stream().map(SQLException::getSQLState).anyMatch(UNIK::equals);
    }

    /** Whether a number is printed already, in another series of its year. */
    static boolean nomorGanda(Throwable galat) {
        return rantai(galat).stream().filter(s -> UNIK.equals(s.getSQLState())).map(SQLException::getMessage)
                .anyMatch(teks -> teks.toLowerCase(Locale.ROOT).matches("(?s).*uq_nomor_surat_(keluar|agenda).*"));
    }

    /** Whether the connection to the database broke, so that another one may do; a commit that ended so may have taken place. */
    static boolean putus(Throwable galat) {
        return ada(galat, PUTUS) || rantai(galat).stream().anyMatch(Galat::tanpaSambungan);
    }

    /** The pool has none; or Derby, which is ending itself, has interrupted him who waits for one. */
    private static boolean tanpaSambungan(SQLException galat) {
        return galat instanceof SQLTransientConnectionException || galat.getCause() instanceof InterruptedException;
    }

    /** Whether the session may only read: another one may be allowed to write. */
    static boolean hanyaBaca(Throwable galat) {
        return ada(galat, HANYA_BACA);
    }

    /** Whether the database as a whole cannot do its work now, whoever asks. */
    static boolean takTersedia(Throwable galat) {
        return putus(galat) || takDapatMenulis(galat);
    }

    /** Whether its disk is full, read-only or fails. */
    static boolean takDapatMenulis(Throwable galat) {
        return ada(galat, TAK_DAPAT_MENULIS);
    }

    static StoreUnavailable takTersedia(String kode, Throwable sebab) {
        return new StoreUnavailable(Reason.of(kode), sebab);
    }

    /** What a read of the whole database ends with. */
    static RuntimeException terbaca(SQLException galat) {
        return takTersedia(galat) ? takTersedia("simpan.tidak-terbaca", galat)
                : new IllegalStateException("basis data tidak terbaca, SQLState " + galat.getSQLState(), galat);
    }

    private static boolean ada(Throwable galat, Pattern keadaan) {
        return rantai(galat).stream().map(SQLException::getSQLState).filter(Objects::nonNull)
                .anyMatch(s -> keadaan.matcher(s).matches());
    }

    /** What a refused statement means for its caller. The cause is left out of what may name a person. */
    static RuntimeException terjemah(SQLException galat) {
        for (SQLException satu : rantai(galat)) {
            if (UNIK.equals(satu.getSQLState())) {
                Matcher nama = NAMA.matcher(satu.getMessage());
                return sudahAda(nama.find() ? nama.group(1).toLowerCase(Locale.ROOT).replace('_', '-') : "");
            }
        }
        return new IllegalStateException("basis data menolak perintah, SQLState " + galat.getSQLState(), galat);
    }

    static Conflict sudahAda(String kunci) {
        return new Conflict(kunci.equals("idempotensi") ? Reason.of("simpan.permintaan-ganda")
                : Reason.of("simpan.sudah-ada", "kunci", kunci));
    }

    static StaleRevision usang(String jenis, String id) {
        return new StaleRevision(Reason.of("simpan.revisi-usang", "jenis", jenis.replace('_', '-')).with("id", id));
    }

    /** Whatever the databases said in it. */
    static List<SQLException> rantai(Throwable galat) {
        List<SQLException> semua = new ArrayList<>();
        for (Throwable t = galat; t != null; t = t.getCause()) {
            for (SQLException s = t instanceof SQLException e ? e : null; s != null; s = s.getNextException()) {
                semua.add(s);
            }
        }
        return semua;
    }
}
