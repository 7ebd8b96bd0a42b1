package id.serkom.itests.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the sections work on: one database below one packaged server, the office in it, clients.
 *
 * @param ukuranAwal bytes of data before the first run
 * @param hasil what the sections before found, by their class
 * @param kata says how far it is
 */
record Lingkungan(Pilihan pilihan, BasisData basis, Peladen peladen, Kantor kantor, Beban beban, long ukuranAwal,
        Map<Class<? extends Bagian>, Hasil> hasil, Consumer<String> kata) {

    Lingkungan(Pilihan pilihan, BasisData basis, Peladen peladen, Kantor kantor, Beban beban, long ukuranAwal, Consumer<String> kata) {
        this(pilihan, basis, peladen, kantor, beban, ukuranAwal, new LinkedHashMap<>(), kata);
    }

    /** What a section before this one found. */
    Hasil hasil(Class<? extends Bagian> bagian) {
        return hasil.get(bagian);
    }
}
