package id.serkom.api.tahap;

import id.serkom.api.data.Data;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One row of an SOP. Registered as a service with {@link MutuBaku}; one registration is the whole contract. Beside it, in the
 * same bundle: {@code SERKOM-INF/aksi/<action>.json} for each action, {@code SERKOM-INF/naskah/} for its letters,
 * {@code SERKOM-INF/pesan_id.properties} for its reasons. It holds no state, thread or cache.
 */
@ConsumerType
public interface Tahap {

    /** Its actions by name. The facts of each (who, about what, in which tahap) stand in its schema. */
    Map<String, Action> actions();

    /** Version of the private data that it writes, kept under the key "versi". */
    default int versiData() {
        return 1;
    }

    /** Brings private data of an older version to the present one. */
    default Data upgrade(int versi, Data data) {
        return data;
    }
}
