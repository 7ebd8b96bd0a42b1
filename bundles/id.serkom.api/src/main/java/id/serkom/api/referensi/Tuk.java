package id.serkom.api.referensi;

import id.serkom.api.data.Masa;

/**
 * An assessment centre.
 *
 * @param kapasitas asesi per session
 */
public record Tuk(String kode, Masa masa, String nama, JenisTuk jenis, int kapasitas, String alamat, String kota)
        implements Entri {
}
