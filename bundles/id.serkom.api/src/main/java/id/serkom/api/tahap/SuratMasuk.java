package id.serkom.api.tahap;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A letter that came in with an action; it gets its agenda number in the same commit and counts as kelengkapan under its jenis.
 *
 * @param id a new id
 * @param instansi code of the sender, when it is on the register
 * @param pengirim as the book prints it
 * @param nomor the sender's number, to the letter
 * @param dokumen id of the scan or file
 * @param diterima office date of receipt, when it is recorded later; absent for today
 */
public record SuratMasuk(String id, String jenis, Optional<String> instansi, String pengirim, String nomor,
        LocalDate tanggal, String hal, String dokumen, Optional<String> permohonan, Optional<LocalDate> diterima) {

    public SuratMasuk {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(jenis, "jenis");
        Objects.requireNonNull(nomor, "nomor");
        Objects.requireNonNull(tanggal, "tanggal");
        Objects.requireNonNull(dokumen, "dokumen");
        Objects.requireNonNull(diterima, "diterima");
    }

    /** Received today. */
    public SuratMasuk(String id, String jenis, Optional<String> instansi, String pengirim, String nomor, LocalDate tanggal,
            String hal, String dokumen, Optional<String> permohonan) {
        this(id, jenis, instansi, pengirim, nomor, tanggal, hal, dokumen, permohonan, Optional.empty());
    }
}
