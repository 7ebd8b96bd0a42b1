package id.serkom.api.referensi;

import id.serkom.api.data.Masa;

/**
 * A classification code of letters, after the regulation in force (Permendagri 83/2022).
 *
 * @param kode as it stands in a letter's number, e.g. "800.1.11.1"
 * @param uraian what it is for
 */
public record Klasifikasi(String kode, Masa masa, String uraian) implements Entri {
}
