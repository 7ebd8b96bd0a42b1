package id.serkom.spi.store;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * How a change set holds the berkas while it commits. Shared: fails when the epoch moved. Exclusive (a closing): fails when it
 * moved, moves it, and excludes every shared holder meanwhile.
 *
 * <p>Shared holders do not move the epoch. Who rests on what he read of the berkas, as a closing does, also names the number that the
 * journal chain of the berkas had before he read: he fails when somebody has written into the berkas since, and excludes every other
 * holder meanwhile.
 *
 * @param ke newest number of the berkas's chain as read first of all; 0 when it had none
 */
public record Kunci(String berkas, long epoch, boolean eksklusif, OptionalLong ke) {

    public Kunci {
        Objects.requireNonNull(berkas, "berkas");
        Objects.requireNonNull(ke, "ke");
    }

    public Kunci(String berkas, long epoch, boolean eksklusif) {
        this(berkas, epoch, eksklusif, OptionalLong.empty());
    }
}
