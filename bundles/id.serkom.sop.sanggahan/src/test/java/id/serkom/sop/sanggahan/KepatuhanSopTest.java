package id.serkom.sop.sanggahan;

import id.serkom.testing.kepatuhan.SopContract;
import java.util.Set;

public class KepatuhanSopTest extends SopContract {

    @Override
    protected Set<String> tahapLain() {
        return Set.of();
    }
}
