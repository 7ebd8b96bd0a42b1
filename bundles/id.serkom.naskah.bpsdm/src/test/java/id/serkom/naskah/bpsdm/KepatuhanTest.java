package id.serkom.naskah.bpsdm;

import id.serkom.naskah.PeriksaNaskah;
import id.serkom.testing.kepatuhan.NaskahContract;
import java.nio.file.Path;
import java.util.List;

public class KepatuhanTest extends NaskahContract {

    @Override
    protected List<String> periksaNaskah(Path bundel) {
        return PeriksaNaskah.keberatan(bundel);
    }
}
