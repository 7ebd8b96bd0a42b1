package id.serkom.spi.store;

/**
 * How many berkas that are not finished stand in that tahap and are pinned to those versions.
 *
 * @param mayor major version of that tahap
 */
public record JumlahBerkas(String sop, String tahap, int mayor, String skema, String skemaVersi, long jumlah) {
}
