package id.serkom.sop.sanggahan;

import id.serkom.api.data.Data;
import id.serkom.api.tahap.Context;
import java.util.Map;
import java.util.Optional;

/** What an institution filed itself, kept in the tahap until the Bidang acknowledges it. */
final class DiajukanInstansi {

    private static final String AJUAN = "ajuan";

    private DiajukanInstansi() {
    }

    static Optional<Ajuan> dari(Context context) {
        return Optional.of(context.data()).filter(d -> d.has(AJUAN)).map(d -> d.object(AJUAN).as(Ajuan.class));
    }

    /** The step is what the Bidang's list of work finds it by. */
    static Data data(Ajuan ajuan) {
        return Data.of(Map.of("langkah", "diajukan", AJUAN, Data.of(ajuan).asMap()));
    }
}
