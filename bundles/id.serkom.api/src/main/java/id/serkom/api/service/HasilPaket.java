package id.serkom.api.service;

import java.util.List;

/**
 * What installing or removing a pack has changed.
 *
 * @param nama of the file in {@code deploy/}
 * @param sha256 of what was installed or removed
 */
public record HasilPaket(String nama, String sha256, List<Dampak> dampak) {

    public HasilPaket {
        dampak = List.copyOf(dampak);
    }
}
