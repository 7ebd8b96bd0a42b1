package id.serkom.spi.store;

/** How many berkas that are not finished are pinned to those versions and stand in that tahap. */
public record JumlahBerkas(String sop, String sopVersi, String tahap, String skema, String skemaVersi, long jumlah) {
}
