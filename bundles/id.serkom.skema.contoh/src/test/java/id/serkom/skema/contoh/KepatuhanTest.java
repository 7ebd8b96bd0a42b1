package id.serkom.skema.contoh;

import id.serkom.skema.PeriksaSkema;
import id.serkom.testing.kepatuhan.SkemaContract;
import java.util.List;

public class KepatuhanTest extends SkemaContract {

    @Override
    protected List<String> periksaSkema(String yaml) {
        return PeriksaSkema.keberatan(yaml);
    }
}
