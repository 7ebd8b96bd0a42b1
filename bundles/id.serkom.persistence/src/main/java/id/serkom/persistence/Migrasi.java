package id.serkom.persistence;

import id.serkom.spi.store.JournalHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * Brings the schema up to date. Liquibase needs one to two seconds even when nothing is to be done, so the hash of the change
 * logs is kept in a row, and Liquibase is only asked when they differ. Of several servers that start at the same moment one does it
 * and the others wait.
 */
final class Migrasi {

    private static final String INDUK = "SERKOM-INF/migrasi/indeks.yaml";
    private static final List<String> BERKAS = List.of(INDUK, "SERKOM-INF/migrasi/001-awal.yaml");
    /** Names our lock among all advisory locks of the database. It ends with its connection, however that ends. */
    private static final long KUNCI = 0x5365726b6f6dL;
    /** No such table on Derby (or not even its schema) and on PostgreSQL. */
    private static final Set<String> TANPA_TABEL = Set.of("42X05", "42Y07", "42P01");

    private final DataSource sumber;

    Migrasi(DataSource sumber) {
        this.sumber = sumber;
    }

    /** Whether anything had to be done. */
    boolean jalankan() throws SQLException, LiquibaseException, IOException {
        String sidik = sidik();
        if (tercatat().filter(sidik::equals).isPresent()) {
            return false;
        }
        try (Connection c = sumber.getConnection()) {
            boolean bersama = c.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            if (bersama) {
                // Making the tables takes longer than a commit may wait for a lock.
                panggil(c, "SET lock_timeout = 0");
                panggil(c, "SELECT pg_advisory_lock(" + KUNCI + ")");
            }
            try {
                return tercatat().filter(sidik::equals).isEmpty() && perbarui(c, sidik);
            } finally {
                if (bersama) {
                    lepas(c);
                }
            }
        }
    }

    /** Whatever the migration left half done is taken back first: no statement runs in a transaction that failed. */
    private static void lepas(Connection c) throws SQLException {
        if (!c.getAutoCommit()) {
            c.rollback();
        }
        panggil(c, "SELECT pg_advisory_unlock(" + KUNCI + ")");
        panggil(c, "RESET lock_timeout");
    }

    private static void panggil(Connection c, String sql) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute(sql);
        }
    }

    /** Asked for outright: to look for the table first takes Derby longer than all else that a start on an up-to-date schema asks here. */
    private Optional<String> tercatat() throws SQLException {
        try (Connection c = sumber.getConnection()) {
            try (PreparedStatement ps = c.prepareStatement("SELECT sidik FROM skema_basis"); ResultSet rs = ps.executeQuery()) {
                return rs.next() ? Optional.of(rs.getString(1)) : Optional.empty();
            } catch (SQLException e) {
                if (!TANPA_TABEL.contains(e.getSQLState())) {
                    throw e;
                }
                if (!c.getAutoCommit()) {
                    c.rollback();
                }
                return Optional.empty();
            }
        }
    }

    private void catat(String sidik) throws SQLException {
        try (Connection c = sumber.getConnection(); PreparedStatement ps = c.prepareStatement("UPDATE skema_basis SET sidik = ?")) {
            ps.setString(1, sidik);
            ps.executeUpdate();
            if (!c.getAutoCommit()) {
                c.commit();
            }
        }
    }

    private boolean perbarui(Connection c, String sidik) throws SQLException, LiquibaseException {
        Thread thread = Thread.currentThread();
        ClassLoader semula = thread.getContextClassLoader();
        thread.setContextClassLoader(Liquibase.class.getClassLoader());
        try {
            Map<String, Object> scope = Map.of("liquibase.analytics.enabled", false,
                    Scope.Attr.classLoader.name(), Liquibase.class.getClassLoader(), Scope.Attr.ui.name(), new LoggerUIService());
            Scope.child(scope, () -> perbarui(c));
            catat(sidik);
            return true;
        } catch (LiquibaseException | SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("migrasi", e);
        } finally {
            thread.setContextClassLoader(semula);
        }
    }

    private static void perbarui(Connection connection) throws LiquibaseException {
        Database database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        Liquibase liquibase = new Liquibase(INDUK, new ClassLoaderResourceAccessor(Migrasi.class.getClassLoader()), database);
        // One process has a Derby, and on PostgreSQL our own lock is held: one of Liquibase's was left by a server that was killed.
        liquibase.forceReleaseLocks();
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.update(new Contexts());
    }

    /** Hash of the change logs: which schema this version of the server works on. */
    static String sidik() throws IOException {
        StringBuilder semua = new StringBuilder();
        for (String nama : BERKAS) {
            try (InputStream isi = Migrasi.class.getClassLoader().getResourceAsStream(nama)) {
                semua.append(new String(isi.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return JournalHash.sha256(semua.toString());
    }
}
