package id.serkom.spi.paket;

import java.util.Map;

/**
 * What can be read of a pack without running any of it.
 *
 * @param simbolik symbolic name of the bundle that it would be
 * @param kepala its manifest, by header
 * @param berkas its files below {@code SERKOM-INF/} and {@code OSGI-INF/}, by path with that folder
 */
public record IsiPaket(String simbolik, String versi, Map<String, String> kepala, Map<String, byte[]> berkas) {

    public IsiPaket {
        kepala = Map.copyOf(kepala);
        berkas = Map.copyOf(berkas);
    }
}
