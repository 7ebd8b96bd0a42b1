package id.serkom.api.tahap;

import id.serkom.api.data.Data;

/**
 * An annex of a letter, frozen with it.
 *
 * @param jenis what it is on file, e.g. "skema-sertifikasi", "rekap-nilai"; its template is {@code lampiran-<jenis>.vm}
 */
public record LampiranSurat(String jenis, String judul, Data isi) {
}
