package id.serkom.skema;

import java.util.Arrays;
import java.util.Comparator;

/** Order of versions: number by number, so that 1.10 follows 1.9. */
final class Versi {

    static final Comparator<String> URUTAN = (a, b) -> Arrays.compare(bagian(a), bagian(b));

    private Versi() {
    }

    private static int[] bagian(String versi) {
        return Arrays.stream(versi.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
