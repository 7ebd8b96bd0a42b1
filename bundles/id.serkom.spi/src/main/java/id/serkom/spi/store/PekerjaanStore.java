package id.serkom.spi.store;

import id.serkom.api.service.Pekerjaan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Reads jobs. */
@ProviderType
public interface PekerjaanStore {

    Optional<Pekerjaan> find(String id);

    List<Pekerjaan> berkas(String berkas);

    /** Jobs not done that nobody holds at the instant, oldest first. */
    List<Pekerjaan> menunggu(Instant pada, int batas);
}
