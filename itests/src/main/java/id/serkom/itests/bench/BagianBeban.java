package id.serkom.itests.bench;

import id.serkom.itests.bench.Beban.Jendela;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Full runs and closings per second, how long each call takes, CPU time per closing, memory after it. */
final class BagianBeban implements Bagian {

    static final String PENUTUPAN = "penutupan";
    private static final double CPU_PALING_BANYAK = 2.0;
    private static final double P99_TERHADAP_P50 = 10;

    private final List<Angka> laju = new ArrayList<>();
    private final List<Angka> prosesor = new ArrayList<>();
    private final List<Tabel> panggilan = new ArrayList<>();
    private final Map<String, Integer> galat = new TreeMap<>();

    static String baris(int klien) {
        return klien + " klien";
    }

    @Override
    public String judul() {
        return "Beban";
    }

    @Override
    public Hasil ukur(Lingkungan l) throws IOException, InterruptedException {
        l.kata().accept("pemanasan, " + l.pilihan().pemanasan() + " putaran penuh");
        galat.putAll(l.beban().panaskan(8, l.pilihan().pemanasan()).galat());
        for (int klien : l.pilihan().klien()) {
            l.kata().accept("beban " + baris(klien) + ", " + l.pilihan().jendela().toSeconds() + " detik");
            catat(baris(klien), l.beban().ukur(klien, l.pilihan().jendela()));
        }
        laju.add(Angka.dari("32 terhadap 8 klien", PENUTUPAN, laju(32) / laju(8), "").sasaran(Sasaran.palingSedikit(1)));
        l.peladen().galat().forEach(g -> galat.merge("log peladen: " + g, 1, Integer::sum));
        List<Tabel> semua = new ArrayList<>(List.of(new Tabel("Laju (8 penutupan satu putaran penuh)", laju),
                new Tabel("Waktu prosesor setiap penutupan", prosesor)));
        semua.addAll(panggilan);
        semua.add(new Tabel("Memori sesudah beban 32 klien", Memori.dari(l.peladen().pid()).angka("Serkom")));
        return new Hasil(judul(), semua, galat);
    }

    private double laju(int klien) {
        return laju.stream().filter(a -> a.baris().equals(baris(klien)) && a.kolom().equals(PENUTUPAN)).findFirst().orElseThrow().nilai();
    }

    private void catat(String baris, Jendela jendela) {
        jendela.catatan().galat().forEach((apa, kali) -> galat.merge(apa, kali, Integer::sum));
        Map<String, Takaran> takaran = jendela.catatan().takaran();
        Takaran penutupan = new Takaran();
        SatuPutaran.PENUTUP.stream().filter(takaran::containsKey).forEach(p -> penutupan.tambah(takaran.get(p)));
        laju.add(Angka.dari(baris, "putaran", jendela.catatan().putaran() / jendela.detik(), "/detik"));
        laju.add(Angka.dari(baris, PENUTUPAN, penutupan.jumlah() / jendela.detik(), "/detik"));
        laju.addAll(persentil(baris, penutupan));
        laju.add(Angka.dari(baris, "p99/p50", penutupan.persentil(99) / penutupan.persentil(50), "")
                .sasaran(Sasaran.palingBanyak(P99_TERHADAP_P50)));
        prosesor(baris, jendela.pemakaian(), penutupan.jumlah());
        List<Angka> semua = new ArrayList<>();
        takaran.forEach((jenis, t) -> {
            String bertanda = SatuPutaran.PENUTUP.contains(jenis) ? jenis + " *" : jenis;
            semua.add(Angka.dari(bertanda, "jumlah", t.jumlah(), ""));
            semua.addAll(persentil(bertanda, t));
        });
        panggilan.add(new Tabel("Panggilan, " + baris + " (* menutup tahap)", semua));
    }

    private static List<Angka> persentil(String baris, Takaran takaran) {
        return List.of(Angka.dari(baris, "p50", takaran.persentil(50), "ms"), Angka.dari(baris, "p95", takaran.persentil(95), "ms"),
                Angka.dari(baris, "p99", takaran.persentil(99), "ms"));
    }

    private void prosesor(String baris, Pemakaian p, int penutupan) {
        prosesor.add(Angka.dari(baris, "peladen", p.server() / penutupan, "ms"));
        prosesor.add(Angka.dari(baris, "basis data", p.basisData() / penutupan, "ms"));
        prosesor.add(Angka.dari(baris, "peladen dan basis data", (p.server() + p.basisData()) / penutupan, "ms")
                .sasaran(Sasaran.palingBanyak(CPU_PALING_BANYAK)));
        prosesor.add(Angka.dari(baris, "klien", p.klien() / penutupan, "ms"));
        prosesor.add(Angka.dari(baris, "mesin terpakai", p.terpakai(), "%"));
        prosesor.add(Angka.dari(baris, "oleh yang lain", p.lain(), "%"));
    }
}
