package id.serkom.api.referensi;

import id.serkom.api.data.Masa;
import java.util.List;

/**
 * A letterhead.
 *
 * @param baris its lines, top to bottom, e.g. "PEMERINTAH PROVINSI SULAWESI BARAT"
 * @param lambang name of the coat of arms: "garuda" for a head of region, "daerah" for an office
 * @param tempat where letters are dated, e.g. "Mamuju"
 */
public record Kop(String kode, Masa masa, List<String> baris, String alamat, String lambang, String tempat)
        implements Entri {

    public Kop {
        baris = List.copyOf(baris);
    }
}
