package id.serkom.api.service;

import id.serkom.api.sertifikat.Sertifikat;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A certificate that is suspended. It stays so until a letter changes that: the day that its holder was given to put things right is
 * none on which the suspension ends by itself.
 *
 * @param batas that day, as the letter of the suspension says it; absent when it gives none
 * @param lewat whether it is over, so that somebody has to decide
 */
public record SertifikatDibekukan(Sertifikat sertifikat, Optional<LocalDate> batas, boolean lewat) {

    public SertifikatDibekukan {
        Objects.requireNonNull(sertifikat, "sertifikat");
        Objects.requireNonNull(batas, "batas");
    }
}
