package id.serkom.api.service;

import java.time.LocalDate;
import java.util.Optional;

/** An incoming letter that no action brought: it gets its agenda number. */
public record CatatMasuk(String jenis, Optional<String> instansi, String pengirim, String nomor, LocalDate tanggal,
        LocalDate diterima, String hal, String dokumen, Optional<String> berkas) {
}
