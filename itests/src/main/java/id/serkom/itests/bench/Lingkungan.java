package id.serkom.itests.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the sections work on: one database below one packaged server, the office in it, clients.
 *
 * @param ukuranAwal bytes of data before the first run
 * @param hasil what the sections before found, by their class
 * @param kata says how far it is
 */
record Lingkungan(Pilihan pilihan, BasisData basis, Peladen peladen, Kantor kantor, long ukuranAwal,
        Map<Class<? extends Bagian>, Hasil> hasil, Consumer<String> kata) {

    Lingkungan(Pilihan pilihan, BasisData basis, Peladen peladen, Kantor kantor, long ukuranAwal, Consumer<String> kata) {
        this(pilihan, basis, peladen, kantor, ukuranAwal, new LinkedHashMap<>(), kata);
    }

    /** What a section before this one found. */
    Hasil hasil(Class<? extends Bagian> bagian) {
        return hasil.get(bagian);
    }

    /** CPU time used so far, by whom. */
    Supplier<Pemakaian> pemakaian() {
        return () -> Pemakaian.kini(peladen.pid(), basis.proses());
    }

    Beban beban() {
        return new Beban(peladen, kantor, pemakaian());
    }

    /** Starts the stopped server; how long it took to the first answer that needs the database: a list, by somebody who is logged in. */
    Duration hidupkan() throws IOException {
        try (Sambungan sambungan = new Sambungan(peladen.alamat())) {
            return peladen.mulai(() -> sambungan.menjawab("berkas?batas=1", kantor.token("bidang"), 200));
        }
    }
}
