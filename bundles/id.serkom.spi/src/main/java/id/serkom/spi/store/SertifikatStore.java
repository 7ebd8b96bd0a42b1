package id.serkom.spi.store;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.sertifikat.Sertifikat;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Reads certificates. */
@ProviderType
public interface SertifikatStore {

    Optional<Sertifikat> find(String id);

    /** Newest first. */
    Halaman<Sertifikat> list(Optional<String> berkas, Optional<String> nomor, Lingkup lingkup, Potongan potongan);
}
