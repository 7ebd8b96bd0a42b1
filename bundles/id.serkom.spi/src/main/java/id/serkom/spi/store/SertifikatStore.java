package id.serkom.spi.store;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.service.SertifikatQuery;
import id.serkom.api.sertifikat.SertifikatStatus;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Reads certificates. */
@ProviderType
public interface SertifikatStore {

    Optional<Sertifikat> find(String id);

    /** Those that are there, by id. */
    List<Sertifikat> find(Collection<String> id);

    /** The one that has that letter for its text. */
    Optional<Sertifikat> bersurat(String surat);

    /** Those in a state that bear a date of that year, by date, then id: what a list of states is made of. */
    Halaman<Sertifikat> berstatus(SertifikatStatus status, int tahun, Potongan potongan);

    /** Newest first. */
    Halaman<Sertifikat> list(Optional<String> berkas, Optional<String> nomor, Lingkup lingkup, Potongan potongan);

    /** Those that the query means, in the order that it says. */
    Halaman<Sertifikat> cari(SertifikatQuery query, Lingkup lingkup, Potongan potongan);
}
