package id.serkom.spi.store;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Reads first answers. */
@ProviderType
public interface IdempotensiStore {

    Optional<Idempotensi> find(String akun, String kunci);
}
