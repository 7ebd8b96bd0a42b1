package id.serkom.itests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the server takes from its start to its first answer out of the database, and what it needs at rest, against the Karaf that it
 * stands on: the same distribution without our features, on the same kind of database, which answers by HTTP and has its pool open.
 */
final class BagianMulai implements Bagian {

    private static final double MULAI_TERHADAP_POLOS = 1.3;
    private static final double MEMORI_TERHADAP_POLOS = 1.2;
    private static final double MILI = 1000;
    private static final String SERKOM = "Serkom";
    private static final String POLOS = "Karaf polos";

    @Override
    public String judul() {
        return "Mulai dan diam";
    }

    @Override
    public Hasil ukur(Lingkungan l) throws Exception {
        l.peladen().berhenti();
        Sisi serkom = new Sisi(l.peladen(), l::hidupkan);
        List<Angka> mulai = new ArrayList<>();
        List<Angka> memori = new ArrayList<>();
        try (Peladen bersih = new Peladen(l.peladen().home().resolveSibling("karaf-polos"), l.peladen())) {
            Sisi polos = polos(l, bersih);
            l.kata().accept("mulai, " + l.pilihan().ulangan() + " kali");
            // In turns, so that a busy hour of the machine meets both.
            for (int i = 0; i < l.pilihan().ulangan(); i++) {
                serkom.ulangi(l.pilihan(), i);
                polos.ulangi(l.pilihan(), i);
            }
            mulai.add(Angka.dari(SERKOM, "median", serkom.median(), "detik"));
            mulai.add(Angka.dari(POLOS, "median", polos.median(), "detik"));
            mulai.add(Angka.dari("Serkom terhadap polos", "median", serkom.median() / polos.median(), "")
                    .sasaran(Sasaran.palingBanyak(MULAI_TERHADAP_POLOS)));
            memori.addAll(serkom.memori().angka(SERKOM));
            memori.addAll(polos.memori().angka(POLOS));
            memori.add(Angka.dari("Serkom terhadap polos", "resident", serkom.memori().resident() / polos.memori().resident(), "")
                    .sasaran(Sasaran.palingBanyak(MEMORI_TERHADAP_POLOS)));
        }
        l.hidupkan();
        return Hasil.dari(judul(), new Tabel("Dari mulai sampai jawaban pertama, " + l.pilihan().ulangan() + " kali", mulai),
                new Tabel("Memori ketika diam", memori));
    }

    /** One of the two, with how it is started; what it took each time, and what memory it held the first time. */
    private static final class Sisi {

        private final Peladen peladen;
        private final Mulai mulai;
        private final List<Double> detik = new ArrayList<>();
        private Memori memori;

        @FunctionalInterface
        interface Mulai {
            Duration jalankan() throws IOException;
        }

        Sisi(Peladen peladen, Mulai mulai) {
            this.peladen = peladen;
            this.mulai = mulai;
        }

        void ulangi(Pilihan pilihan, int ke) throws IOException, InterruptedException {
            detik.add(mulai.jalankan().toMillis() / MILI);
            if (ke == 0) {
                Perintah.tunggu(pilihan.tenang());
                memori = Memori.dari(peladen.pid());
            }
            peladen.berhenti();
        }

        double median() {
            return detik.stream().sorted().toList().get(detik.size() / 2);
        }

        Memori memori() {
            return memori;
        }
    }

    /** Unpacked, without our features, and started once, since only the first start installs. */
    private static Sisi polos(Lingkungan l, Peladen peladen) throws IOException, InterruptedException {
        l.kata().accept("Karaf polos dipasang");
        peladen.bongkar(l.pilihan().arsip());
        peladen.ubah("etc/org.apache.karaf.features.cfg", cfg -> cfg.replaceAll("(?<=[=, ])serkom/[^,\\s]+,?", ""));
        l.basis().pasang(peladen);
        // Stopped before it says so, it would go on installing in the first start that is measured.
        peladen.mulai(() -> peladen.tertulis(0, "| Done."));
        peladen.berhenti();
        return new Sisi(peladen, () -> mulaiPolos(peladen));
    }

    private static Duration mulaiPolos(Peladen peladen) throws IOException {
        Path log = peladen.log();
        long sejak = Files.exists(log) ? Files.size(log) : 0;
        try (Sambungan sambungan = new Sambungan(peladen.alamat())) {
            return peladen.mulai(() -> sambungan.menjawab("", "", 404) && peladen.tertulis(sejak, "serkom - Start completed."));
        }
    }
}
