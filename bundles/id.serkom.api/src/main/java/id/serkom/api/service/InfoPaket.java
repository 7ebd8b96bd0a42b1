package id.serkom.api.service;

import java.util.Optional;

/**
 * A bundle with code or content of Serkom, as it is installed on this server.
 *
 * @param berkas file in {@code deploy/} that it came from; empty when it came with the server, or by hand
 * @param sha256 of that file
 */
public record InfoPaket(String bundel, String versi, boolean berjalan, Optional<String> berkas, Optional<String> sha256) {
}
