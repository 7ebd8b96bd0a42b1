package id.serkom.spi.store;

import id.serkom.api.surat.Surat;
import java.util.List;
import java.util.Map;

/**
 * What a commit filled in.
 *
 * @param nomor printed number for each mark
 * @param surat the letters as stored, in the order asked for
 * @param posisi journal position of its last entry
 */
public record Committed(Map<String, String> nomor, List<Surat> surat, long posisi) {

    public Committed {
        nomor = Map.copyOf(nomor);
        surat = List.copyOf(surat);
    }
}
