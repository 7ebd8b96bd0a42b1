package id.serkom.tahap.pelaksanaan;

import id.serkom.api.berkas.Asesi;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names for a refusal: enough to know whom it is about, never ten thousand. */
final class Nama {

    static final int TERBANYAK = 25;

    private Nama() {
    }

    static String daftar(List<Asesi> asesi) {
        return daftar(asesi, Asesi::nama);
    }

    static String daftar(List<Asesi> asesi, Function<Asesi, String> sebutan) {
        String nama = asesi.stream().limit(TERBANYAK).map(sebutan).collect(Collectors.joining("; "));
        return asesi.size() <= TERBANYAK ? nama : nama + "; dan " + (asesi.size() - TERBANYAK) + " lainnya";
    }
}
