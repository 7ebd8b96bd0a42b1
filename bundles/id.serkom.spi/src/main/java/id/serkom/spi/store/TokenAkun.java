package id.serkom.spi.store;

import id.serkom.api.berkas.Catatan;
import java.time.Instant;
import java.util.Optional;

/**
 * A token as stored.
 *
 * @param id SHA-256 of the token, hex
 * @param dicabut when it was revoked
 */
public record TokenAkun(String id, long revision, String akun, Instant dibuat, Instant sampai,
        Optional<Instant> dicabut) implements Catatan {
}
