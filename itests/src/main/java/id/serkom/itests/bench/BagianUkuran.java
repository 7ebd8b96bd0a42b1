package id.serkom.itests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;

/** Bytes on disk: of the data that the runs have left, of the distribution. */
final class BagianUkuran implements Bagian {

    private static final double KILO = 1024;
    private static final double PENUTUPAN = 8;

    @Override
    public String judul() {
        return "Ukuran";
    }

    @Override
    public Hasil ukur(Lingkungan l) throws IOException, SQLException {
        double putaran = l.kantor().terpakai();
        double basis = l.basis().ukuran() - l.ukuranAwal();
        double dokumen = Perintah.ukuran(l.peladen().home().resolve("dokumen"));
        return Hasil.dari(judul(), new Tabel("Di cakram, dari " + Bilangan.teks(putaran) + " putaran", List.of(
                Angka.dari("basis data", "setiap penutupan", basis / putaran / PENUTUPAN / KILO, "KB"),
                Angka.dari("basis data", "setiap 1.000 putaran", basis / putaran * 1000 / KILO / KILO, "MB"),
                Angka.dari("dokumen", "setiap penutupan", dokumen / putaran / PENUTUPAN / KILO, "KB"),
                Angka.dari("dokumen", "setiap 1.000 putaran", dokumen / putaran * 1000 / KILO / KILO, "MB"),
                Angka.dari("distribusi", "tar.gz", Files.size(l.pilihan().arsip()) / KILO / KILO, "MB"))));
    }
}
