package id.serkom.spi.store;

import id.serkom.api.berkas.Catatan;
import id.serkom.api.service.AkunInfo;
import java.time.Instant;
import java.util.Optional;

/**
 * An account as stored.
 *
 * @param id name of the account
 * @param info as administrators see it
 * @param hash encoded slow hash of the password, with its parameters and salt
 * @param salah wrong passwords in a row
 * @param terkunciSampai until when it is locked
 */
public record Akun(String id, long revision, AkunInfo info, String hash, int salah, Optional<Instant> terkunciSampai)
        implements Catatan {
}
