package id.serkom.spi.store;

import java.time.Instant;
import java.util.Map;

/**
 * A server as it says of itself. No entry of the book.
 *
 * @param id made when it starts: after a restart it is another one
 * @param nama machine and folder
 * @param terakhir by its own clock, to be shown; nobody compares it with his own
 * @param denyut goes up while it lives; whoever looks sees whether it moved between two of his own looks
 * @param isi what it works with: calendar, settings, bundles, each with its version or a short hash
 */
public record Simpul(String id, String nama, Instant mulai, Instant terakhir, long denyut, Map<String, String> isi) {

    public Simpul {
        isi = Map.copyOf(isi);
    }
}
