package id.serkom.skema;

import java.util.List;
import java.util.stream.Collectors;

/** A file that is refused as a whole, with all that was found. */
final class PaketSalah extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int TAMPIL = 20;

    private final transient List<Kesalahan> kesalahan;

    PaketSalah(List<Kesalahan> kesalahan) {
        super(kesalahan.stream().limit(TAMPIL).map(Kesalahan::toString).collect(Collectors.joining("; "))
                + (kesalahan.size() > TAMPIL ? "; dan " + (kesalahan.size() - TAMPIL) + " kesalahan lagi" : ""));
        this.kesalahan = List.copyOf(kesalahan);
    }

    PaketSalah(Kesalahan satu) {
        this(List.of(satu));
    }

    List<Kesalahan> kesalahan() {
        return kesalahan;
    }
}
