package id.serkom.skema;

import id.serkom.api.skema.NaskahSkema;
import id.serkom.spi.naskah.CacatNaskah;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The reader of skema for a build: what it passes is not refused when it is installed. */
public final class PeriksaSkema {

    private PeriksaSkema() {
    }

    /** Why the text would be refused, with line and path, but for its own words of letters; empty when it would not. */
    public static List<String> keberatan(String yaml) {
        return keberatan(yaml, (jenis, naskah) -> Optional.empty());
    }

    /**
     * Why the text would be refused, with line and path; empty when it would not.
     *
     * @param naskah lint of its own words of letters: {@code id.serkom.naskah.PeriksaNaskah::cacat}
     */
    public static List<String> keberatan(String yaml, BiFunction<String, NaskahSkema, Optional<CacatNaskah>> naskah) {
        try {
            new SkemaReader(naskah).read(yaml);
            return List.of();
        } catch (PaketSalah e) {
            return e.kesalahan().stream().map(Kesalahan::toString).toList();
        }
    }
}
