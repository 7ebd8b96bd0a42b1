package id.serkom.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.service.HasilPaket;
import id.serkom.api.service.PaketService;
import id.serkom.api.service.RencanaPaket;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What of a pack reaches the service: the file, and the signature beside it. */
public class PasangCommandTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<String> sampai = new ArrayList<>();
    private Path kiriman;
    private Meja meja;

    @Before
    public void setUp() throws IOException {
        kiriman = Files.createDirectories(folder.getRoot().toPath().resolve("serkom/kiriman"));
        Files.writeString(kiriman.resolve("ppd.yaml"), "kode: X");
        meja = new Meja(folder.getRoot().toPath()).oleh("admin");
    }

    private PaketService paket() {
        return (PaketService) Proxy.newProxyInstance(PasangCommandTest.class.getClassLoader(), new Class<?>[] {PaketService.class},
                (proxy, method, args) -> {
                    sampai.add(method.getName() + " " + args[1] + " " + teks(args[2]) + " " + teks(args[3]));
                    return method.getName().equals("pasang") ? new HasilPaket((String) args[1], "a", List.of())
                            : new RencanaPaket((String) args[1], "a", List.of(), List.of());
                });
    }

    private static String teks(Object stream) throws IOException {
        return new String(((InputStream) stream).readAllBytes());
    }

    private int jalankan(KonsolPalsu console, String... args) {
        return new PasangCommand(meja.desk(), paket()).run(console, List.of(args)) + new PlanCommand(meja.desk(), paket()).run(console,
                List.of(args));
    }

    @Test
    public void theSignatureBesideTheFileGoesWithIt() throws IOException {
        Files.writeString(kiriman.resolve("ppd.yaml.sig"), "tanda");

        assertEquals(0, jalankan(KonsolPalsu.person(), "ppd.yaml"));

        assertEquals(List.of("pasang ppd.yaml kode: X tanda", "rencana ppd.yaml kode: X tanda"), sampai);
    }

    @Test
    public void withoutOneNoneGoes() {
        assertEquals(0, jalankan(KonsolPalsu.person(), "ppd.yaml"));

        assertEquals(List.of("pasang ppd.yaml kode: X ", "rencana ppd.yaml kode: X "), sampai);
    }

    @Test
    public void standardInputHasNothingBesideIt() throws IOException {
        Files.writeString(kiriman.resolve("-.sig"), "tanda");
        Files.writeString(kiriman.resolve("ppd.yaml.sig"), "tanda");

        assertEquals(0, new PasangCommand(meja.desk(), paket()).run(KonsolPalsu.program("kode: Y"), List.of("-", "--nama", "ppd.yaml")));

        assertEquals(List.of("pasang ppd.yaml kode: Y "), sampai);
    }

    @Test
    public void aSignatureThatLeadsOutOfTheFolderIsNotRead() throws IOException {
        Path rahasia = Files.writeString(folder.getRoot().toPath().resolve("rahasia"), "sandi");
        Files.createSymbolicLink(kiriman.resolve("ppd.yaml.sig"), rahasia);

        assertTrue(jalankan(KonsolPalsu.person(), "ppd.yaml") != 0);

        assertEquals(List.of(), sampai);
    }
}
