package id.serkom.shell;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.api.actor.Actor;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.TooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What the server reads for whom. */
public class InboxTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path kiriman;
    private Meja meja;
    private Inbox inbox;

    @Before
    public void setUp() throws IOException {
        Path base = folder.getRoot().toPath();
        kiriman = Files.createDirectories(base.resolve("serkom/kiriman"));
        Files.writeString(base.resolve("serkom/admin-awal.txt"), "sandi: rahasia");
        Files.writeString(kiriman.resolve("isi.json"), "{}");
        meja = new Meja(base);
        inbox = new Inbox(pid -> Map.of(), base);
    }

    private Actor actor(String account) {
        return meja.akun.aktor(account).orElseThrow();
    }

    private SerkomException refused(String account, String given) {
        return assertThrows(given, SerkomException.class, () -> inbox.open(actor(account), given, KonsolPalsu.program("")).close());
    }

    @Test
    public void theOfficeReadsFilesOfTheFolder() throws IOException {
        assertEquals("{}", inbox.text(actor("bidang"), "isi.json", KonsolPalsu.person()));
        assertEquals("{}", inbox.text(actor("admin"), kiriman.resolve("isi.json").toString(), KonsolPalsu.person()));
    }

    @Test
    public void nothingOutsideTheFolderIsRead() throws IOException {
        Files.createSymbolicLink(kiriman.resolve("tautan.json"), Path.of("../admin-awal.txt"));
        for (String outside : List.of("../admin-awal.txt", "/etc/passwd", "a/../../admin-awal.txt", "tautan.json", "x\0y")) {
            assertEquals(outside, InvalidInput.class, refused("admin", outside).getClass());
        }
        assertEquals(NotFound.class, refused("bidang", "tidak-ada.json").getClass());
        assertEquals(NotFound.class, refused("bidang", ".").getClass());
    }

    @Test
    public void anInstitutionNamesNoFileOfTheServer() {
        assertEquals(Forbidden.class, refused("majene", "isi.json").getClass());
        assertEquals(Forbidden.class, refused("majene", "/etc/passwd").getClass());
    }

    @Test
    public void everybodyMaySendThroughHisInput() throws IOException {
        byte[] bytes = {0, 1, -1, 13, 10, 26};
        try (InputStream in = inbox.open(actor("majene"), "-", KonsolPalsu.program(bytes))) {
            assertArrayEquals(bytes, in.readAllBytes());
        }
        assertThrows(InvalidInput.class, () -> inbox.open(actor("majene"), "-", KonsolPalsu.person()).close());
    }

    @Test
    public void aTextIsUtf8AndNotTooLong() throws IOException {
        assertEquals("é", inbox.text(actor("majene"), "-", KonsolPalsu.program("é")));
        assertThrows(InvalidInput.class,
                () -> inbox.text(actor("majene"), "-", KonsolPalsu.program("é".getBytes(StandardCharsets.ISO_8859_1))));
        assertThrows(TooLarge.class,
                () -> inbox.text(actor("majene"), "-", KonsolPalsu.program(new byte[Inbox.TEXT_LIMIT + 1])));
    }
}
