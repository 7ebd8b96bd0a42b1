package id.serkom.skema;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class YamlDeployerTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final YamlDeployer deployer = new YamlDeployer();

    @Test
    public void hanyaBerkasYamlYangDiambil() throws IOException {
        assertTrue(deployer.canHandle(folder.newFile("a.yaml")));
        assertTrue(deployer.canHandle(folder.newFile("a.yml")));
        assertFalse(deployer.canHandle(folder.newFile("a.jar")));
        assertFalse(deployer.canHandle(folder.newFolder("b.yaml")));
    }

    @Test
    public void berkasYamlMenjadiBundelDenganIsiItu() throws IOException {
        URL url = deployer.transform(tulis("Skema (uji) 2.yaml", Naskah.KECIL));

        assertTrue(url.toString(), url.toString().startsWith("serkom-skema:file:"));
        try (JarInputStream jar = new JarInputStream(url.openStream())) {
            assertTrue(simbolik(jar).matches("deploy\\.Skema--uji--2-yaml-[0-9a-f]+"));
            JarEntry entry = jar.getNextJarEntry();
            assertEquals("SERKOM-INF/skema/Skema--uji--2.yaml", entry.getName());
            assertEquals(Naskah.KECIL, new String(jar.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    public void duaBerkasTidakPernahMenjadiSatuBundel() throws IOException {
        try (JarInputStream satu = new JarInputStream(deployer.transform(tulis("a b.yaml", "x")).openStream());
                JarInputStream dua = new JarInputStream(deployer.transform(tulis("a-b.yaml", "x")).openStream())) {
            assertNotEquals(simbolik(satu), simbolik(dua));
        }
    }

    @Test
    public void berkasYangTerlaluBesarDiambilSecukupnyaUntukDitolak() throws IOException {
        URL url = deployer.transform(tulis("besar.yaml", "#".repeat(3 * YamlReader.UKURAN_TERBESAR)));

        try (JarInputStream jar = new JarInputStream(url.openStream())) {
            jar.getNextJarEntry();
            byte[] isi = jar.readAllBytes();
            assertEquals(YamlReader.UKURAN_TERBESAR + 1, isi.length);
            assertThrows(PaketSalah.class, () -> YamlReader.text(isi));
        }
    }

    @Test
    public void alamatYangBukanBerkasDitolak() throws IOException {
        URL url = new URL(null, "serkom-skema:http://127.0.0.1/a.yaml", new PaketStreamHandler());

        assertThrows(IOException.class, url::openStream);
    }

    private static String simbolik(JarInputStream jar) {
        return jar.getManifest().getMainAttributes().getValue("Bundle-SymbolicName");
    }

    private URL tulis(String nama, String isi) throws IOException {
        Path file = folder.getRoot().toPath().resolve(nama);
        return Files.writeString(file, isi).toUri().toURL();
    }
}
