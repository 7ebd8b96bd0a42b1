package id.serkom.itests.bench;

import id.serkom.itests.bench.UnitTulis.Tulis;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * L: how many closings a second the same database takes when writing their rows is all that there is to do. The rows of the newest full
 * runs are taken out of a copy of the database and written back by plain JDBC in shared commits.
 */
final class BagianSetara implements Bagian {

    private static final double PALING_SEDIKIT = 0.2;
    private static final double KILO = 1000;

    private final List<Angka> laju = new ArrayList<>();

    @Override
    public String judul() {
        return "L: baris yang sama dengan JDBC";
    }

    @Override
    public Hasil ukur(Lingkungan l) throws Exception {
        l.peladen().berhenti();
        l.kata().accept("basis data disalin");
        List<List<UnitTulis>> putaran;
        try (Connection salinan = l.basis().salin()) {
            BarisPutaran baris = new BarisPutaran(salinan);
            putaran = baris.baca(l.pilihan().putaranSetara());
            lewati(l, salinan, baris, putaran, 8);
            for (int penulis : List.of(8, 32)) {
                l.kata().accept("L, " + penulis + " penulis");
                List<Lewat> semua = new ArrayList<>();
                do {
                    semua.add(lewati(l, salinan, baris, putaran, penulis));
                } while (jumlah(semua, Lewat::detik) < l.pilihan().jendelaSetara().toSeconds());
                catat(l, penulis, semua);
            }
        }
        l.hidupkan();
        return Hasil.dari(judul(), new Tabel("Laju", laju), new Tabel("Yang ditulis setiap penutupan", isi(putaran)));
    }

    /** All rows out, then in again by so many writers. */
    private static Lewat lewati(Lingkungan l, Connection salinan, BarisPutaran baris, List<List<UnitTulis>> putaran, int penulis)
            throws SQLException, InterruptedException {
        baris.hapus(putaran);
        l.basis().rapikan(salinan);
        return Lewat.mulai(salinan, putaran, penulis, l.pemakaian());
    }

    private void catat(Lingkungan l, int penulis, List<Lewat> semua) {
        String nama = penulis + " penulis";
        double setara = jumlah(semua, Lewat::unit) / jumlah(semua, Lewat::detik);
        double serkom = l.hasil(BagianBeban.class).nilai(BagianBeban.baris(penulis), BagianBeban.PENUTUPAN);
        laju.add(Angka.dari(nama, "L", setara, "/detik"));
        laju.add(Angka.dari(nama, "penutupan setiap commit", jumlah(semua, Lewat::semua) / jumlah(semua, Lewat::commit), ""));
        laju.add(Angka.dari(nama, "prosesor setiap penutupan", jumlah(semua, s -> s.pemakaian().klien() + s.pemakaian().basisData())
                / jumlah(semua, Lewat::semua), "ms"));
        laju.add(Angka.dari(nama, "oleh yang lain", jumlah(semua, s -> s.pemakaian().lain()) / semua.size(), "%"));
        laju.add(Angka.dari(nama, "Serkom", serkom, "/detik"));
        laju.add(Angka.dari(nama, "Serkom terhadap L", serkom / setara, "").sasaran(Sasaran.palingSedikit(PALING_SEDIKIT)));
    }

    private static double jumlah(List<Lewat> semua, ToDoubleFunction<Lewat> apa) {
        return semua.stream().mapToDouble(apa).sum();
    }

    private static List<Angka> isi(List<List<UnitTulis>> putaran) {
        Map<String, double[]> tabel = new TreeMap<>();
        putaran.forEach(p -> p.forEach(unit -> {
            for (Tulis t : unit.tambah()) {
                double[] satu = tabel.computeIfAbsent(t.tabel().nama(), n -> new double[3]);
                satu[0]++;
                satu[2] += TabelTulis.panjang(t.baris());
            }
            unit.ubah().forEach(u -> tabel.computeIfAbsent(u.tabel().nama(), n -> new double[3])[1]++);
        }));
        double[] seluruhnya = new double[3];
        List<Angka> semua = new ArrayList<>();
        double unit = putaran.stream().mapToInt(List::size).sum();
        tabel.forEach((nama, satu) -> {
            semua.addAll(baris(nama, satu, unit));
            for (int i = 0; i < satu.length; i++) {
                seluruhnya[i] += satu[i];
            }
        });
        semua.addAll(baris("seluruhnya", seluruhnya, unit));
        return semua;
    }

    private static List<Angka> baris(String nama, double[] satu, double unit) {
        return List.of(Angka.dari(nama, "ditambah", satu[0] / unit, ""), Angka.dari(nama, "diubah", satu[1] / unit, ""),
                Angka.dari(nama, "isi", satu[2] / unit / KILO, "KB"));
    }
}
