package id.serkom.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.service.Settings;
import id.serkom.api.service.SuratService;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What of the documents of letters needs somebody. */
public class CetakCommandTest {

    private static final String ID = "01KGZ0M3V5T1X8Q4R7N2C6B9DF";
    private static final String LAIN = "01KGZ0M3V5T1X8Q4R7N2C6B9DG";
    private static final Settings BERALAMAT = pid -> Map.of("alamat-publik", "https://a.go.id");

    private final Meja meja = new Meja(Path.of("target"));
    private final List<String> diulang = new ArrayList<>();
    private List<Cetakan> gagal = List.of(gagal(ID), gagal(LAIN));

    private static Cetakan gagal(String id) {
        return Cetakan.beku(id, "0".repeat(26), CaraTtd.BASAH, Optional.of("kepala"), false)
                .gagal("pdf.gagal", Instant.parse("2026-03-09T02:00:00Z"));
    }

    private SuratService surat() {
        return (SuratService) Proxy.newProxyInstance(CetakCommandTest.class.getClassLoader(), new Class<?>[] {SuratService.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "cetakanGagal" -> new Halaman<>(gagal, Optional.empty());
                    case "cetakan" -> gagal.stream().filter(c -> c.id().equals(args[1])).findFirst();
                    case "cetakUlang" -> ulang((String) args[1]);
                    default -> throw new AssertionError(method.getName());
                });
    }

    private Cetakan ulang(String id) {
        if (id.equals("ditolak")) {
            throw new Forbidden(Reason.of("buku.hanya-kantor"));
        }
        diulang.add(id);
        return gagal(id).tercetak("a".repeat(64));
    }

    private KonsolPalsu jalankan(int hasil, Settings settings, String... args) {
        KonsolPalsu console = KonsolPalsu.person();
        assertEquals(hasil, new CetakCommand(meja.desk(), surat(), settings).run(console, List.of(args)));
        return console;
    }

    @Test
    public void whatFailedIsListedWithItsReasonAndIsNotTriedByThat() {
        String shown = jalankan(0, BERALAMAT).shown();

        assertTrue(shown, shown.contains(ID) && shown.contains(LAIN) && shown.contains("pdf.gagal"));
        assertFalse(shown, shown.contains("Alamat publik"));
        assertEquals(List.of(), diulang);
        gagal = List.of();
        assertEquals("Tidak ada surat yang PDF-nya gagal dibuat.\n", jalankan(0, BERALAMAT).shown());
    }

    @Test
    public void whatWasGivenUpSaysSoAndHowItIsTriedAgain() {
        Cetakan menyerah = gagal(ID).gagal("pdf.gagal", Optional.empty());
        gagal = List.of(menyerah, gagal(LAIN));

        String shown = jalankan(0, BERALAMAT).shown();
        List<String> baris = shown.lines().filter(b -> b.contains(ID)).toList();
        assertEquals(shown, 2, baris.size());
        assertTrue(shown, baris.get(0).contains("menyerah") && baris.get(0).contains("tidak, sampai --ulang"));
        assertEquals(ID + ": cetakan.menyerah", baris.get(1));
        assertEquals(shown, 1, shown.lines().filter(b -> b.contains(LAIN)).count());
        String json = jalankan(0, BERALAMAT, "--json").shown().replace(" ", "");
        assertTrue(json, json.contains("\"menyerah\":true") && json.contains("\"menyerah\":false")
                && json.contains("\"kode\":\"cetakan.menyerah\"") && json.contains("\"kode\":\"cetakan.belum-jadi\""));
        assertEquals("menyerah sesudah 2 kali, tanda tangan basah (pdf.gagal)", CetakCommand.keadaan(menyerah));
    }

    @Test
    public void oneOrAllAreTriedAtOnce() {
        assertTrue(jalankan(0, BERALAMAT, ID, "--ulang").shown().contains("tercetak"));
        assertEquals(List.of(ID), diulang);
        jalankan(0, BERALAMAT, "--ulang");
        assertEquals(List.of(ID, ID, LAIN), diulang);
        assertTrue(jalankan(0, BERALAMAT, ID).shown().contains("gagal"));
        assertEquals(3, diulang.size());
        jalankan(1, BERALAMAT, "ditolak", "--ulang");
    }

    @Test
    public void whatKeepsQrCodesOffLettersIsSaid() {
        assertTrue(jalankan(0, pid -> Map.of()).shown().contains("Alamat publik belum disetel"));
        assertTrue(jalankan(0, pid -> Map.of("alamat-publik", "http://a.go.id")).shown().contains("bukan alamat https"));
        String json = jalankan(0, pid -> Map.of(), "--json").shown();
        assertTrue(json, json.contains("\"peringatan\"") && json.contains("\"percobaan\""));
    }

    @Test
    public void theStateOfADocumentIsALineOfItsLetter() {
        assertEquals("gagal, tanda tangan basah (pdf.gagal)", CetakCommand.keadaan(gagal(ID)));
        assertEquals("beku, tanda tangan elektronik, uji coba",
                CetakCommand.keadaan(Cetakan.beku(ID, "0".repeat(26), CaraTtd.ELEKTRONIK, Optional.of("kepala"), true)));
    }
}
