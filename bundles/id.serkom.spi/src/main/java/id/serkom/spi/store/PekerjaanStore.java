package id.serkom.spi.store;

import id.serkom.api.service.Pekerjaan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Reads jobs. */
@ProviderType
public interface PekerjaanStore {

    Optional<Pekerjaan> find(String id);

    List<Pekerjaan> berkas(String berkas);

    /**
     * Jobs that go on and are held by nobody, or by none of these; and those that failed, from their time on. Oldest first.
     *
     * @param hidup servers whose jobs are left alone
     */
    List<Pekerjaan> menunggu(Instant pada, Set<String> hidup, int batas);
}
