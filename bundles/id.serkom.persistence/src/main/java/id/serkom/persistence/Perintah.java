package id.serkom.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The statements of one shared commit: each is prepared once. */
final class Perintah implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> siap = new HashMap<>();

    Perintah(Connection connection) {
        this.connection = connection;
    }

    PreparedStatement siap(String sql) throws SQLException {
        PreparedStatement ps = siap.get(sql);
        if (ps == null) {
            ps = connection.prepareStatement(sql);
            siap.put(sql, ps);
        }
        return ps;
    }

    /** Runs an UPDATE, INSERT or DELETE; how many rows it met. */
    int jalankan(String sql, Object... nilai) throws SQLException {
        return isi(sql, nilai).executeUpdate();
    }

    /** The first column of the rows found, as numbers. */
    List<Long> angka(String sql, Object... nilai) throws SQLException {
        try (var baris = isi(sql, nilai).executeQuery()) {
            List<Long> found = new ArrayList<>();
            while (baris.next()) {
                found.add(baris.getLong(1));
            }
            return found;
        }
    }

    /** Statements kept in a batch that was refused must not run with the next one. */
    void lupakanAntrean() throws SQLException {
        for (PreparedStatement ps : siap.values()) {
            ps.clearBatch();
        }
    }

    private PreparedStatement isi(String sql, Object... nilai) throws SQLException {
        PreparedStatement ps = siap(sql);
        for (int i = 0; i < nilai.length; i++) {
            ps.setObject(i + 1, nilai[i]);
        }
        return ps;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement ps : siap.values()) {
            ps.close();
        }
    }
}
