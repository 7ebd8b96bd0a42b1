package id.serkom.tahap.verifikasi;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the form of a completion asks.
 *
 * @param surat the letter that came with it, if one did
 * @param diterima when the Bidang keys in a paper that came earlier
 */
record IsianLengkapi(Optional<Surat> surat, Optional<LocalDate> diterima, List<Bukti> dokumen) {

    /** The institution's letter. */
    record Surat(String nomor, LocalDate tanggal, String perihal, String dokumen) {
    }

    /** A document that proves a requirement of an asesi. */
    record Bukti(String asesi, String jenis, String dokumen) {
    }

    /** Ids of the asesi for whom something is added. */
    Set<String> asesi() {
        return dokumen.stream().map(Bukti::asesi).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
