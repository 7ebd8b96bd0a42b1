package id.serkom.persistence;

import id.serkom.spi.store.JournalHash;
import java.io.IOException;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * What a table holds, in whatever order a database gives its rows: their number, and the sum of their SHA-256. Equal for two tables
 * when they hold the same rows, whichever databases they are in.
 */
record SidikTabel(long jumlah, BigInteger sidik) {

    private static final BigInteger BATAS = BigInteger.ONE.shiftLeft(256);
    private static final int HEX = 16;

    static SidikTabel baca(Connection connection, String tabel) throws SQLException, IOException {
        BigInteger[] sidik = {BigInteger.ZERO};
        long jumlah = new TabelBaris(connection, tabel).baca(nilai -> sidik[0] = sidik[0].add(sidik(nilai)).mod(BATAS));
        return new SidikTabel(jumlah, sidik[0]);
    }

    /** Each value with its length before it, so that no two rows are one text. */
    private static BigInteger sidik(Object[] nilai) {
        StringBuilder teks = new StringBuilder();
        for (Object satu : nilai) {
            String isi = satu == null ? "" : satu instanceof byte[] bita ? HexFormat.of().formatHex(bita) : satu.toString();
            teks.append(satu == null ? "-" : isi.length()).append(':').append(isi);
        }
        return new BigInteger(JournalHash.sha256(teks.toString()), HEX);
    }
}
