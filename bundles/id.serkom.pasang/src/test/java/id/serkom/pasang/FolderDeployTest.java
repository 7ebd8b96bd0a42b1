package id.serkom.pasang;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FolderDeployTest {

    @Rule
    public final TemporaryFolder temp = new TemporaryFolder();

    private final List<String> terjadi = new ArrayList<>();
    private final Set<String> dikenal = new HashSet<>();
    private final Set<String> diulangi = new HashSet<>();
    private Path deploy;
    private FolderDeploy folder;

    @Before
    public void siapkan() throws IOException {
        deploy = temp.newFolder("deploy").toPath();
        folder = new FolderDeploy(deploy, new FolderDeploy.Penerima() {

            @Override
            public void ada(Path berkas, String tanda) {
                terjadi.add("ada " + berkas.getFileName());
            }

            @Override
            public void hilang(String nama) {
                dikenal.remove(nama);
                terjadi.add("hilang " + nama);
            }

            @Override
            public Set<String> dikenal() {
                return dikenal;
            }

            @Override
            public boolean ulangi(String nama) {
                return diulangi.remove(nama);
            }
        });
    }

    @Test
    public void berkasDihitungSetelahDuaKaliDilihatSama() throws IOException {
        Path berkas = Files.writeString(deploy.resolve("a.yaml"), "x");
        lihat();
        Files.writeString(berkas, "xx");
        lihat();
        lihat("ada a.yaml");
        lihat();
        Files.writeString(berkas, "xxx");
        lihat();
        lihat("ada a.yaml");
    }

    @Test
    public void berkasHilangSetelahDuaKaliTidakTerlihat() throws IOException {
        Path berkas = Files.writeString(deploy.resolve("a.yaml"), "x");
        lihat();
        lihat("ada a.yaml");
        Files.delete(berkas);
        lihat();
        Files.writeString(berkas, "x");
        lihat();
        lihat("ada a.yaml");
        Files.delete(berkas);
        lihat();
        lihat("hilang a.yaml");
        lihat();
    }

    @Test
    public void yangPergiSelagiServerMatiDilepasDanFolderYangTidakAdaTidakMelepasApaPun() throws IOException {
        dikenal.add("lama.jar");
        Path lain = deploy.resolveSibling("lain");
        Files.move(deploy, lain);
        lihat();
        lihat();
        Files.move(lain, deploy);
        lihat();
        lihat("hilang lama.jar");
    }

    @Test
    public void yangTidakTerlihatPadaPandanganPertamaBelumHilang() throws IOException {
        dikenal.add("lama.jar");
        lihat();
        Files.writeString(deploy.resolve("lama.jar"), "x");
        lihat();
        lihat("ada lama.jar");
    }

    @Test
    public void berkasYangBelumSelesaiDisalinDanPetunjukTidakDilihat() throws IOException {
        for (String nama : List.of(".a.jar", "a.jar.tmp", "a.jar.part", "a.jar~", "README")) {
            Files.writeString(deploy.resolve(nama), "x");
        }
        lihat();
        lihat();
    }

    @Test
    public void yangPerluDicobaLagiDicobaLagi() throws IOException {
        Files.writeString(deploy.resolve("a.jar"), "x");
        lihat();
        lihat("ada a.jar");
        diulangi.add("a.jar");
        lihat("ada a.jar");
        lihat();
    }

    @Test
    public void skemaTidakMenungguKode() throws IOException {
        for (String nama : List.of("a.jar", "b.kar", "c.yaml", "d.zip")) {
            Files.writeString(deploy.resolve(nama), "x");
        }
        lihat();
        lihat("ada c.yaml", "ada d.zip", "ada a.jar", "ada b.kar");
    }

    private void lihat(String... harapan) throws IOException {
        terjadi.clear();
        folder.lihat();
        assertEquals(List.of(harapan), terjadi);
    }
}
