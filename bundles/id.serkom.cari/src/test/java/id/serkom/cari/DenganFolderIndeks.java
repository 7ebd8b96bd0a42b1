package id.serkom.cari;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;

/** A test of the index itself, of which several may stand upon one folder. */
abstract class DenganFolderIndeks {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    final Kantor kantor = new Kantor();
    final List<LuceneCariService> semua = new ArrayList<>();

    @After
    public void tutup() throws InterruptedException {
        for (LuceneCariService satu : semua) {
            satu.close();
        }
    }

    LuceneCariService mulai(Path akar) {
        LuceneCariService cari = kantor.cari(akar);
        semua.add(cari);
        cari.lihat();
        return cari;
    }

    Path akar() {
        return folder.getRoot().toPath();
    }

    /** The folder as a kill would leave it now: what is on the disk, without a goodbye. */
    Path potret(String nama) throws IOException {
        Path ke = akar().resolveSibling(akar().getFileName() + nama);
        try (Stream<Path> isi = Files.walk(akar())) {
            for (Path satu : isi.toList()) {
                Path tujuan = ke.resolve(akar().relativize(satu).toString());
                if (Files.isDirectory(satu)) {
                    Files.createDirectories(tujuan);
                } else {
                    Files.copy(satu, tujuan);
                }
            }
        }
        return ke;
    }

    static List<Path> indeks(Path akar) throws IOException {
        return new Folder(akar).semua();
    }

    static List<String> id(LuceneCariService cari, String teks) {
        return Kantor.id(cari, Kantor.BIDANG, teks);
    }
}
