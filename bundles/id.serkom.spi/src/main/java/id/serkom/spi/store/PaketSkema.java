package id.serkom.spi.store;

import id.serkom.api.berkas.Catatan;
import java.time.Instant;

/**
 * A version of a skema as accepted: every node reads it here, and a running berkas keeps it when its file is gone.
 *
 * @param id kode and version: {@code PPD/1.0}
 * @param sumber the YAML text
 * @param terbuka whether new berkas may be opened with it
 */
public record PaketSkema(String id, long revision, String kode, String versi, String sumber, String sha256,
        boolean terbuka, Instant diterima) implements Catatan {

    public static String id(String kode, String versi) {
        return kode + '/' + versi;
    }
}
