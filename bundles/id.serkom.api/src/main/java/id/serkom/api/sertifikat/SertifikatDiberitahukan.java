package id.serkom.api.sertifikat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A certificate whose holder a letter tells when it ends. Its entry notes the day in the commit in which that letter gets its number.
 *
 * @param berkas id of the berkas that the certificate is of
 * @param sertifikat its id
 */
public record SertifikatDiberitahukan(String berkas, String sertifikat) {

    public SertifikatDiberitahukan {
        Objects.requireNonNull(berkas, "berkas");
        Objects.requireNonNull(sertifikat, "sertifikat");
    }

    public static SertifikatDiberitahukan dari(Sertifikat s) {
        return new SertifikatDiberitahukan(s.berkas(), s.id());
    }

    /** Why its holder is not told on that date what the letter says, as the end of a code of a reason; empty when he is. */
    public static Optional<String> halangan(Sertifikat kini, LocalDate tanggal) {
        if (kini.diberitahukan().isPresent()) {
            return Optional.of("sudah-diberitahukan");
        }
        if (kini.status() != SertifikatStatus.BERLAKU) {
            return Optional.of("tidak-berlaku");
        }
        return kini.kedaluwarsa(tanggal) ? Optional.of("sudah-kedaluwarsa") : Optional.empty();
    }
}
