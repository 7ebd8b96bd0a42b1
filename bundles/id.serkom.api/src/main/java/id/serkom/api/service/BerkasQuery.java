package id.serkom.api.service;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which berkas are listed, newest first; with {@code jatuhTempoSampai} by due date, earliest first.
 */
public record BerkasQuery(Optional<String> tahap, Optional<String> skema, Optional<String> instansi,
        Optional<LocalDate> jatuhTempoSampai) {

    public static final BerkasQuery SEMUA = new BerkasQuery(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());
}
