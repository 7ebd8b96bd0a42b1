package id.serkom.spi.store;

import java.util.Objects;

/**
 * A number to be taken in the commit.
 *
 * @param tanda mark that it is put in place of
 * @param pola the printed form with only {@code {urut}} or {@code {urut:3}} (zero-padded) left open
 * @param saldo last number used before this series began here, when the commit is the first to take from it in that year
 */
public record NomorDiminta(String tanda, String seri, int tahun, String pola, int saldo) {

    public NomorDiminta {
        Objects.requireNonNull(tanda, "tanda");
        Objects.requireNonNull(seri, "seri");
        if (!pola.contains("{urut")) {
            throw new IllegalArgumentException("pola tanpa {urut}: " + pola);
        }
    }

    /** The printed form for a number of the series. */
    public String cetak(int urut) {
        int awal = pola.indexOf("{urut");
        int akhir = pola.indexOf('}', awal);
        String lebar = pola.substring(awal + "{urut".length(), akhir);
        String angka = lebar.isEmpty() ? Integer.toString(urut)
                : String.format("%0" + Integer.parseInt(lebar.substring(1)) + "d", urut);
        return pola.substring(0, awal) + angka + pola.substring(akhir + 1);
    }
}
