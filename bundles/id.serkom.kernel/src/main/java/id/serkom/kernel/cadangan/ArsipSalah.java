package id.serkom.kernel.cadangan;

import id.serkom.api.data.Reason;
import java.io.IOException;

/** What is wrong with an archive. */
final class ArsipSalah extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Reason alasan;

    ArsipSalah(String kode, String nama) {
        super(kode + " " + nama);
        this.alasan = Reason.of("pulihkan." + kode, "nama", nama);
    }

    Reason alasan() {
        return alasan;
    }
}
