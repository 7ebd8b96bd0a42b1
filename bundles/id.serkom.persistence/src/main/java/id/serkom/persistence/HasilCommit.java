package id.serkom.persistence;

import id.serkom.api.journal.JournalEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a commit took place whose answer never came. Only the database knows: it is asked again, until it answers. */
final class HasilCommit {

    private static final Logger LOG = LoggerFactory.getLogger(HasilCommit.class);
    private static final Duration JARAK = Duration.ofMillis(500);

    private final DataSource sumber;
    private final Duration sabar;

    HasilCommit(DataSource sumber, Duration sabar) {
        this.sumber = sumber;
        this.sabar = sabar;
    }

    /** What is asked of the database, of what stands in it then. */
    @FunctionalInterface
    interface Pertanyaan {

        boolean jawab(Connection connection) throws SQLException;
    }

    /** The answer; empty when the database could not be asked in all that time. */
    Optional<Boolean> lihat(Pertanyaan pertanyaan) {
        long sampai = System.nanoTime() + sabar.toNanos();
        while (true) {
            try (Connection connection = sumber.getConnection()) {
                return Optional.of(pertanyaan.jawab(connection));
            } catch (SQLException e) {
                LOG.debug("Hasil commit belum dapat dilihat", e);
            }
            if (System.nanoTime() - sampai > 0) {
                return Optional.empty();
            }
            LockSupport.parkNanos(JARAK.toNanos());
        }
    }

    /** Whether that entry is in the journal; a transaction that has not ended yet is waited for. */
    Optional<Boolean> tercatat(JournalEntry catatan) {
        return lihat(connection -> tercatat(connection, catatan));
    }

    private static boolean tercatat(Connection connection, JournalEntry catatan) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement kunci = connection.createStatement();
                PreparedStatement ps = connection.prepareStatement("SELECT posisi FROM jurnal"
                        + " WHERE rantai = ? AND kejadian = ? AND perihal = ? AND saat = ?")) {
            kunci.executeUpdate("LOCK TABLE jurnal IN EXCLUSIVE MODE");
            ps.setString(1, catatan.rantai());
            ps.setString(2, catatan.kejadian());
            ps.setString(3, catatan.perihal());
            ps.setLong(4, catatan.saat().toEpochMilli());
            try (ResultSet rs = ps.executeQuery()) {
                return rs.next();
            }
        } finally {
            connection.rollback();
        }
    }
}
