package id.serkom.api.referensi;

import id.serkom.api.data.Masa;
import org.osgi.annotation.versioning.ProviderType;

/**
 * An entry of a register. The same kode may have several entries with periods that do not overlap: an institution that was
 * renamed is a new entry from that date. Nothing is deleted.
 */
@ProviderType
public interface Entri {

    /** Stable code, at most 60 characters of a-z, 0-9, dot and dash. */
    String kode();

    Masa masa();
}
