package id.serkom.spi.store;

import java.util.Objects;

/**
 * Where work waits for somebody: running berkas of that SOP that are in that tahap, and whose action it is.
 *
 * @param lingkup whose: of an institution or an asesor only what is his
 * @param milik the tahap whose action it is
 * @param mayor of that tahap that its berkas are pinned to: those of another have other actions
 */
public record Menunggu(String sop, String tahap, Lingkup lingkup, String milik, int mayor) {

    public Menunggu {
        Objects.requireNonNull(sop, "sop");
        Objects.requireNonNull(tahap, "tahap");
        Objects.requireNonNull(lingkup, "lingkup");
        Objects.requireNonNull(milik, "milik");
    }
}
