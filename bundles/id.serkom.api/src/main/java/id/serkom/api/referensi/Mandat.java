package id.serkom.api.referensi;

import id.serkom.api.data.Masa;
import java.util.List;
import java.util.Optional;

/**
 * The authority of an official to sign for a jabatan, from a date to a date, on an SK or letter of order.
 *
 * @param jabatan kode of the jabatan signed for
 * @param sebagai for ATAS_NAMA and UNTUK_BELIAU: kode of the official's own jabatan
 * @param dasar number of the SK, surat perintah or delegation
 * @param jenisSurat for ATAS_NAMA and UNTUK_BELIAU: kinds of letter handed on, never empty; empty for the others, who sign
 *     whatever the jabatan may sign
 */
public record Mandat(String kode, Masa masa, String jabatan, String pejabat, JenisMandat jenis, Optional<String> sebagai,
        String dasar, List<String> jenisSurat) implements Entri {

    public Mandat {
        jenisSurat = List.copyOf(jenisSurat);
    }

    /** A mandate of the holder himself, or of who acts for him: for every kind of letter of the jabatan. */
    public Mandat(String kode, Masa masa, String jabatan, String pejabat, JenisMandat jenis, Optional<String> sebagai,
            String dasar) {
        this(kode, masa, jabatan, pejabat, jenis, sebagai, dasar, List.of());
    }
}
