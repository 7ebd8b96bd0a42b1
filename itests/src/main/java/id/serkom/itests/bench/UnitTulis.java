package id.serkom.itests.bench;

import java.util.List;
import java.util.Set;

/**
 * What one closing writes: an eighth of the rows of a full run, so that every eight closings write as much as the run did.
 *
 * @param seri number series that it takes numbers from
 * @param rantai chains of the journal that it shares with other runs
 */
record UnitTulis(List<Tulis> tambah, List<Ubah> ubah, Set<String> seri, Set<String> rantai) {

    /** A new row. */
    record Tulis(TabelTulis tabel, Object[] baris) {
    }

    /** A change of a row, which must be at that revision. */
    record Ubah(TabelTulis tabel, Object[] baris, long dari) {
    }
}
