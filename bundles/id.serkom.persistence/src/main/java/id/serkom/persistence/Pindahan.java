package id.serkom.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The mark of a move, beside the hash of the schema. The book that was left bears "ke" for good and is no live one any more. The one
 * that was filled bears "dari" until a server finds the mark of the same move on the book that was left: so that, whenever a
 * server dies, one of the two at most is live.
 *
 * @param pergi whether the book went from here to that address; else it came from there
 * @param id of this move: an earlier one that broke off left another
 * @param alamat JDBC address of the other database, without what it is opened with
 */
record Pindahan(boolean pergi, String id, String alamat) {

    private static final String PERGI = "ke";
    private static final String DATANG = "dari";
    private static final int BAGIAN = 3;

    static Optional<Pindahan> baca(Connection connection) throws SQLException {
        try (PreparedStatement ps = connection.prepareStatement("SELECT dipindah FROM skema_basis"); ResultSet rs = ps.executeQuery()) {
            return rs.next() ? Optional.ofNullable(rs.getString(1)).map(Pindahan::dari) : Optional.empty();
        }
    }

    private static Pindahan dari(String teks) {
        String[] bagian = teks.split(" ", BAGIAN);
        return new Pindahan(bagian[0].equals(PERGI), bagian[1], bagian[2]);
    }

    /** Writes it into the transaction of the connection. */
    void tulis(Connection connection) throws SQLException {
        tulis(connection, (pergi ? PERGI : DATANG) + " " + id + " " + alamat);
    }

    static void hapus(Connection connection) throws SQLException {
        tulis(connection, null);
    }

    private static void tulis(Connection connection, String teks) throws SQLException {
        try (PreparedStatement ps = connection.prepareStatement("UPDATE skema_basis SET dipindah = ?")) {
            ps.setString(1, teks);
            ps.executeUpdate();
        }
    }

    /** Without the parameters behind it, in which passwords may stand. */
    static String alamat(String url) {
        return url.split("[?;]", 2)[0];
    }
}
