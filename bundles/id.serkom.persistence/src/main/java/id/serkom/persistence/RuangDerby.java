package id.serkom.persistence;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Room on the disk of an embedded Derby. A write that fails makes Derby end itself, and without room it does not open again, so that
 * nothing could be read either: it is not let that far. A Derby that opens while there is none takes commits that its next opening does not
 * find: so it is asked before each, whoever filled the disk.
 */
final class RuangDerby {

    /** More than a shared commit and a new log file take. */
    static final long CADANGAN = 32L << 20;

    private static final String ALAMAT = "jdbc:derby:";
    private static final String DI_FOLDER = "directory:";
    /** Where Derby looks for a database whose address is no whole path. */
    private static final String RUMAH = "derby.system.home";
    private static final String DISK_PENUH = "53100";
    private static final String HANYA_BACA = "25502";

    private RuangDerby() {
    }

    /** Refuses as a server does whose disk is full or read-only. Whatever is not a Derby in a folder passes. */
    static void periksa(Connection connection) throws SQLException {
        periksa(connection, 0);
    }

    /** @param bita how much is to be written at once; Derby writes it twice, into its log and into its pages */
    static void periksa(Connection connection, long bita) throws SQLException {
        Optional<Path> folder = folder(connection);
        if (folder.isPresent()) {
            periksa(folder.get(), CADANGAN + 2 * bita);
        }
    }

    /** Refuses when a copy of the database would not leave room in that folder, which may be on the same disk. */
    static void periksaSalinan(Connection connection, Path ke) throws SQLException, IOException {
        Optional<Path> folder = folder(connection);
        if (folder.isPresent()) {
            periksaSalinan(folder.get(), ke, ke.toFile().getUsableSpace());
        }
    }

    static void periksaSalinan(Path folder, Path ke, long sisa) throws IOException {
        long perlu = 2 * CADANGAN;
        try (Stream<Path> isi = Files.walk(folder)) {
            // One that goes meanwhile has no length.
            perlu += isi.mapToLong(p -> p.toFile().isFile() ? p.toFile().length() : 0).sum();
        }
        if (sisa < perlu) {
            throw new Conflict(Reason.of("simpan.ruang-salinan", Map.of("folder", ke.toString(), "sisa", Long.toString(sisa >> 20), "perlu",
                    Long.toString((perlu >> 20) + 1))));
        }
    }

    /** Where a Derby lies; empty for whatever is none in a folder. */
    private static Optional<Path> folder(Connection connection) throws SQLException {
        return folder(connection.getMetaData().getURL());
    }

    static Optional<Path> folder(String alamat) {
        if (!alamat.startsWith(ALAMAT) || alamat.startsWith(ALAMAT + "memory:")) {
            return Optional.empty();
        }
        String nama = alamat.substring(ALAMAT.length()).split(";", 2)[0];
        return Optional.of(Path.of(System.getProperty(RUMAH, ".")).resolve(
                nama.startsWith(DI_FOLDER) ? nama.substring(DI_FOLDER.length()) : nama));
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
