package id.serkom.itests.bench;

import java.util.Optional;

/**
 * One figure: a cell of a table, with its unit, and what was aimed at.
 *
 * @param baris what was measured, such as "8 klien"
 * @param kolom which of its figures, such as "penutupan"
 * @param satuan such as "/detik" or "ms"; empty for a number of things or a ratio
 */
record Angka(String baris, String kolom, double nilai, String satuan, Optional<Sasaran> sasaran) {

    static Angka dari(String baris, String kolom, double nilai, String satuan) {
        return new Angka(baris, kolom, nilai, satuan, Optional.empty());
    }

    Angka sasaran(Sasaran aim) {
        return new Angka(baris, kolom, nilai, satuan, Optional.of(aim));
    }
}
