package id.serkom.spi.store;

import java.util.Objects;

/**
 * How a change set holds the berkas while it commits. Shared: fails when the epoch moved. Exclusive (a closing): fails when it
 * moved, moves it, and excludes every shared holder meanwhile.
 */
public record Kunci(String berkas, long epoch, boolean eksklusif) {

    public Kunci {
        Objects.requireNonNull(berkas, "berkas");
    }
}
