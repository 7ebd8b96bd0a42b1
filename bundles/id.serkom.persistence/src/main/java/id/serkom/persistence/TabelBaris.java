package id.serkom.persistence;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The rows of a table as they are, one at a time, whatever the table: columns by name, and each a text, a whole number, a truth value, a
 * date, bytes, or null.
 */
final class TabelBaris {

    private static final int SEKALI_BACA = 50;
    private static final int SEKALI_TULIS = 500;
    private static final int HURUF_SEKALI_TULIS = 2_000_000;

    private final Connection connection;
    private final String tabel;
    private final List<Kolom> kolom;

    enum Jenis { TEKS, BILANGAN, BENAR, TANGGAL, BITA }

    /** @param sql as {@link Types} has it, in this database */
    record Kolom(String nama, Jenis jenis, int sql) {
    }

    /** Whoever is shown a row; what it keeps it copies. */
    interface Penerima {

        void baris(Object[] nilai) throws SQLException, IOException;
    }

    TabelBaris(Connection connection, String tabel) throws SQLException {
        this.connection = connection;
        this.tabel = tabel;
        try (PreparedStatement ps = connection.prepareStatement("SELECT * FROM " + tabel + " WHERE 1 = 0");
                ResultSet rs = ps.executeQuery()) {
            this.kolom = kolom(rs.getMetaData());
        }
    }

    private List<Kolom> kolom(ResultSetMetaData data) throws SQLException {
        List<Kolom> semua = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            String nama = data.getColumnName(i).toLowerCase(Locale.ROOT);
            semua.add(new Kolom(nama, jenis(nama, data.getColumnType(i)), data.getColumnType(i)));
        }
        semua.sort(Comparator.comparing(Kolom::nama));
        return List.copyOf(semua);
    }

    private Jenis jenis(String nama, int sql) {
        return switch (sql) {
            case Types.BIGINT, Types.INTEGER -> Jenis.BILANGAN;
            case Types.BOOLEAN, Types.BIT -> Jenis.BENAR;
            case Types.DATE -> Jenis.TANGGAL;
            case Types.VARCHAR, Types.CLOB -> Jenis.TEKS;
            case Types.BINARY, Types.BLOB, Types.LONGVARBINARY, Types.VARBINARY -> Jenis.BITA;
            default -> throw new IllegalStateException("jenis kolom tidak dikenal: " + tabel + "." + nama + " " + sql);
        };
    }

    List<Kolom> kolom() {
        return kolom;
    }

    private String nama() {
        return kolom.stream().map(Kolom::nama).collect(Collectors.joining(", "));
    }

    /** Shows every row; how many. The array is the same each time. */
    long baca(Penerima penerima) throws SQLException, IOException {
        Object[] nilai = new Object[kolom.size()];
        long baris = 0;
        try (PreparedStatement ps = connection.prepareStatement("SELECT " + nama() + " FROM " + tabel)) {
            ps.setFetchSize(SEKALI_BACA);
            try (ResultSet rs = ps.executeQuery()) {
                while (rs.next()) {
                    for (int i = 0; i < nilai.length; i++) {
                        nilai[i] = nilai(rs, i + 1, kolom.get(i).jenis());
                    }
                    penerima.baris(nilai);
                    baris++;
                }
            }
        }
        return baris;
    }

    private static Object nilai(ResultSet rs, int i, Jenis jenis) throws SQLException {
        Object nilai = switch (jenis) {
            case TEKS -> rs.getString(i);
            case BILANGAN -> rs.getLong(i);
            case BENAR -> rs.getBoolean(i);
            case TANGGAL -> rs.getDate(i);
            case BITA -> rs.getBytes(i);
        };
        return rs.wasNull() ? null : nilai instanceof Date d ? d.toLocalDate() : nilai;
    }

    /** Writes rows; {@link Penulis#kirim} writes the last of them. */
    Penulis penulis() throws SQLException {
        return new Penulis(connection.prepareStatement("INSERT INTO " + tabel + " (" + nama() + ") VALUES ("
                + kolom.stream().map(k -> "?").collect(Collectors.joining(", ")) + ")"));
    }

    /** Rows that are sent together: so many, or sooner when they are long. */
    final class Penulis implements Penerima, AutoCloseable {

        private final PreparedStatement ps;
        private int baris;
        private long huruf;

        Penulis(PreparedStatement ps) {
            this.ps = ps;
        }

        @Override
        public void baris(Object[] nilai) throws SQLException {
            for (int i = 0; i < nilai.length; i++) {
                isi(i + 1, kolom.get(i), nilai[i]);
            }
            ps.addBatch();
            baris++;
            if (baris == SEKALI_TULIS || huruf > HURUF_SEKALI_TULIS) {
                kirim();
            }
        }

        private void isi(int i, Kolom k, Object nilai) throws SQLException {
            if (nilai == null) {
                ps.setNull(i, k.sql());
                return;
            }
            switch (k.jenis()) {
                case TEKS -> {
                    ps.setString(i, (String) nilai);
                    huruf += ((String) nilai).length();
                }
                case BILANGAN -> ps.setLong(i, (Long) nilai);
                case BENAR -> ps.setBoolean(i, (Boolean) nilai);
                case TANGGAL -> ps.setDate(i, Date.valueOf((LocalDate) nilai));
                case BITA -> {
                    ps.setBytes(i, (byte[]) nilai);
                    huruf += ((byte[]) nilai).length;
                }
            }
        }

        void kirim() throws SQLException {
            if (baris > 0) {
                ps.executeBatch();
            }
            baris = 0;
            huruf = 0;
        }

        @Override
        public void close() throws SQLException {
            ps.close();
        }
    }
}
