package id.serkom.api.data;

import java.util.Objects;
import java.util.Optional;

/**
 * Which piece of a list is wanted: what follows the cursor, at most {@code batas} entries (1 to 500).
 */
public record Potongan(Optional<String> sesudah, int batas) {

    public static final int TERBANYAK = 500;

    public Potongan {
        Objects.requireNonNull(sesudah, "sesudah");
        if (batas < 1 || batas > TERBANYAK) {
            throw new IllegalArgumentException("batas 1 s.d. " + TERBANYAK + ", bukan " + batas);
        }
    }

    public static Potongan awal(int batas) {
        return new Potongan(Optional.empty(), batas);
    }
}
