package id.serkom.kernel.ttd;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.spi.dokumen.BlobStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bytes of documents, held against their hash as they are read. */
final class IsiCetakan {

    private static final Logger LOG = LoggerFactory.getLogger(IsiCetakan.class);
    private static final long TERBESAR = 100L << 20;

    private final BlobStore blob;

    IsiCetakan(BlobStore blob) {
        this.blob = blob;
    }

    /** Of this document alone it is said that it cannot be read: others of the same batch are signed meanwhile. */
    byte[] baca(String sha256) {
        try {
            Optional<SeekableByteChannel> ada = blob.buka(sha256);
            if (ada.isEmpty()) {
                throw hilang(sha256);
            }
            try (InputStream in = Channels.newInputStream(ada.get())) {
                byte[] isi = in.readAllBytes();
                if (!sha256.equals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(isi)))) {
                    throw hilang(sha256);
                }
                return isi;
            }
        } catch (IOException e) {
            LOG.warn("PDF {} tidak terbaca dari penyimpanan dokumen", sha256, e);
            throw new Conflict(Reason.of("ttd.pdf-tidak-terbaca", "sha256", sha256));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Conflict hilang(String sha256) {
        return new Conflict(Reason.of("ttd.pdf-hilang", "sha256", sha256));
    }

    String simpan(byte[] isi) {
        try {
            return blob.simpan(new ByteArrayInputStream(isi), TERBESAR).sha256();
        } catch (IOException e) {
            throw new StoreUnavailable(Reason.of("ttd.penyimpanan"), e);
        }
    }
}
