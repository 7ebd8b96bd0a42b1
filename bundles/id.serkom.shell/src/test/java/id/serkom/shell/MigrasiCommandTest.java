package id.serkom.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.service.BerkasService;
import id.serkom.api.service.PratinjauMigrasi;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class MigrasiCommandTest {

    private static final String SATU = "01KGZ0M3V5T1X8Q4R7N2C6B9DF";
    private static final String DUA = "01KGZ0M3V5T1X8Q4R7N2C6B9DG";

    private final Meja meja = new Meja(Path.of("target")).oleh("admin");
    private final KonsolPalsu console = KonsolPalsu.person();
    private final List<String> dicoba = new ArrayList<>();

    private static PratinjauMigrasi pratinjau(String id) {
        return new PratinjauMigrasi(id, "verifikasi", 1, 2, "2.0", List.of(), List.of(), List.of(), 0, 0, List.of());
    }

    private static Berkas berkas(String id) {
        return new Berkas(id, 1, "sertifikasi", "1", "PPD", "1.0", "Angkatan I", "verifikasi", BerkasStatus.BERJALAN, 1, 1,
                Optional.empty(), Instant.EPOCH, "bidang", Optional.empty(), Map.of("verifikasi", 1));
    }

    private int jalankan(SerkomException gagal) {
        BerkasService berkas = (BerkasService) Proxy.newProxyInstance(MigrasiCommandTest.class.getClassLoader(),
                new Class<?>[] {BerkasService.class}, (proxy, method, args) -> switch (method.getName()) {
                    case "calonMigrasi" -> new Halaman<>(List.of(berkas(SATU), berkas(DUA)), Optional.empty());
                    case "pratinjauMigrasi" -> pratinjau((String) args[1]);
                    case "migrasi" -> {
                        dicoba.add((String) args[1]);
                        if (args[1].equals(SATU)) {
                            throw gagal;
                        }
                        yield null;
                    }
                    default -> throw new AssertionError(method);
                });
        return new MigrasiCommand(meja.desk(), new Offers(null, null, null, null), berkas)
                .run(console, List.of("semua", "verifikasi", "2", "--alasan", "Formulir baru"));
    }

    @Test
    public void aStoreThatDoesNotAnswerIsNoRefusalOfABerkasAndEndsTheCommand() {
        int code = jalankan(new StoreUnavailable(Reason.of("basis.tidak-menjawab"), new IllegalStateException()));

        assertFalse("exit " + code, code == 0);
        assertEquals(List.of(SATU), dicoba);
        assertFalse(console.shown(), console.shown().contains(DUA));
    }

    @Test
    public void whatOneBerkasIsRefusedForHoldsNoOtherUp() {
        assertEquals(0, jalankan(new Conflict(Reason.of("berkas.berubah"))));

        assertEquals(List.of(SATU, DUA), dicoba);
        assertTrue(console.shown(), console.shown().contains("berkas.berubah"));
    }
}
