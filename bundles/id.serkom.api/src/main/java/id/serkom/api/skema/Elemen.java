package id.serkom.api.skema;

import java.util.List;

/**
 * An element of a unit with its performance criteria (KUK).
 *
 * @param kuk texts of the criteria, in order
 */
public record Elemen(String judul, List<String> kuk) {

    public Elemen {
        kuk = List.copyOf(kuk);
    }
}
