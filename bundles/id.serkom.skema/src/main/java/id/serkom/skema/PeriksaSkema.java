package id.serkom.skema;

import java.util.List;

/** The reader of skema for a build: what it passes is not refused when it is installed. */
public final class PeriksaSkema {

    private PeriksaSkema() {
    }

    /** Why the text would be refused, with line and path; empty when it would not. */
    public static List<String> keberatan(String yaml) {
        try {
            new SkemaReader().read(yaml);
            return List.of();
        } catch (PaketSalah e) {
            return e.kesalahan().stream().map(Kesalahan::toString).toList();
        }
    }
}
