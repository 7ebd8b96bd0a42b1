package id.serkom.spi.store;

import java.util.Objects;

/**
 * Where work waits for somebody: running berkas of that SOP that are in that tahap.
 *
 * @param lingkup whose: of an institution or an asesor only what is his
 */
public record Menunggu(String sop, String tahap, Lingkup lingkup) {

    public Menunggu {
        Objects.requireNonNull(sop, "sop");
        Objects.requireNonNull(tahap, "tahap");
        Objects.requireNonNull(lingkup, "lingkup");
    }
}
