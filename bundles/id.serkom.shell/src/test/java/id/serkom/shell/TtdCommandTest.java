package id.serkom.shell;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Reason;
import id.serkom.api.service.AntreanTtd;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Signing at the console. */
public class TtdCommandTest {

    private final Meja meja = new Meja(Path.of("target"));
    private final TtdPalsu ttd = new TtdPalsu();
    private final TtdCommand command = new TtdCommand(meja.desk(), ttd);

    private static AntreanTtd antre(String id) {
        return new AntreanTtd(new Surat(id, 0, Arah.KELUAR, "hasil-verifikasi", SuratStatus.BERNOMOR, "", 2026, Optional.empty(),
                Optional.empty(), Optional.empty(), LocalDate.EPOCH, Optional.empty(), Optional.empty(), "Hal", "Kepala",
                Optional.empty(), "",
                "Biasa", 0, Optional.empty(), Optional.empty(), 1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), "", Optional.empty(), Instant.EPOCH, "budi"), TtdPalsu.cetakan(id));
    }

    private int run(Console console, String... words) {
        return command.run(console, Arrays.asList(words));
    }

    @Test
    public void thePassphraseIsTypedAndNeverShown() {
        KonsolPalsu console = KonsolPalsu.person("rahasia-7");

        assertEquals(0, run(console, "satu,dua", "--tanda"));

        assertEquals(List.of(Optional.of("rahasia-7")), ttd.sandi);
        assertFalse(console.shown() + console.errors(), (console.shown() + console.errors()).contains("rahasia-7"));
        assertArrayEquals("emptied once it was used", new char["rahasia-7".length()], ttd.terakhir);
        assertTrue(console.shown(), console.shown().contains("satu") && console.shown().contains("dua"));
    }

    @Test
    public void whatHindersSigningIsSaidToTheOffice() {
        KonsolPalsu tenang = KonsolPalsu.person();
        assertEquals(0, run(tenang, "--kesiapan"));
        assertTrue(tenang.shown(), tenang.shown().startsWith("Tidak ada yang menghalangi"));
        ttd.peringatan = List.of(Reason.of("ttd.percaya-belum-ada"));
        KonsolPalsu console = KonsolPalsu.person();
        assertEquals(0, run(console, "--kesiapan"));
        assertEquals("- ttd.percaya-belum-ada\n", console.shown());
        KonsolPalsu json = KonsolPalsu.person();
        assertEquals(0, run(json, "--kesiapan", "--json"));
        assertTrue(json.shown(), json.shown().contains("ttd.percaya-belum-ada"));
    }

    @Test
    public void aProgramSendsItAsALineAndIsToldWhichFailed() {
        KonsolPalsu console = KonsolPalsu.program("rahasia-7\n");

        assertEquals(1, run(console, "satu,gagal", "--tanda", "--json"));

        assertTrue(console.shown(), console.shown().contains("ttd.sandi-salah"));
        assertFalse(console.shown(), console.shown().contains("rahasia-7"));
    }

    @Test
    public void withoutAPassphraseTheKeyForTrialSigns() {
        assertEquals(0, run(KonsolPalsu.person(""), "satu", "--tanda"));
        assertEquals(List.of(Optional.empty()), ttd.sandi);
    }

    @Test
    public void theWholeQueueWhenNobodyWaitsAsksForNothing() {
        KonsolPalsu console = KonsolPalsu.person();

        assertEquals(0, run(console, "--semua"));

        assertTrue(console.shown(), console.shown().contains("Tidak ada yang menunggu"));
        assertTrue(ttd.sandi.isEmpty());
    }

    @Test
    public void whatIsRefusedHoldsUpNothingBehindIt() {
        ttd.menunggu = List.of(antre("usang"));
        ttd.kemudian = List.of(antre("satu"));

        KonsolPalsu console = KonsolPalsu.person("rahasia-7");
        assertEquals(1, run(console, "--semua"));

        assertEquals(List.of(Optional.of("rahasia-7"), Optional.of("rahasia-7")), ttd.sandi);
        assertTrue(console.shown(), console.shown().contains("usang") && console.shown().contains("satu"));
        assertArrayEquals(new char["rahasia-7".length()], ttd.terakhir);
    }

    @Test
    public void aWrongPassphraseIsNotTriedOnTheNextPage() {
        ttd.menunggu = List.of(antre("gagal"));
        ttd.kemudian = List.of(antre("satu"));

        assertEquals(1, run(KonsolPalsu.person("keliru"), "--semua"));

        assertEquals(1, ttd.sandi.size());
    }

    @Test
    public void aScanIsAttachedOrPutInThePlaceOfAWrongOne() {
        assertEquals(0, run(KonsolPalsu.person(), "satu", "--pindaian", "dok-1"));
        assertEquals(0, run(KonsolPalsu.person(), "satu", "--pindaian", "dok-2", "--ganti", "keliru"));

        assertEquals(List.of("satu dok-1", "satu dok-2 keliru"), ttd.pindaian);
    }

    @Test
    public void aLetterThatCannotBeSignedGoesToPaper() {
        KonsolPalsu console = KonsolPalsu.person();

        assertEquals(0, run(console, "satu", "--kertas", "kunci tidak ada"));

        assertEquals(List.of("satu alih kunci tidak ada"), ttd.pindaian);
        assertTrue(console.shown(), console.shown().contains("di kertas"));
        assertEquals(1, run(KonsolPalsu.person(), "--kertas", "kunci tidak ada"));
    }

    @Test
    public void aLetterAloneSaysNotWhatToDoWithIt() {
        assertEquals(1, run(KonsolPalsu.person(), "satu"));
        assertEquals(1, run(KonsolPalsu.person(), "--tanda"));
    }
}
