package id.serkom.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Reason;
import id.serkom.api.service.CadanganService;
import id.serkom.api.service.CadanganService.Cadangan;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import org.junit.Test;

/** An archive that lacks something is one, and nobody takes it for a whole one. */
public class CadanganCommandTest {

    private static final Reason HILANG = Reason.of("cadangan.dokumen-hilang", "sha256", "ab12");

    private static KonsolPalsu jalankan(int hasil, Cadangan dibuat, String... args) {
        CadanganService service = (CadanganService) Proxy.newProxyInstance(CadanganCommandTest.class.getClassLoader(),
                new Class<?>[] {CadanganService.class}, (proxy, method, isi) -> dibuat);
        KonsolPalsu console = KonsolPalsu.person();
        assertEquals(hasil, new CadanganCommand(new Meja(Path.of("target")).desk(), service).run(console, List.of(args)));
        return console;
    }

    private static Cadangan arsip(long dibuatUlang, long hilang, Reason... temuan) {
        return new Cadangan("serkom-1.zip", 10, "ff", 7, 3, 5, dibuatUlang, hilang, List.of(temuan));
    }

    @Test
    public void aWholeOneEndsWithZeroAndSaysWhatWasMadeAgain() {
        String shown = jalankan(0, arsip(0, 0)).shown();
        assertTrue(shown, shown.startsWith("Arsip serkom-1.zip"));
        assertFalse(shown, shown.contains("TIDAK LENGKAP"));
        assertTrue(jalankan(0, arsip(4, 0)).shown().startsWith("4 PDF surat hilang dari server dan dibuat lagi"));
        assertTrue(jalankan(0, arsip(0, 0), "--json").shown().contains("\"lengkap\":true"));
    }

    @Test
    public void oneThatLacksSomethingSaysSoFirstAndEndsWithTwo() {
        String shown = jalankan(CadanganCommand.INCOMPLETE, arsip(0, 1, HILANG)).shown();
        assertTrue(shown, shown.startsWith("PERHATIAN: arsip TIDAK LENGKAP. 1 dokumen") && shown.contains("cadangan.dokumen-hilang"));
        assertFalse(shown, shown.contains("dan lainnya"));
        assertTrue(jalankan(CadanganCommand.INCOMPLETE, arsip(0, 30, HILANG)).shown().contains("dan lainnya: jalankan serkom:bukti"));
        String json = jalankan(CadanganCommand.INCOMPLETE, arsip(0, 1, HILANG), "--json").shown().replace(" ", "");
        assertTrue(json, json.contains("\"lengkap\":false") && json.contains("\"kode\":\"cadangan.dokumen-hilang\""));
    }
}
