package id.serkom.kernel.kalender;

import java.util.List;
import java.util.Optional;

/**
 * The days of one file.
 *
 * @param asal bundle or folder, and file
 * @param tahun the year whose table it is; absent when it only adds days
 * @param sha256 hash of the file
 */
record TabelLibur(String asal, Optional<Integer> tahun, List<HariKhusus> hari, String sha256) {

    TabelLibur {
        hari = List.copyOf(hari);
    }
}
