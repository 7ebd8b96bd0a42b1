package id.serkom.naskah;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PeriksaNaskahTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path naskah;

    @Before
    public void surat() throws IOException {
        naskah = Files.createDirectories(folder.getRoot().toPath().resolve("SERKOM-INF/naskah"));
        Files.writeString(naskah.resolve("kabar.properties"), "judul = Kabar\ntata-letak = surat-dinas\nbernomor = tidak\n");
        Files.writeString(naskah.resolve("kabar.contoh.json"), "{\"hari\": \"Senin\"}");
    }

    private List<String> periksa(String templat) throws IOException {
        Files.writeString(naskah.resolve("kabar.vm"), templat);
        return PeriksaNaskah.keberatan(folder.getRoot().toPath());
    }

    @Test
    public void suratYangBaikTidakDitolak() throws IOException {
        assertEquals(List.of(), periksa("<p>Pada hari $isi.hari.</p>"));
    }

    @Test
    public void suratYangDitolakPeladenDitolakDenganBerkasnya() throws IOException {
        List<String> keberatan = periksa("<p>Pada hari $isi.tanggal.</p>");

        assertTrue(keberatan.toString(), keberatan.size() == 1 && keberatan.get(0).contains("kabar.vm"));
    }

    @Test
    public void folderTanpaSuratTidakDitolak() {
        assertEquals(List.of(), PeriksaNaskah.keberatan(folder.getRoot().toPath().resolve("lain")));
    }
}
