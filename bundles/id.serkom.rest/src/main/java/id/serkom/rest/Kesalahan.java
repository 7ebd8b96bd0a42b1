package id.serkom.rest;

/**
 * One reason, in a refusal and wherever else one is told.
 *
 * @param bidang JSON pointer into what was sent; empty for the whole of it
 */
public record Kesalahan(String kode, String pesan, String bidang) {
}
