package id.serkom.shell;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.service.PdfSurat;
import id.serkom.api.service.SuratService;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The PDF of a letter, left in a folder of the server. */
public class SuratCommandTest {

    static final byte[] PDF = "%PDF-1.7 surat".getBytes(StandardCharsets.UTF_8);
    private static final String ID = "01KGZ0M3V5T1X8Q4R7N2C6B9DF";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Meja meja = new Meja(Path.of("target"));
    private final List<String> dicetak = new ArrayList<>();

    /** Letters of which each has a PDF, but for one that is a draft. */
    static SuratService surat(List<String> dicetak) {
        return (SuratService) Proxy.newProxyInstance(SuratCommandTest.class.getClassLoader(), new Class<?>[] {SuratService.class},
                (proxy, method, args) -> {
                    if (!method.getName().equals("pdf")) {
                        throw new AssertionError("tidak terduga: " + method.getName());
                    }
                    if (args[1].equals("konsep")) {
                        throw new Conflict(Reason.of("cetakan.konsep"));
                    }
                    dicetak.add((String) args[1]);
                    return new PdfSurat("surat.pdf", "ab".repeat(32), ByteBuffer.wrap(PDF));
                });
    }

    private KonsolPalsu jalankan(int hasil, String... kata) {
        KonsolPalsu konsol = KonsolPalsu.person();
        int status = new SuratCommand(meja.desk(), new Offers(null, null, null, null), surat(dicetak),
                new Outbox(pid -> Map.of("keluaran", folder.getRoot().toString()), Path.of("/"))).run(konsol, List.of(kata));
        assertEquals(konsol.shown() + konsol.errors(), hasil, status);
        return konsol;
    }

    @Test
    public void thePdfIsWrittenAndItsHashIsSaid() throws IOException {
        Path file = folder.getRoot().toPath().resolve("sk.pdf");

        Data said = Json.read(jalankan(0, ID, "--pdf", "sk.pdf", "--json").shown(), "");

        assertArrayEquals(PDF, Files.readAllBytes(file));
        assertEquals(List.of(ID, file.toString(), "ab".repeat(32)), List.of(said.text("surat"), said.text("berkas"), said.text("sha256")));
        assertEquals(Optional.of(PDF.length), said.optNumber("ukuran"));
        assertTrue(jalankan(0, ID, "--pdf", "sk.pdf").shown().contains("ditulis ke " + file));
    }

    @Test
    public void whatMayNotBeWrittenIsNotPrinted() {
        jalankan(1, ID, "--pdf", "../sk.pdf");
        jalankan(1, ID, "--pdf", "sk.txt");
        meja.oleh("majene");
        assertTrue(jalankan(1, ID, "--pdf", "sk.pdf").errors().contains("/api/v1/surat/<id>/pdf"));

        assertEquals(List.of(), dicetak);
        assertEquals(0, folder.getRoot().list().length);
    }

    @Test
    public void aDraftLeavesNoFile() {
        assertTrue(jalankan(1, "konsep", "--pdf", "sk.pdf", "--json").shown().contains("cetakan.konsep"));
        assertEquals(0, folder.getRoot().list().length);
    }
}
