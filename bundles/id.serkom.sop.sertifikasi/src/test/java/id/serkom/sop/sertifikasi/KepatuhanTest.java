package id.serkom.sop.sertifikasi;

import id.serkom.testing.kepatuhan.SopContract;
import java.util.Set;

public class KepatuhanTest extends SopContract {

    @Override
    protected Set<String> tahapLain() {
        return Set.of("informasi", "permohonan", "verifikasi", "rencana", "pelaksanaan", "rapat", "penetapan", "penerbitan");
    }
}
