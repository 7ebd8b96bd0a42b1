package id.serkom.sop.pemeliharaan;

import id.serkom.api.tahap.Tahap;
import id.serkom.naskah.PeriksaNaskah;
import id.serkom.testing.kepatuhan.TahapContract;
import java.nio.file.Path;
import java.util.List;

public class KepatuhanTest extends TahapContract {

    @Override
    protected List<Tahap> tahap() {
        return List.of(new UsulPerubahan(), new PutusanPerubahan(), new PemberitahuanMasa());
    }

    @Override
    protected List<String> periksaNaskah(Path bundel) {
        return PeriksaNaskah.keberatan(bundel);
    }
}
