package id.serkom.api.referensi;

import id.serkom.api.data.Masa;
import java.util.List;

/**
 * A position in whose name letters are signed.
 *
 * @param nama as the signature block prints it, e.g. "Kepala Badan Pengembangan Sumber Daya Manusia"
 * @param kop kode of the letterhead of its letters
 * @param jenisSurat kinds of letter it may sign; empty for all
 */
public record Jabatan(String kode, Masa masa, String nama, String kop, List<String> jenisSurat) implements Entri {

    public Jabatan {
        jenisSurat = List.copyOf(jenisSurat);
    }
}
