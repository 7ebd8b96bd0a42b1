package id.serkom.spi.store;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.surat.Cetakan;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Reads the documents of letters. */
@ProviderType
public interface CetakanStore {

    /** By the id of the letter. */
    Optional<Cetakan> find(String surat);

    /** Those that are there, of some hundred letters. */
    List<Cetakan> find(Collection<String> surat);

    /** By the code that is printed on it. */
    Optional<Cetakan> berkode(String kode);

    /** By the SHA-256 of its PDF, signed or not. */
    Optional<Cetakan> berisi(String sha256);

    /** Whose scan of the paper signed by hand has this SHA-256 now; not that which another scan took the place of. */
    Optional<Cetakan> berpindai(String sha256);

    /**
     * Whose PDF is to be made: the frozen ones, oldest letter first; then those that failed and are due again, longest due first. What
     * cannot be made holds up nothing that can.
     */
    List<Cetakan> antrean(Instant sekarang, int batas);

    /** Those that failed, oldest letter first. */
    Halaman<Cetakan> gagal(Potongan potongan);

    /** Those that wait for the electronic signature of an official and were not withdrawn, oldest letter first. */
    Halaman<Cetakan> menungguTtd(String pejabat, Potongan potongan);
}
