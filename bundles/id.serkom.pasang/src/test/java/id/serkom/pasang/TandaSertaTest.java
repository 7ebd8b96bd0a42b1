package id.serkom.pasang;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class TandaSertaTest {

    @Rule
    public final TemporaryFolder temp = new TemporaryFolder();

    private Path deploy;

    @Before
    public void setUp() throws IOException {
        deploy = temp.newFolder("deploy").toPath();
    }

    private void taruh(String tanda, PenerimaBerkas.Langkah berkas) throws IOException {
        try (Kiriman kiriman = Kiriman.terima(temp.getRoot().toPath(), "a.yaml", new ByteArrayInputStream("isi".getBytes()),
                new ByteArrayInputStream(tanda.getBytes()), Batas.dari(Map.of()));
                TandaSerta serta = TandaSerta.siapkan(deploy, ".x-", kiriman)) {
            serta.taruh(berkas);
        }
    }

    private List<String> isi() throws IOException {
        try (Stream<Path> semua = Files.list(deploy)) {
            return semua.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    public void theSignatureIsThereBeforeTheFile() throws IOException {
        taruh("baru", () -> {
            assertEquals("baru", Files.readString(deploy.resolve("a.yaml.sig")));
            Files.writeString(deploy.resolve("a.yaml"), "isi");
        });

        assertEquals(List.of("a.yaml", "a.yaml.sig"), isi());
    }

    @Test
    public void whereTheFileDoesNotFollowItGoes() throws IOException {
        assertThrows(IOException.class, () -> taruh("baru", () -> {
            throw new IOException("No space left on device");
        }));

        assertEquals(List.of(), isi());
    }

    @Test
    public void whereTheFileDoesNotFollowTheOneBeforeComesBack() throws IOException {
        Files.writeString(deploy.resolve("a.yaml.sig"), "lama");

        assertThrows(IllegalStateException.class, () -> taruh("baru", () -> {
            throw new IllegalStateException();
        }));

        assertEquals("lama", Files.readString(deploy.resolve("a.yaml.sig")));
        assertEquals(List.of("a.yaml.sig"), isi());
    }

    @Test
    public void withoutOneThatInTheFolderStays() throws IOException {
        Files.writeString(deploy.resolve("a.yaml.sig"), "lama");

        taruh("", () -> { });

        assertEquals("lama", Files.readString(deploy.resolve("a.yaml.sig")));
    }
}
