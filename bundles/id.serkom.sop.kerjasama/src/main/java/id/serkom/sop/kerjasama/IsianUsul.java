package id.serkom.sop.kerjasama;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the form of a proposal asks.
 *
 * @param diterima when the Bidang keys in a paper that came earlier
 */
record IsianUsul(Surat surat, Optional<LocalDate> diterima, String ruangLingkup, int lamaBulan) {

    /** The institution's letter. */
    record Surat(String nomor, LocalDate tanggal, String perihal, String dokumen) {
    }
}
