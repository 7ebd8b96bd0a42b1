package id.serkom.spi.store;

import id.serkom.api.berkas.AsesiStatus;
import java.util.Set;

/** A condition of a closing, checked from an index inside the commit: no asesi of the berkas stands in one of these. */
public record TakBoleh(String berkas, Set<AsesiStatus> status) {

    public TakBoleh {
        status = Set.copyOf(status);
    }
}
