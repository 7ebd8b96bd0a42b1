package id.serkom.api.referensi;

import id.serkom.api.data.Masa;
import java.util.Optional;

/**
 * An agreement of cooperation with an institution (source: SOP Prosedur Permohonan Kerjasama Antar Lembaga).
 *
 * @param masa its validity
 * @param instansi kode of the institution
 * @param nomor number of the agreement
 * @param ruangLingkup what it covers
 * @param berkas id of the berkas that it came from; empty for one made before
 */
public record Kerjasama(String kode, Masa masa, String instansi, String nomor, String ruangLingkup, Optional<String> berkas)
        implements Entri {
}
