package id.serkom.tahap.verifikasi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the form of a completion asks.
 *
 * @param surat the letter that came with it, if one did
 * @param diterima when the Bidang keys in a paper that came earlier
 */
record IsianLengkapi(Optional<Surat> surat, Optional<LocalDate> diterima, List<Milik> asesi) {

    /** The institution's letter. */
    record Surat(String nomor, LocalDate tanggal, String perihal, String dokumen) {
    }

    /** What is added for one asesi. */
    record Milik(String asesi, List<Bukti> dokumen) {
    }

    /** A document that proves a requirement. */
    record Bukti(String jenis, String dokumen) {
    }

    int jumlahDokumen() {
        return asesi.stream().mapToInt(a -> a.dokumen().size()).sum();
    }
}
