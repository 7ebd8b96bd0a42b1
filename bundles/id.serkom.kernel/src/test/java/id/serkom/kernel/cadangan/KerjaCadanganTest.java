package id.serkom.kernel.cadangan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.fault.Conflict;
import id.serkom.api.service.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Servers that share the folder of archives. */
public class KerjaCadanganTest {

    private static final Instant SAAT = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant KEMUDIAN = SAAT.plusSeconds(1);
    private static final Settings BAWAAN = pid -> Map.of();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path cadangan;
    private FolderCadangan ini;

    @Before
    public void server() {
        cadangan = folder.getRoot().toPath().resolve("cadangan");
        ini = new FolderCadangan(folder.getRoot().toPath(), BAWAAN);
    }

    private List<String> isi() throws IOException {
        try (Stream<Path> isi = Files.list(cadangan)) {
            return isi.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    /** Another process holds the file of its own archive, as a server does that is making one; it ends when its input does. */
    private static Process lain(Path kunci) throws IOException {
        Process lain = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Pemegang.class.getName(), kunci.toString()).redirectErrorStream(true).start();
        assertEquals("dipegang", lain.inputReader().readLine());
        return lain;
    }

    /** Holds a file locked. */
    public static final class Pemegang {

        private Pemegang() {
        }

        public static void main(String[] file) throws IOException {
            try (KerjaCadangan kerja = KerjaCadangan.mulai(Path.of(file[0]))) {
                Files.writeString(kerja.folder().resolve("arsip"), "separuh");
                System.out.println("dipegang");
                System.exit(System.in.read() < 0 ? 1 : 0);
            }
        }
    }

    @Test
    public void yangSedangDibuatServerLainTidakDihapusDanYangDitinggalkanYangMatiDihapus() throws Exception {
        Files.createDirectories(cadangan);
        Path arsipLain = cadangan.resolve("serkom-lain.zip");
        Process lain = lain(arsipLain);
        try {
            assertEquals("cadangan.sudah-ada", assertThrows(Conflict.class, () -> KerjaCadangan.mulai(arsipLain)).reasons().get(0).code());
            try (KerjaCadangan kerja = ini.mulai(SAAT)) {
                assertTrue(Files.isDirectory(kerja.folder()));
                assertEquals("separuh", Files.readString(cadangan.resolve(".sementara-serkom-lain.zip/arsip")));
            }
        } finally {
            lain.destroyForcibly();
        }
        assertTrue(lain.waitFor(1, TimeUnit.MINUTES));
        assertEquals(List.of(".sementara-serkom-lain.zip", ".sementara-serkom-lain.zip.kunci"), isi());

        ini.mulai(KEMUDIAN).close();

        assertEquals(List.of(), isi());
    }

    @Test
    public void arsipYangSudahAdaTidakDiganti() throws IOException {
        ini.mulai(SAAT).close();
        Path ada = Files.writeString(cadangan.resolve("serkom-2026-03-02T010000Z.zip"), "arsip");

        assertThrows(Conflict.class, () -> ini.mulai(SAAT));

        assertEquals("arsip", Files.readString(ada));
        assertEquals(List.of(ada.getFileName().toString()), isi());
        assertFalse(Files.exists(cadangan.resolve(".sementara-serkom-2026-03-02T010000Z.zip.kunci")));
    }
}
