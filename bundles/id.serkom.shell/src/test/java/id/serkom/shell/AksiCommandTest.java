package id.serkom.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.service.BerkasService;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.HasilAksi.RingkasSurat;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What an action has brought forth, as a person reads it. */
public class AksiCommandTest {

    private static final String ID = "01KGZ0M3V5T1X8Q4R7N2C6B9DF";
    private static final HasilAksi HASIL = new HasilAksi(ID, "rekap", "maju", "rencana", "berjalan", 2, List.of(
            new RingkasSurat(ID, "hasil-verifikasi", "keluar", "bernomor", "1", "Kepala", List.of("Permendagri 54/2009 berakhir.")),
            new RingkasSurat(ID, "tanda-terima", "keluar", "bernomor", "2", "Kepala")), List.of(), Optional.empty());

    private final Meja meja = new Meja(Path.of("target")).oleh("admin");

    @Test
    public void aWarningOfALetterIsShownWithItsKind() {
        BerkasService berkas = (BerkasService) Proxy.newProxyInstance(AksiCommandTest.class.getClassLoader(),
                new Class<?>[] {BerkasService.class},
                (proxy, method, args) -> method.getName().equals("jalankan") ? HASIL : null);
        KonsolPalsu console = KonsolPalsu.person();

        assertEquals(0, new AksiCommand(meja.desk(), new Offers(null, null, null, null), berkas).run(console,
                List.of(ID, "rekap", "--isi", "{}")));

        List<String> warnings = console.shown().lines().filter(l -> l.startsWith("Peringatan")).toList();
        assertEquals(List.of("Peringatan, hasil-verifikasi: Permendagri 54/2009 berakhir."), warnings);
        assertTrue(console.shown().contains("tanda-terima"));
    }
}
