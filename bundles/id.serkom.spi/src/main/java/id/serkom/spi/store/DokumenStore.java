package id.serkom.spi.store;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Reads the entries of documents; their bytes are behind {@code BlobStore}. */
@ProviderType
public interface DokumenStore {

    Optional<Dokumen> find(String id);

    /** By id, for the proof. */
    Halaman<Dokumen> list(Potongan potongan);
}
