package id.serkom.itests.bench;

import java.util.List;
import java.util.Map;

/**
 * What a section measured.
 *
 * @param galat what went wrong while it did, and how often; anything here makes the bench fail
 */
record Hasil(String judul, List<Tabel> tabel, Map<String, Integer> galat) {

    Hasil {
        tabel = List.copyOf(tabel);
        galat = Map.copyOf(galat);
    }

    static Hasil dari(String judul, Tabel... tabel) {
        return new Hasil(judul, List.of(tabel), Map.of());
    }

    /** A figure of it. */
    double nilai(String baris, String kolom) {
        return tabel.stream().flatMap(t -> t.angka().stream()).filter(a -> a.baris().equals(baris) && a.kolom().equals(kolom))
                .mapToDouble(Angka::nilai).findFirst().orElseThrow(() -> new IllegalArgumentException(baris + " / " + kolom));
    }
}
