package id.serkom.spi.store;

import id.serkom.api.berkas.Catatan;

/**
 * A number series in a year. The commit counts it on; an opening balance is an entry with revision 0.
 *
 * @param id seri and year: {@code keluar/2026}
 * @param saldo last number used on paper before it began here
 * @param terakhir last number taken
 */
public record Seri(String id, long revision, String seri, int tahun, int saldo, int terakhir) implements Catatan {
}
