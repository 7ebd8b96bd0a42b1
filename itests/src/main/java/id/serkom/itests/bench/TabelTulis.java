package id.serkom.itests.bench;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A table as plain JDBC writes it: one INSERT, one UPDATE of everything but the key that holds only at the revision read.
 *
 * @param kolom names in the order of the rows
 * @param jenis SQL types of the columns
 * @param kunci which column is the key
 * @param revisi which one is the revision, -1 where there is none
 */
record TabelTulis(String nama, List<String> kolom, List<Integer> jenis, int kunci, int revisi) {

    static TabelTulis dari(Connection connection, String nama) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        String tercatat = meta.storesUpperCaseIdentifiers() ? nama.toUpperCase(Locale.ROOT) : nama;
        List<String> kolom = new ArrayList<>();
        List<Integer> jenis = new ArrayList<>();
        try (ResultSet rs = meta.getColumns(null, null, tercatat, null)) {
            while (rs.next()) {
                kolom.add(rs.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                jenis.add(rs.getInt("DATA_TYPE"));
            }
        }
        try (ResultSet rs = meta.getPrimaryKeys(null, null, tercatat)) {
            rs.next();
            return new TabelTulis(nama, kolom, jenis, kolom.indexOf(rs.getString("COLUMN_NAME").toLowerCase(Locale.ROOT)),
                    kolom.indexOf("revision"));
        }
    }

    String pilih() {
        return "SELECT " + String.join(", ", kolom) + " FROM " + nama;
    }

    String tambah() {
        return "INSERT INTO " + nama + " (" + String.join(", ", kolom) + ") VALUES ("
                + kolom.stream().map(k -> "?").collect(Collectors.joining(", ")) + ")";
    }

    String ubah() {
        return "UPDATE " + nama + " SET " + kolom.stream().filter(k -> kolom.indexOf(k) != kunci).map(k -> k + " = ?")
                .collect(Collectors.joining(", ")) + " WHERE " + kolom.get(kunci) + " = ? AND revision = ?";
    }

    String hapus() {
        return "DELETE FROM " + nama + " WHERE " + kolom.get(kunci) + " = ?";
    }

    List<Object[]> baca(Connection connection, String syarat, String berkas) throws SQLException {
        List<Object[]> semua = new ArrayList<>();
        try (PreparedStatement ps = connection.prepareStatement(pilih() + " WHERE " + syarat)) {
            for (int i = 1; i <= ps.getParameterMetaData().getParameterCount(); i++) {
                ps.setString(i, berkas);
            }
            try (ResultSet rs = ps.executeQuery()) {
                while (rs.next()) {
                    Object[] baris = new Object[kolom.size()];
                    for (int i = 0; i < baris.length; i++) {
                        baris[i] = nilai(rs, i);
                    }
                    semua.add(baris);
                }
            }
        }
        return semua;
    }

    /** As it can be written again: what is large by its content, and not by a handle that ends with the statement. */
    private Object nilai(ResultSet rs, int i) throws SQLException {
        return switch (jenis.get(i)) {
            case Types.CLOB -> rs.getString(i + 1);
            case Types.BLOB -> rs.getBytes(i + 1);
            default -> rs.getObject(i + 1);
        };
    }

    /** How often the row was written: its revision, which begins at 1. */
    long ditulis(Object[] baris) {
        return revisi < 0 ? 1 : ((Number) baris[revisi]).longValue();
    }

    void isiTambah(PreparedStatement ps, Object[] baris) throws SQLException {
        for (int i = 0; i < baris.length; i++) {
            isi(ps, i + 1, i, i == revisi ? Long.valueOf(1) : baris[i]);
        }
    }

    /** @param dari the revision that must be stored */
    void isiUbah(PreparedStatement ps, Object[] baris, long dari) throws SQLException {
        int ke = 1;
        for (int i = 0; i < baris.length; i++) {
            if (i != kunci) {
                isi(ps, ke++, i, i == revisi ? Long.valueOf(dari + 1) : baris[i]);
            }
        }
        isi(ps, ke++, kunci, baris[kunci]);
        ps.setLong(ke, dari);
    }

    private void isi(PreparedStatement ps, int tempat, int i, Object nilai) throws SQLException {
        if (nilai == null) {
            ps.setNull(tempat, jenis.get(i));
        } else {
            ps.setObject(tempat, nilai);
        }
    }

    /** Characters of its texts and bytes of its compressed ones, for the size of what is written. */
    static long panjang(Object[] baris) {
        long jumlah = 0;
        for (Object nilai : baris) {
            jumlah += nilai instanceof String s ? s.length() : nilai instanceof byte[] b ? b.length : 0;
        }
        return jumlah;
    }
}
