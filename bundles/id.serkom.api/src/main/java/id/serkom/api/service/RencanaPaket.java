package id.serkom.api.service;

import java.util.List;

/**
 * What installing or removing a pack would change, as things stand now.
 *
 * @param nama of the file in {@code deploy/}
 * @param sha256 of its content
 * @param keberatan why it would be refused, all that is known beforehand; empty when nothing speaks against it
 */
public record RencanaPaket(String nama, String sha256, List<Dampak> dampak, List<String> keberatan) {

    public RencanaPaket {
        dampak = List.copyOf(dampak);
        keberatan = List.copyOf(keberatan);
    }
}
