package id.serkom.api.referensi;

import id.serkom.api.data.Masa;
import java.util.Optional;

/**
 * The authority of an official to sign for a jabatan, from a date to a date, on an SK or letter of order.
 *
 * @param jabatan kode of the jabatan signed for
 * @param sebagai for ATAS_NAMA and UNTUK_BELIAU: kode of the official's own jabatan
 * @param dasar number of the SK, surat perintah or delegation
 */
public record Mandat(String kode, Masa masa, String jabatan, String pejabat, JenisMandat jenis, Optional<String> sebagai,
        String dasar) implements Entri {
}
