package id.serkom.api.service;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What anybody is told of a code or a file.
 *
 * @param diganti the day on which another scan took the place of this file; absent of all that is no earlier scan
 * @param tentang what it is; absent of an unknown code
 */
public record HasilVerifikasi(Keabsahan keabsahan, KecocokanBerkas berkas, Optional<LocalDate> diganti,
        Optional<DokumenTerverifikasi> tentang) {

    public HasilVerifikasi {
        Objects.requireNonNull(keabsahan, "keabsahan");
        Objects.requireNonNull(berkas, "berkas");
        Objects.requireNonNull(diganti, "diganti");
        Objects.requireNonNull(tentang, "tentang");
    }

    public static HasilVerifikasi tidakDikenal(KecocokanBerkas berkas) {
        return new HasilVerifikasi(Keabsahan.TIDAK_DIKENAL, berkas, Optional.empty(), Optional.empty());
    }
}
