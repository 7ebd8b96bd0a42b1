package id.serkom.api.service;

import java.util.Objects;
import java.util.Optional;

/**
 * What anybody is told of a code or a file.
 *
 * @param tentang what it is; absent of an unknown code
 */
public record HasilVerifikasi(Keabsahan keabsahan, KecocokanBerkas berkas, Optional<DokumenTerverifikasi> tentang) {

    public HasilVerifikasi {
        Objects.requireNonNull(keabsahan, "keabsahan");
        Objects.requireNonNull(berkas, "berkas");
        Objects.requireNonNull(tentang, "tentang");
    }

    public static HasilVerifikasi tidakDikenal(KecocokanBerkas berkas) {
        return new HasilVerifikasi(Keabsahan.TIDAK_DIKENAL, berkas, Optional.empty());
    }
}
