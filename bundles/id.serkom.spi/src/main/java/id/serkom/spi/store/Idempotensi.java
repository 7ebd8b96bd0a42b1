package id.serkom.spi.store;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import java.time.Instant;
import java.util.Optional;

/**
 * The first answer to a request, kept in the commit that it acknowledged; seven days.
 *
 * @param sidik SHA-256 of the request, hex
 */
public record Idempotensi(String akun, String kunci, String sidik, Data jawaban, Instant saat) {

    private static final int KEY_LENGTH = 100;

    /** Whether what a caller gave is a key: one rule for all who take one. Refused with {@code idempotensi.kunci-salah}. */
    public static void check(Optional<String> kunci) {
        if (kunci.filter(k -> k.isBlank() || k.length() > KEY_LENGTH).isPresent()) {
            throw new InvalidInput(Reason.of("idempotensi.kunci-salah", "panjang", KEY_LENGTH));
        }
    }
}
