package id.serkom.sop.sanggahan;

import id.serkom.api.tahap.Tahap;
import id.serkom.naskah.PeriksaNaskah;
import id.serkom.testing.kepatuhan.TahapContract;
import java.nio.file.Path;
import java.util.List;

public class KepatuhanTest extends TahapContract {

    @Override
    protected List<Tahap> tahap() {
        return List.of(new TerimaBanding(), new PutusanBanding(), new TerimaKeberatan(), new PutusanKeberatan(), new TerimaKeluhan(),
                new PutusanKeluhan());
    }

    @Override
    protected List<String> periksaNaskah(Path bundel) {
        return PeriksaNaskah.keberatan(bundel);
    }
}
