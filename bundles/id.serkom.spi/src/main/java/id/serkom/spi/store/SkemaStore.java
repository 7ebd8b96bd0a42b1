package id.serkom.spi.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Reads accepted skema. */
@ProviderType
public interface SkemaStore {

    List<PaketSkema> list();

    Optional<PaketSkema> find(String kode, String versi);
}
