package id.serkom.kernel.cadangan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.service.Settings;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The office's files of {@code etc/}: which are backed up, and what a restore makes of them. */
public class EtcKantorTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path base;
    private Path lama;
    private EtcKantor etc;

    @Before
    public void server() throws IOException {
        base = folder.newFolder("server").toPath();
        lama = folder.newFolder("lama").toPath();
        Settings settings = this::terbaca;
        etc = new EtcKantor(base, settings);
        tulis("etc/id.serkom.buku.cfg", "unit = SINI\n");
        tulis("etc/id.serkom.dokumen.cfg", "folder = /sini\nbatas-mb = 5\n");
        tulis("etc/org.ops4j.datasource-serkom.cfg", "url = jdbc:postgresql://x\npassword = rahasia\npool = hikari\n");
        tulis("etc/system.properties", "milik = server\n");
    }

    private void tulis(String nama, String isi) throws IOException {
        Files.createDirectories(base.resolve(nama).getParent());
        Files.writeString(base.resolve(nama), isi);
    }

    private String baca(String nama) throws IOException {
        return Files.readString(base.resolve(nama));
    }

    /** Settings that are read from the files at once. */
    private Map<String, String> terbaca(String pid) {
        Path file = base.resolve("etc/" + pid + ".cfg");
        Properties nilai = new Properties();
        try {
            nilai.load(new StringReader(Files.exists(file) ? Files.readString(file) : ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> isi = new TreeMap<>();
        nilai.stringPropertyNames().forEach(k -> isi.put(k, nilai.getProperty(k)));
        return isi;
    }

    private static Map<String, byte[]> arsip(String... namaDanIsi) {
        Map<String, byte[]> arsip = new TreeMap<>();
        for (int i = 0; i < namaDanIsi.length; i += 2) {
            arsip.put(namaDanIsi[i], namaDanIsi[i + 1].getBytes(UTF_8));
        }
        return arsip;
    }

    @Test
    public void hanyaBerkasKantorYangIkutDanSandiBasisDataTidak() throws IOException {
        tulis("etc/kalender/2027.csv", "2027-01-01\n");
        tulis("etc/referensi/kop.csv", "kode\n");
        tulis("etc/referensi/catatan.txt", "bukan lembar\n");
        tulis("etc/host.key", "kunci");

        Map<String, byte[]> isi = etc.isi();

        assertEquals(Set.of("etc/id.serkom.buku.cfg", "etc/id.serkom.dokumen.cfg", "etc/org.ops4j.datasource-serkom.cfg",
                "etc/kalender/2027.csv", "etc/referensi/kop.csv", "etc/host.key"), isi.keySet());
        String sumber = new String(isi.get("etc/org.ops4j.datasource-serkom.cfg"), UTF_8);
        assertTrue(sumber, sumber.contains("url = jdbc:postgresql://x\n") && !sumber.contains("rahasia"));
    }

    @Test
    public void setelanArsipMenggantiDanYangLamaDisisihkan() throws IOException {
        List<String> nama = etc.pasang(arsip("etc/id.serkom.akun.cfg", "token.menit = 9\n", "etc/kalender/2027.csv", "x\n"), lama);

        assertEquals(Set.of("etc/id.serkom.akun.cfg", "etc/kalender/2027.csv", "etc/id.serkom.dokumen.cfg"), Set.copyOf(nama));
        assertEquals("token.menit = 9\n", baca("etc/id.serkom.akun.cfg"));
        assertFalse(Files.exists(base.resolve("etc/id.serkom.buku.cfg")));
        assertEquals("unit = SINI\n", Files.readString(lama.resolve("etc/id.serkom.buku.cfg")));
        assertEquals("milik = server\n", baca("etc/system.properties"));
    }

    @Test
    public void letakDiMesinIniDanAlamatBasisDataTetap() throws IOException {
        etc.pasang(arsip("etc/id.serkom.dokumen.cfg", "folder = /sana\nbatas-mb = 7\n",
                "etc/org.ops4j.datasource-serkom.cfg", "url = lain\n"), lama);

        assertEquals("batas-mb = 7\nfolder = /sini\n", baca("etc/id.serkom.dokumen.cfg"));
        assertTrue(baca("etc/org.ops4j.datasource-serkom.cfg").contains("password = rahasia"));
    }

    /** The folder of the other machine is not taken over either where this one has none of its own. */
    @Test
    public void letakDiMesinLainTidakIkut() throws IOException {
        Files.delete(base.resolve("etc/id.serkom.dokumen.cfg"));

        List<String> nama = etc.pasang(arsip("etc/id.serkom.dokumen.cfg", "folder = /sana\n"), lama);

        assertEquals(List.of(), nama);
        assertFalse(Files.exists(base.resolve("etc/id.serkom.dokumen.cfg")));
    }

    @Test
    public void yangDikembalikanSepertiSemula() throws IOException {
        etc.pasang(arsip("etc/id.serkom.akun.cfg", "token.menit = 9\n", "etc/id.serkom.buku.cfg", "unit = SANA\n"), lama);

        etc.kembalikan(lama);

        assertFalse(Files.exists(base.resolve("etc/id.serkom.akun.cfg")));
        assertEquals("unit = SINI\n", baca("etc/id.serkom.buku.cfg"));
        assertEquals("folder = /sini\nbatas-mb = 5\n", baca("etc/id.serkom.dokumen.cfg"));
    }

    /** What fails half way leaves the settings as they were. */
    @Test
    public void yangGagalDiTengahDikembalikan() throws IOException {
        Files.createDirectories(base.resolve("etc/kalender/2027.csv"));
        Files.writeString(base.resolve("etc/kalender/2027.csv/penghalang"), "");

        assertThrows(IOException.class, () -> etc.pasang(arsip("etc/id.serkom.buku.cfg", "unit = SANA\n", "etc/kalender/2027.csv", "x\n"),
                lama));

        assertEquals("unit = SINI\n", baca("etc/id.serkom.buku.cfg"));
    }
}
