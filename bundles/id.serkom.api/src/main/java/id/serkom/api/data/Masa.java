package id.serkom.api.data;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A period of validity in office dates, both ends included; an absent end means "until further notice".
 * Registers never delete an entry: they end its masa.
 */
public record Masa(LocalDate mulai, Optional<LocalDate> sampai) {

    public Masa {
        Objects.requireNonNull(mulai, "mulai");
        Objects.requireNonNull(sampai, "sampai");
        if (sampai.isPresent() && sampai.get().isBefore(mulai)) {
            throw new IllegalArgumentException("masa berakhir sebelum mulai: " + mulai + " s.d. " + sampai.get());
        }
    }

    public static Masa sejak(LocalDate mulai) {
        return new Masa(mulai, Optional.empty());
    }

    public static Masa antara(LocalDate mulai, LocalDate sampai) {
        return new Masa(mulai, Optional.of(sampai));
    }

    public boolean berlaku(LocalDate pada) {
        return !pada.isBefore(mulai) && sampai.map(s -> !pada.isAfter(s)).orElse(true);
    }

    /** Whether the two periods share at least one day. */
    public boolean beririsan(Masa lain) {
        return sampai.map(s -> !s.isBefore(lain.mulai)).orElse(true)
                && lain.sampai.map(s -> !s.isBefore(mulai)).orElse(true);
    }
}
