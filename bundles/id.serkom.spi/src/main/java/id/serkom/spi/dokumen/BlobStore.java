package id.serkom.spi.dokumen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Immutable bytes known by their SHA-256. What is stored is durable when {@link #simpan} returns. */
@ProviderType
public interface BlobStore {

    /**
     * Stores a stream.
     *
     * @throws id.serkom.api.fault.TooLarge beyond {@code batas} bytes; nothing is kept
     * @throws IOException when the stream or the disk fails; nothing is kept
     */
    default Tersimpan simpan(InputStream isi, long batas) throws IOException {
        return simpan(isi, batas, (apa, semua) -> { });
    }

    /** Stores a stream that passes the check; nothing is kept when the check throws. */
    Tersimpan simpan(InputStream isi, long batas, BlobCheck check) throws IOException;

    /** Opens the bytes; the caller closes the channel. Empty when they are not there. */
    Optional<SeekableByteChannel> buka(String sha256) throws IOException;

    /** Reads all bytes and says whether they still match; empty when they are not there. */
    Optional<Boolean> utuh(String sha256) throws IOException;

    /**
     * What was stored.
     *
     * @param awal the first bytes, at most 4,096, to tell the type from
     */
    record Tersimpan(String sha256, long ukuran, byte[] awal) {
    }
}
