package id.serkom.spi.store;

import id.serkom.api.data.Data;
import java.time.Instant;

/**
 * The first answer to a request, kept in the commit that it acknowledged; seven days.
 *
 * @param sidik SHA-256 of the request, hex
 */
public record Idempotensi(String akun, String kunci, String sidik, Data jawaban, Instant saat) {
}
