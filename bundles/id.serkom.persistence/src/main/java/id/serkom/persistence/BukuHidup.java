package id.serkom.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Whether a database holds the live book, or one that was moved away, or one that was not moved to it to the end. */
final class BukuHidup {

    private final DataSource sumber;
    private final Sambungan sambungan;

    BukuHidup(DataSource sumber, Sambungan sambungan) {
        this.sumber = sumber;
        this.sambungan = sambungan;
    }

    /** Why no server may work on it, and what to do; empty when it is live. A move that got to its mark is brought to its end here. */
    Optional<String> halangan() throws SQLException {
        try (Connection connection = sumber.getConnection()) {
            Optional<Pindahan> pindahan = Pindahan.baca(connection);
            if (pindahan.isEmpty()) {
                return Optional.empty();
            }
            if (pindahan.get().pergi()) {
                return Optional.of("Buku ini sudah dipindahkan ke " + pindahan.get().alamat() + " dan tidak dibuka lagi. Tulis sambungan ke"
                        + " sana (osgi.jdbc.driver.name, url, user, password) di etc/org.ops4j.datasource-serkom.cfg, di tempat baris yang"
                        + " menunjuk ke sini.");
            }
            if (!ditinggalkan(pindahan.get())) {
                return Optional.of("Pemindahan buku dari " + pindahan.get().alamat() + " belum selesai: buku yang hidup tetap di sana."
                        + " Kembalikan sambungan ke sana di etc/org.ops4j.datasource-serkom.cfg, di server yang menyimpan folder itu,"
                        + " lalu jalankan lagi serkom:pindah.");
            }
            Pindahan.hapus(connection);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            return Optional.empty();
        }
    }

    /** Whether the book went from here. */
    boolean pergi() throws SQLException {
        try (Connection connection = sumber.getConnection()) {
            return Pindahan.baca(connection).filter(Pindahan::pergi).isPresent();
        }
    }

    /** Whether the book that this one came from bears the mark of the same move. */
    private boolean ditinggalkan(Pindahan datang) {
        try (Connection asal = sambungan.sumber(Sambungan.DERBY, datang.alamat(), "", "").getConnection()) {
            return Pindahan.baca(asal).filter(p -> p.pergi() && p.id().equals(datang.id())).isPresent();
        } catch (SQLException e) {
            return false;
        }
    }
}
