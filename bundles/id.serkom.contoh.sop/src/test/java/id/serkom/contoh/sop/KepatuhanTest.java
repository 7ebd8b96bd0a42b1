package id.serkom.contoh.sop;

import id.serkom.testing.kepatuhan.SopContract;
import java.util.Set;

public class KepatuhanTest extends SopContract {

    @Override
    protected Set<String> tahapLain() {
        return Set.of("tinjauan");
    }
}
