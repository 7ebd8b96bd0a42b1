package id.serkom.persistence;

import id.serkom.api.fault.Conflict;
import id.serkom.spi.dokumen.BlobCheck;
import id.serkom.spi.dokumen.DatabaseBlobStore;
import id.serkom.spi.dokumen.Salinan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents in the database: a row that says how large one is, and its bytes in pieces, written in one transaction. An upload is
 * first looked at in a file of this server, so that the transaction is short and memory does not grow with the document. What
 * is there whole is not written again; what is damaged is replaced by the same bytes.
 */
@Component(name = "id.serkom.persistence.blob", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JpaBlobStore implements DatabaseBlobStore {

    private static final Logger LOG = LoggerFactory.getLogger(JpaBlobStore.class);
    private static final int POTONGAN = PotonganChannel.POTONGAN;

    private final Database database;

    @Activate
    public JpaBlobStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Tersimpan simpan(InputStream isi, long batas, BlobCheck check) throws IOException {
        Path file = Files.createTempFile("serkom-unggah", "");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE)) {
            Tersimpan tersimpan = Salinan.salin(isi, channel, batas);
            check.check(tersimpan, channel);
            while (!utuh(tersimpan.sha256()).orElse(false)) {
                tulis(tersimpan, channel);
            }
            return tersimpan;
        }
    }

    private void tulis(Tersimpan apa, FileChannel isi) {
        try {
            database.tulis(apa.ukuran(), c -> tulis(c, apa, isi));
        } catch (Conflict e) {
            LOG.debug("Dokumen {} sedang ditulis simpul lain", apa.sha256(), e);
        }
    }

    /**
     * Whoever puts in the first row has the document: somebody else who writes the same waits there, and then finds it whole. The
     * pieces go only after it, so that those of one who was a moment earlier are seen.
     */
    private static boolean tulis(Connection c, Tersimpan apa, FileChannel isi) throws SQLException {
        hapus(c, "DELETE FROM isi_dokumen WHERE sha256 = ?", apa.sha256());
        try (PreparedStatement ps = c.prepareStatement("INSERT INTO isi_dokumen (sha256, ukuran) VALUES (?, ?)")) {
            ps.setString(1, apa.sha256());
            ps.setLong(2, apa.ukuran());
            ps.executeUpdate();
        }
        hapus(c, "DELETE FROM potongan_dokumen WHERE sha256 = ?", apa.sha256());
        try (PreparedStatement ps = c.prepareStatement("INSERT INTO potongan_dokumen (sha256, ke, isi) VALUES (?, ?, ?)")) {
            for (int ke = 0; (long) ke * POTONGAN < apa.ukuran(); ke++) {
                ps.setString(1, apa.sha256());
                ps.setInt(2, ke);
                ps.setBytes(3, potongan(isi, (long) ke * POTONGAN, apa.ukuran()));
                ps.executeUpdate();
            }
        }
        return true;
    }

    private static void hapus(Connection c, String sql, String sha256) throws SQLException {
        try (PreparedStatement ps = c.prepareStatement(sql)) {
            ps.setString(1, sha256);
            ps.executeUpdate();
        }
    }

    private static byte[] potongan(FileChannel isi, long dari, long ukuran) throws SQLException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(POTONGAN, ukuran - dari));
        try {
            while (buffer.hasRemaining() && isi.read(buffer, dari + buffer.position()) >= 0) {
                // A read may bring less than was asked for.
            }
        } catch (IOException e) {
            throw new SQLException("berkas unggahan tidak terbaca", e);
        }
        return buffer.array();
    }

    @Override
    public Optional<SeekableByteChannel> buka(String sha256) {
        if (!Salinan.sidik(sha256)) {
            return Optional.empty();
        }
        return database.transaksi(c -> {
            try (PreparedStatement ps = c.prepareStatement("SELECT ukuran FROM isi_dokumen WHERE sha256 = ?")) {
                ps.setString(1, sha256);
                try (ResultSet rs = ps.executeQuery()) {
                    return rs.next() ? Optional.of(new PotonganChannel(database, sha256, rs.getLong(1))) : Optional.empty();
                }
            }
        });
    }

    @Override
    public Optional<Boolean> utuh(String sha256) throws IOException {
        Optional<SeekableByteChannel> ada = buka(sha256);
        if (ada.isEmpty()) {
            return Optional.empty();
        }
        try (SeekableByteChannel isi = ada.get()) {
            return Optional.of(Salinan.cocok(isi, sha256));
        } catch (PotonganChannel.Rusak e) {
            return Optional.of(false);
        }
    }
}
