package id.serkom.itests.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;

/** Derby inside the server; for the bench itself, in this process, on the folder of the stopped server or a copy of it. */
final class DerbyBasis implements BasisData {

    private static final String DITUTUP = "08006";

    private final Path folder;
    private final Path salinan;

    /** @param home of the server */
    DerbyBasis(Path home) {
        folder = home.resolve("db/serkom");
        salinan = home.resolveSibling("salinan-derby");
        System.setProperty("derby.stream.error.file", home.resolveSibling("derby.log").toString());
    }

    @Override
    public String nama() {
        return "Derby";
    }

    @Override
    public void pasang(Peladen peladen) {
        // It is the server's own, unless told otherwise.
    }

    @Override
    public OptionalLong proses() {
        return OptionalLong.empty();
    }

    @Override
    public long ukuran() throws IOException {
        return Perintah.ukuran(folder.resolve("seg0"));
    }

    @Override
    public void tenang() {
        // Derby keeps the statistics of its indexes by itself, in the server's process.
    }

    /** Closing the connection closes the database with it: the server opens it next. */
    @Override
    public Connection sambung() throws SQLException {
        return buka(folder);
    }

    @Override
    public Connection salin() throws IOException, SQLException, InterruptedException {
        tutup(salinan);
        Perintah.jalankan("rm", "-rf", salinan.toString());
        Perintah.jalankan("cp", "-r", folder.toString(), salinan.toString());
        return buka(salinan);
    }

    @Override
    public void rapikan(Connection connection) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute("CALL SYSCS_UTIL.SYSCS_CHECKPOINT_DATABASE()");
        }
    }

    private static Connection buka(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:derby:" + folder);
    }

    private static void tutup(Path folder) throws SQLException {
        try {
            DriverManager.getConnection("jdbc:derby:" + folder + ";shutdown=true").close();
        } catch (SQLException e) {
            // That it is closed, or was not open or not there, is told as an exception.
            if (!DITUTUP.equals(e.getSQLState()) && !"XJ004".equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            tutup(salinan);
            tutup(folder);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
