package id.serkom.api.referensi;

import id.serkom.api.data.Masa;
import java.util.List;
import java.util.Optional;

/**
 * The accreditation of a TUK or a training body for named skema (source: SOP Akreditasi).
 *
 * @param masa its validity
 * @param perihal kode of the TUK, or of the institution that is the training body
 * @param skema kode of the skema; empty for all
 * @param nomor number of the decree
 * @param berkas id of the berkas that it came from; empty for one made before
 */
public record Akreditasi(String kode, Masa masa, JenisAkreditasi jenis, String perihal, List<String> skema, String nomor,
        Optional<String> berkas) implements Entri {

    public Akreditasi {
        skema = List.copyOf(skema);
    }

    /** Whether it covers the skema. */
    public boolean untuk(String kodeSkema) {
        return skema.isEmpty() || skema.contains(kodeSkema);
    }
}
