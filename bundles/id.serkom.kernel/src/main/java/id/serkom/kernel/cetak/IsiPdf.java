package id.serkom.kernel.cetak;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.spi.dokumen.BlobStore;
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

/** Reads PDF that were kept, each time held against the hash that they are known by. */
final class IsiPdf {

    private static final Logger LOG = LoggerFactory.getLogger(IsiPdf.class);

    private final BlobStore blob;

    IsiPdf(BlobStore blob) {
        this.blob = blob;
    }

    /** Empty when they are not there, or are no more what was kept. */
    Optional<byte[]> baca(String sha256) {
        try {
            Optional<SeekableByteChannel> ada = blob.buka(sha256);
            if (ada.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = Channels.newInputStream(ada.get())) {
                byte[] isi = in.readAllBytes();
                return sha256.equals(sidik(isi)) ? Optional.of(isi) : Optional.empty();
            }
        } catch (IOException e) {
            throw new StoreUnavailable(Reason.of("cetakan.tidak-terbaca"), e);
        }
    }

    /** The same of one that can be made anew: what the disk gives no more is as good as gone. */
    Optional<byte[]> bilaTerbaca(String sha256) {
        try {
            return baca(sha256);
        } catch (StoreUnavailable e) {
            LOG.warn("PDF {} tidak terbaca dari penyimpanan dokumen", sha256, e);
            return Optional.empty();
        }
    }

    static String sidik(byte[] isi) {
        return HexFormat.of().formatHex(sha256().digest(isi));
    }

    /** Of what went into it until now; more may. */
    static String sejauhIni(MessageDigest digest) {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
