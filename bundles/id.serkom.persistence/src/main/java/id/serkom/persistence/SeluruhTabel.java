package id.serkom.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every table of the book, as one: what is copied, and whether there is anything in it. */
final class SeluruhTabel {

    /** All there are, save {@code skema_basis}, {@code simpul} and what Liquibase keeps, which belong to a database and its servers. */
    static final List<String> NAMA = Stream.concat(
            Tabels.jenis().stream().map(j -> Tabels.dari(j).nama()),
            Stream.of(Tabels.ISI_SURAT.nama(), Tabels.PENERIMA.nama(), Tabels.IDEMPOTENSI.nama(), Tabels.JURNAL.nama(), "rantai",
                    "urutan")).toList();

    /** The bytes of documents, where they are kept in the database: no part of a snapshot, which names documents alone. */
    static final List<String> DOKUMEN = List.of("isi_dokumen", "potongan_dokumen");

    static final List<String> SEMUA = Stream.concat(NAMA.stream(), DOKUMEN.stream()).toList();

    /** What a first start writes into. */
    private static final Set<String> AWAL = Set.of("akun", "token_akun", "referensi", "paket_skema", "jurnal", "rantai", "urutan");
    /** What somebody does who sets up a server that a book shall be taken into. */
    private static final String HANYA_MASUK =
            "akun = 'sistem' OR kejadian LIKE 'paket.%' OR kejadian IN ('akun.masuk', 'akun.keluar', 'akun.sandi-salah',"
            + " 'akun.terkunci', 'akun.pulih', 'akun.ganti-sandi', 'akun.cabut-token', 'cadangan.dibuat')";

    private SeluruhTabel() {
    }

    /** What is in it beyond what a first start puts there. */
    static List<String> terisi(Connection connection) throws SQLException {
        List<String> terisi = new ArrayList<>();
        for (String tabel : NAMA) {
            if (!AWAL.contains(tabel) && adaBaris(connection, "SELECT 1 FROM " + tabel)) {
                terisi.add(tabel);
            }
        }
        try (PreparedStatement ps = connection.prepareStatement("SELECT DISTINCT kejadian FROM jurnal WHERE NOT (" + HANYA_MASUK
                + ") ORDER BY kejadian"); ResultSet rs = ps.executeQuery()) {
            while (rs.next()) {
                terisi.add(rs.getString(1));
            }
        }
        return terisi;
    }

    /** What is in a database that no server may have started on yet. */
    static List<String> berbaris(Connection connection) throws SQLException {
        List<String> terisi = new ArrayList<>();
        for (String tabel : SEMUA) {
            if (adaBaris(connection, "SELECT 1 FROM " + tabel + (tabel.equals("urutan") ? " WHERE terakhir > 0" : ""))) {
                terisi.add(tabel);
            }
        }
        return terisi;
    }

    private static boolean adaBaris(Connection connection, String sql) throws SQLException {
        try (PreparedStatement ps = connection.prepareStatement(sql)) {
            ps.setMaxRows(1);
            try (ResultSet rs = ps.executeQuery()) {
                return rs.next();
            }
        }
    }

    /** Keeps every other node out of the tables until the end of the transaction. */
    static void kunci(Connection connection, List<String> tabel) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            // The other side is read for as long as it takes while this transaction waits.
            try (Statement s = connection.createStatement()) {
                s.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
            }
        }
        jalankan(connection, tabel, "LOCK TABLE ", " IN EXCLUSIVE MODE");
    }

    static void kosongkan(Connection connection, List<String> tabel) throws SQLException {
        jalankan(connection, tabel, "DELETE FROM ", "");
    }

    private static void jalankan(Connection connection, List<String> semua, String awal, String akhir) throws SQLException {
        try (Statement s = connection.createStatement()) {
            for (String tabel : semua) {
                s.executeUpdate(awal + tabel + akhir);
            }
        }
    }
}
