package id.serkom.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.TooLarge;
import id.serkom.api.service.DokumenTerverifikasi;
import id.serkom.api.service.HasilVerifikasi;
import id.serkom.api.service.Keabsahan;
import id.serkom.api.service.KecocokanBerkas;
import id.serkom.api.service.VerifikasiService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What anybody is told of a code or a PDF, at the console. */
public class VerifikasiCommandTest {

    private static final String KODE = "7K3M9QX2V5T1R8N4C6B0DFGHJW";

    private final List<String> ditanya = new ArrayList<>();
    private Keabsahan keabsahan = Keabsahan.BERLAKU;
    private KecocokanBerkas kecocokan = KecocokanBerkas.DITERBITKAN;
    private Optional<LocalDate> diganti = Optional.empty();

    private final class Verifikasi implements VerifikasiService {

        @Override
        public HasilVerifikasi periksa(String kode) {
            ditanya.add(kode);
            return kode.equals(KODE) ? hasil(KecocokanBerkas.TIDAK_DIPERIKSA)
                    : HasilVerifikasi.tidakDikenal(KecocokanBerkas.TIDAK_DIPERIKSA);
        }

        @Override
        public HasilVerifikasi periksa(InputStream pdf, Optional<String> kode) throws IOException {
            String isi = new String(pdf.readAllBytes(), StandardCharsets.UTF_8);
            ditanya.add(isi + " " + kode);
            if (isi.equals("besar")) {
                throw new TooLarge(Reason.of("verifikasi.terlalu-besar"));
            }
            return hasil(kecocokan);
        }
    }

    private HasilVerifikasi hasil(KecocokanBerkas berkas) {
        return new HasilVerifikasi(keabsahan, berkas, diganti, Optional.of(new DokumenTerverifikasi(KODE, "Sertifikat kompetensi",
                "Rahma Yusuf", Optional.of("1/SERT"), LocalDate.of(2026, 3, 9),
                Optional.of(new DokumenTerverifikasi.LingkupSertifikat("REG.1", "Perkantoran", "PPD", "1.0", LocalDate.of(2029, 3, 8),
                List.of(new DokumenTerverifikasi.Unit("U1", "Unit")), Optional.empty())), false)));
    }

    private String run(int status, KonsolPalsu console, String... words) {
        VerifikasiCommand command = new VerifikasiCommand(new Meja(Path.of("target")).desk(), new Verifikasi());
        assertEquals(status, command.run(console, Arrays.asList(words)));
        return console.shown() + console.errors();
    }

    @Test
    public void aCodeThatCountsIsSaidWithWhatItIs() {
        String shown = run(0, KonsolPalsu.person(), KODE);
        assertTrue(shown, shown.contains("berlaku") && shown.contains("Rahma Yusuf") && shown.contains("1 unit")
                && shown.contains("REG.1"));

        Data said = Json.read(run(0, KonsolPalsu.person(), KODE, "--json"), "");
        assertTrue(said.flag("sah"));
        assertEquals("tidak-diperiksa", said.text("berkas"));
    }

    @Test
    public void whatDoesNotCountEndsWithTwo() {
        assertTrue(run(2, KonsolPalsu.person(), "entah").contains("tidak-dikenal"));
        keabsahan = Keabsahan.DICABUT;
        assertTrue(run(2, KonsolPalsu.person(), KODE).contains("dicabut"));
        keabsahan = Keabsahan.BERLAKU;
        kecocokan = KecocokanBerkas.BERBEDA;
        String edited = run(2, KonsolPalsu.program("%PDF lain"), "--pdf", "-", "--json");
        assertTrue(edited, edited.contains("\"sah\":false") && edited.contains("\"berbeda\""));
    }

    @Test
    public void aPdfIsHeldAgainstWhatWasIssuedWithOrWithoutItsCode() {
        assertTrue(run(0, KonsolPalsu.program("%PDF"), "--pdf", "-").contains("persis yang diterbitkan"));
        run(0, KonsolPalsu.program("%PDF"), KODE, "--pdf", "-");
        assertTrue(run(1, KonsolPalsu.program("besar"), "--pdf", "-", "--json").contains("verifikasi.terlalu-besar"));

        assertEquals(List.of("%PDF Optional.empty", "%PDF Optional[" + KODE + "]", "besar Optional.empty"), ditanya);
    }

    @Test
    public void whatWasAttachedBeforeIsSaidToHaveBeenAndDoesNotCount() {
        kecocokan = KecocokanBerkas.PINDAIAN_LAMA;
        diganti = Optional.of(LocalDate.of(2026, 3, 5));

        String shown = run(2, KonsolPalsu.program("%PDF"), "--pdf", "-");

        assertTrue(shown, shown.contains("pernah dilampirkan sebagai pindaian dokumen ini") && shown.contains("2026-03-05"));
    }

    @Test
    public void withoutACodeAndAPdfNothingIsAsked() {
        assertTrue(run(1, KonsolPalsu.person(), "--json").contains("shell.argumen-wajib"));
        assertEquals(List.of(), ditanya);
    }
}
