package id.serkom.persistence;

import id.serkom.spi.store.BasisDataStore.Potret;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The tables as of one instant. PostgreSQL reads them in one transaction that sees no later commit. Derby's readers would hold up its
 * writers: it is copied while it runs, by its own means, and the copy is read.
 */
final class PotretBasis implements Potret {

    /** Whatever the book points to: what was handed in, and the PDF that were made of letters. */
    private static final String ISI = "SELECT sha256 FROM dokumen UNION SELECT pdf FROM cetakan WHERE pdf IS NOT NULL"
            + " UNION SELECT bertanda FROM cetakan WHERE bertanda IS NOT NULL ORDER BY 1";

    private final Connection connection;
    private final Penutup penutup;

    /** Ends what the snapshot needed. */
    private interface Penutup {

        void tutup() throws SQLException;
    }

    private PotretBasis(Connection connection, Penutup penutup) {
        this.connection = connection;
        this.penutup = penutup;
    }

    static PotretBasis postgres(DataSource sumber) throws SQLException {
        Connection connection = sumber.getConnection();
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new PotretBasis(connection, connection::rollback);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    static PotretBasis derby(DataSource sumber, Sambungan sambungan, Path kerja) throws SQLException, IOException {
        try (Connection hidup = sumber.getConnection();
                CallableStatement salin = hidup.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            RuangDerby.periksaSalinan(hidup, kerja);
            salin.setString(1, kerja.toString());
            salin.execute();
        }
        String salinan = Sambungan.DERBY_URL + satu(kerja);
        Connection connection = sambungan.sumber(Sambungan.DERBY, salinan, "", "").getConnection();
        return new PotretBasis(connection, () -> sambungan.matikan(salinan));
    }

    private static Path satu(Path folder) throws IOException {
        try (Stream<Path> isi = Files.list(folder)) {
            return isi.filter(Files::isDirectory).findFirst().orElseThrow(() -> new IOException("Derby tidak menyalin ke " + folder));
        }
    }

    @Override
    public List<String> tabel() {
        return SeluruhTabel.NAMA;
    }

    @Override
    public long posisi() {
        try (Perintah perintah = new Perintah(connection)) {
            return perintah.angka("SELECT terakhir FROM urutan WHERE nama = 'jurnal'").stream().findFirst().orElse(0L);
        } catch (SQLException e) {
            throw Galat.terbaca(e);
        }
    }

    @Override
    public long tulis(String tabel, OutputStream ke) throws IOException {
        try {
            return TabelTeks.tulis(connection, tabel, ke);
        } catch (SQLException e) {
            throw Galat.terbaca(e);
        }
    }

    @Override
    public void dokumen(OutputStream ke) throws IOException {
        try (PreparedStatement ps = connection.prepareStatement(ISI)) {
            ps.setFetchSize(1000);
            try (ResultSet rs = ps.executeQuery()) {
                while (rs.next()) {
                    ke.write((rs.getString(1) + "\n").getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (SQLException e) {
            throw Galat.terbaca(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            penutup.tutup();
        } catch (SQLException e) {
            throw Galat.terbaca(e);
        }
    }
}
