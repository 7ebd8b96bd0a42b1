package id.serkom.api.service;

import java.util.Optional;

/**
 * What opening a berkas names.
 *
 * @param skema kode of the skema; absent for an SOP that has none
 * @param versiSkema absent for the newest
 * @param merujukBerkas berkas that this one rests on, e.g. where its postponed asesi come from
 */
public record BukaBerkas(String sop, Optional<String> skema, Optional<String> versiSkema, String nama,
        Optional<String> merujukBerkas) {
}
