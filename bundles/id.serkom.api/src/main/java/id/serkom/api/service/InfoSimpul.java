package id.serkom.api.service;

import java.time.Instant;
import java.util.List;

/**
 * A server over the shared database.
 *
 * @param nama machine and folder
 * @param ini the one that was asked
 * @param hidup whether it was heard of in the last seconds
 * @param terakhir its last word, by its own clock
 * @param beda what it works with that the one asked does not; of one that lives
 */
public record InfoSimpul(String nama, boolean ini, boolean hidup, Instant mulai, Instant terakhir, List<Beda> beda) {

    public InfoSimpul {
        beda = List.copyOf(beda);
    }

    /**
     * A difference.
     *
     * @param hal {@code kalender}, {@code setelan <pid>} or {@code bundel <name>}
     * @param sini version, or a short hash, on the one asked; "-" where it has none
     * @param sana the same on the other
     */
    public record Beda(String hal, String sini, String sana) {
    }
}
