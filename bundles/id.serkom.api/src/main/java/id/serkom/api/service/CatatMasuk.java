package id.serkom.api.service;

import id.serkom.api.surat.Rujukan;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An incoming letter that no action brought: it gets its agenda number.
 *
 * @param lampiran its annexes as the book shows them: a count, or words ("1 berkas")
 * @param merujuk the earlier letter that it answers or concerns
 */
public record CatatMasuk(String jenis, Optional<String> instansi, String pengirim, String nomor, LocalDate tanggal,
        LocalDate diterima, String hal, String dokumen, Optional<String> berkas, Optional<String> lampiran,
        Optional<String> keterangan, Optional<Rujukan> merujuk) {

    public CatatMasuk(String jenis, Optional<String> instansi, String pengirim, String nomor, LocalDate tanggal,
            LocalDate diterima, String hal, String dokumen, Optional<String> berkas) {
        this(jenis, instansi, pengirim, nomor, tanggal, diterima, hal, dokumen, berkas, Optional.empty(), Optional.empty(),
                Optional.empty());
    }
}
