package id.serkom.spi.dokumen;

import id.serkom.spi.dokumen.BlobStore.Tersimpan;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import org.osgi.annotation.versioning.ConsumerType;

/** Looks at all bytes before they are kept; what it throws refuses them. */
@FunctionalInterface
@ConsumerType
public interface BlobCheck {

    /** @param isi open for reading, closed by the store */
    void check(Tersimpan apa, SeekableByteChannel isi) throws IOException;
}
