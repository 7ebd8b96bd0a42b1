package id.serkom.persistence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Room on the disk of an embedded Derby. A write that fails makes Derby end itself, and without room it does not open again, so that
 * nothing could be read either: it is not let that far.
 */
final class RuangDerby {

    /** More than a shared commit and a new log file take; {@code -Dserkom.derby.cadangan=<bytes>} asks for another room. */
    static final long CADANGAN = Long.getLong("serkom.derby.cadangan", 32L << 20);

    private static final String ALAMAT = "jdbc:derby:";
    private static final String DISK_PENUH = "53100";
    private static final String HANYA_BACA = "25502";

    private RuangDerby() {
    }

    /** Refuses as a server does whose disk is full or read-only. Whatever is not a Derby in a folder passes. */
    static void periksa(Connection connection) throws SQLException {
        String alamat = connection.getMetaData().getURL();
        if (alamat.startsWith(ALAMAT) && !alamat.startsWith(ALAMAT + "memory:")) {
            periksa(Path.of(alamat.substring(ALAMAT.length()).split(";", 2)[0]), CADANGAN);
        }
    }

    static void periksa(Path folder, long cadangan) throws SQLException {
        long sisa = folder.toFile().getUsableSpace();
        if (sisa < cadangan) {
            throw new SQLException("disk basis data hampir penuh: sisa " + (sisa >> 20) + " MB, perlu " + (cadangan >> 20), DISK_PENUH);
        }
        if (!Files.isWritable(folder)) {
            throw new SQLException("disk basis data hanya dapat dibaca", HANYA_BACA);
        }
    }
}
