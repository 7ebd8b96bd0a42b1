package id.serkom.kernel.cadangan;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Room on the disk of a folder: an archive leaves some for whoever else writes there, the database above all. */
final class Ruang {

    /** More than a Derby asks for that is to be written to. */
    static final long CADANGAN = 64L << 20;
    private static final long MEGA = 1 << 20;

    private final ToLongFunction<Path> sisa;

    /** @param sisa bytes that may still be written into a folder */
    Ruang(ToLongFunction<Path> sisa) {
        this.sisa = sisa;
    }

    static Ruang cakram() {
        return new Ruang(folder -> folder.toFile().getUsableSpace());
    }

    void periksa(Path folder) {
        long ada = sisa.applyAsLong(folder);
        if (ada < CADANGAN) {
            throw new Conflict(Reason.of("cadangan.ruang", Map.of("folder", folder.toString(), "sisa", Long.toString(ada / MEGA), "perlu",
                    Long.toString(CADANGAN / MEGA))));
        }
    }
}
