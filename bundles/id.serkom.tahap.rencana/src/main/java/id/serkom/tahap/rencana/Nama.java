package id.serkom.tahap.rencana;

import id.serkom.api.berkas.Asesi;
import java.util.List;
import java.util.stream.Collectors;

/** Names for a refusal: enough to know whom it is about, never ten thousand. */
final class Nama {

    private static final int TERBANYAK = 25;

    private Nama() {
    }

    static String daftar(List<Asesi> asesi) {
        String nama = asesi.stream().limit(TERBANYAK).map(Asesi::nama).collect(Collectors.joining("; "));
        return asesi.size() <= TERBANYAK ? nama : nama + "; dan " + (asesi.size() - TERBANYAK) + " lainnya";
    }
}
