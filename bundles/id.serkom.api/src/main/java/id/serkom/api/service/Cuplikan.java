package id.serkom.api.service;

import java.util.Objects;

/**
 * A piece of the text around what was found. The pieces in their order are the excerpt; how those that were found stand out is each
 * edge's own business.
 *
 * @param cocok whether this piece is one of the words that were searched for
 */
public record Cuplikan(String teks, boolean cocok) {

    public Cuplikan {
        Objects.requireNonNull(teks, "teks");
    }
}
