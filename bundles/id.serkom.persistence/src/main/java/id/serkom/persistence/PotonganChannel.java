package id.serkom.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads a document from its pieces, one of them in memory at a time, each by a short transaction: a slow reader holds no
 * connection. Not for several threads.
 */
final class PotonganChannel implements SeekableByteChannel {

    /** Length of every piece but the last: documents that are stored are cut so. */
    static final int POTONGAN = 256 * 1024;

    private final Database database;
    private final String sha256;
    private final long ukuran;
    private byte[] ada = {};
    private long adaKe = -1;
    private long letak;
    private boolean terbuka = true;

    PotonganChannel(Database database, String sha256, long ukuran) {
        this.database = database;
        this.sha256 = sha256;
        this.ukuran = ukuran;
    }

    @Override
    public int read(ByteBuffer ke) throws IOException {
        if (!terbuka) {
            throw new ClosedChannelException();
        }
        if (letak >= ukuran) {
            return -1;
        }
        if (letak / POTONGAN != adaKe) {
            ambil(letak / POTONGAN);
        }
        int dari = (int) (letak % POTONGAN);
        int banyak = Math.min(ke.remaining(), ada.length - dari);
        ke.put(ada, dari, banyak);
        letak += banyak;
        return banyak;
    }

    private void ambil(long nomor) throws IOException {
        byte[] isi = database.transaksi(c -> baca(c, nomor));
        if (isi.length != Math.min(POTONGAN, ukuran - nomor * POTONGAN)) {
            throw new Rusak(sha256);
        }
        ada = isi;
        adaKe = nomor;
    }

    private byte[] baca(Connection c, long nomor) throws SQLException {
        try (PreparedStatement ps = c.prepareStatement("SELECT isi FROM potongan_dokumen WHERE sha256 = ? AND ke = ?")) {
            ps.setString(1, sha256);
            ps.setLong(2, nomor);
            try (ResultSet rs = ps.executeQuery()) {
                return rs.next() ? rs.getBytes(1) : new byte[0];
            }
        }
    }

    @Override
    public long position() {
        return letak;
    }

    @Override
    public SeekableByteChannel position(long ke) {
        letak = ke;
        return this;
    }

    @Override
    public long size() {
        return ukuran;
    }

    @Override
    public boolean isOpen() {
        return terbuka;
    }

    @Override
    public void close() {
        terbuka = false;
    }

    @Override
    public int write(ByteBuffer dari) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long panjang) {
        throw new NonWritableChannelException();
    }

    /** A piece is missing or not of its length. */
    static final class Rusak extends IOException {

        private static final long serialVersionUID = 1L;

        Rusak(String sha256) {
            super("potongan dokumen " + sha256 + " hilang atau tidak sepanjang mestinya");
        }
    }
}
