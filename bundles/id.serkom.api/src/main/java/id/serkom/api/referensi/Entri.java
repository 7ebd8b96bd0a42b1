package id.serkom.api.referensi;

import id.serkom.api.data.Masa;

/**
 * An entry of a register. The same kode may have several entries with periods that do not overlap: an institution that was
 * renamed is a new entry from that date. Nothing is deleted.
 */
public interface Entri {

    /** Stable code, at most 60 characters of a-z, 0-9, dot and dash. */
    String kode();

    Masa masa();
}
