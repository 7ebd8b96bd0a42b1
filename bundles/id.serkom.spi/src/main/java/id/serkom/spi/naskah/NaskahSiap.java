package id.serkom.spi.naskah;

import java.util.List;

/**
 * A rendered letter: XHTML with a mark where its number will stand.
 *
 * @param hal its subject line
 * @param asal whose wording it is: a pack with its version, or a skema with its
 * @param tataLetak the pack, with its version, that its layout is from
 * @param peringatan what a clerk should look at before it leaves the house, such as a law that it cites and that has ended; the letter
 *        stands all the same
 */
public record NaskahSiap(String html, String hal, String asal, String tataLetak, List<String> peringatan) {

    public NaskahSiap {
        peringatan = List.copyOf(peringatan);
    }

    /** The same letter with another text. */
    public NaskahSiap dengan(String lain) {
        return new NaskahSiap(lain, hal, asal, tataLetak, peringatan);
    }
}
