package id.serkom.kernel.letter;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.kernel.catalog.TahapCatalog;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.naskah.JenisSurat;
import java.util.Optional;

/** Kinds of letter as a tahap of a berkas knows them. */
public final class Kinds {

    private Kinds() {
    }

    /**
     * The rules of a kind; empty when neither the tahap's bundle nor another has a template of it.
     *
     * @throws TahapUnavailable when it is not there and the tahap is not either: it comes back with its bundle, and nothing is wrong
     *         with what was asked for
     */
    public static Optional<JenisSurat> find(Ports ports, Berkas berkas, String tahap, String kode) {
        Optional<JenisSurat> found = ports.renderer.jenis(kode);
        if (found.isEmpty() && ports.tahap.find(berkas.sop(), tahap, ports.sops.file(berkas).major()).isEmpty()) {
            throw TahapCatalog.away(tahap);
        }
        return found;
    }
}
