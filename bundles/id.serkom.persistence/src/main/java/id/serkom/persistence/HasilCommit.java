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

/**
 * Whether a commit took place whose answer never came. Only the database knows: it is asked again, behind a lock for which a transaction
 * that has not ended yet is waited for.
 */
final class HasilCommit {

    private static final Logger LOG = LoggerFactory.getLogger(HasilCommit.class);
    private static final Duration JARAK = Duration.ofMillis(500);

    private final DataSource sumber;
    private final Duration sabar;

    HasilCommit(DataSource sumber, Duration sabar) {
        this.sumber = sumber;
        this.sabar = sabar;
    }

    /** Whether its entry is in the journal; empty when the database could not be asked in all that time. */
    Optional<Boolean> tercatat(JournalEntry catatan) {
        long sampai = System.nanoTime() + sabar.toNanos();
        while (true) {
            try {
                return Optional.of(lihat(catatan));
            } catch (SQLException e) {
                LOG.debug("Hasil commit belum dapat dilihat", e);
            }
            if (System.nanoTime() - sampai > 0) {
                return Optional.empty();
            }
            LockSupport.parkNanos(JARAK.toNanos());
        }
    }

    private boolean lihat(JournalEntry catatan) throws SQLException {
        try (Connection connection = sumber.getConnection()) {
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
}
