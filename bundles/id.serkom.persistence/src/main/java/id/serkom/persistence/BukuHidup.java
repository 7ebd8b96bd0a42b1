package id.serkom.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a database holds the live book, or one that was moved away, or one that was not moved to it to the end. */
final class BukuHidup {

    private static final Logger LOG = LoggerFactory.getLogger(BukuHidup.class);

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
            Optional<String> belum = belumDitinggalkan(pindahan.get());
            if (belum.isPresent()) {
                return belum;
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

    /** Why it may not be said that the book that this one came from bears the mark of the same move; empty when it does. */
    private Optional<String> belumDitinggalkan(Pindahan datang) {
        try {
            return ditinggalkan(datang) ? Optional.empty() : Optional.of(belumSelesai(datang));
        } catch (SQLException e) {
            if (Galat.takDapatMenulis(e)) {
                return Optional.of("Apakah pemindahan buku dari " + datang.alamat() + " sudah selesai belum dapat dilihat: "
                        + e.getMessage() + ". Beri ruang pada disk itu, atau pasang lagi agar dapat ditulis, dan jangan ubah sambungan:"
                        + " server melihatnya lagi sendiri.");
            }
            return Optional.of(belumSelesai(datang) + " Buku itu tidak terbuka dari sini: " + e.getMessage());
        }
    }

    private static String belumSelesai(Pindahan datang) {
        return "Pemindahan buku dari " + datang.alamat() + " belum selesai: buku yang hidup tetap di sana. Kembalikan sambungan ke sana di"
                + " etc/org.ops4j.datasource-serkom.cfg, di server yang menyimpan folder itu, lalu jalankan lagi serkom:pindah.";
    }

    /** The Derby is shut again, whatever it says: left open it would be locked against the server whose book it is. */
    private boolean ditinggalkan(Pindahan datang) throws SQLException {
        boolean ditinggalkan;
        try (Connection asal = sambungan.sumber(Sambungan.DERBY, datang.alamat(), "", "").getConnection()) {
            ditinggalkan = Pindahan.baca(asal).filter(p -> p.pergi() && p.id().equals(datang.id())).isPresent();
        }
        try {
            sambungan.matikan(datang.alamat());
        } catch (SQLException e) {
            LOG.warn("Basis data {} tidak dapat ditutup lagi", datang.alamat(), e);
        }
        return ditinggalkan;
    }
}
