package id.serkom.spi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Reads accounts and their tokens. */
@ProviderType
public interface AkunStore {

    Optional<Akun> find(String akun);

    /** By name; an office has hundreds, not more. */
    List<Akun> list();

    Optional<TokenAkun> token(String sha256);

    /** Tokens of an account that are neither revoked nor expired at the instant. */
    List<TokenAkun> tokenAktif(String akun, Instant pada);
}
