package id.serkom.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.surat.Arah;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** The words of a call. */
public class ArgsTest {

    private static final Usage USAGE = Usage.of("uji", "Menguji").argument("satu", "Satu", Choices.NONE)
            .argument("dua", "Dua", Choices.NONE).option("--isi", "JSON", "Isian", Choices.NONE)
            .option("--arah", "ARAH", "Arah", Choices.codes(Arah.class)).option("--pada", "TANGGAL", "Tanggal", Choices.NONE)
            .flag("--teks", "Teks").paged();

    private static List<String> refused(Object... words) {
        return assertThrows(InvalidInput.class, () -> Args.read(USAGE, List.of(words))).reasons().stream().map(Reason::code)
                .toList();
    }

    @Test
    public void optionsMayStandAnywhere() {
        for (List<String> words : List.of(List.of("--isi", "{}", "a", "b", "--teks"), List.of("a", "--teks", "b", "--isi={}"),
                List.of("a", "b", "--teks", "--isi", "{}"))) {
            Args args = Args.read(USAGE, words);

            assertEquals(Optional.of("{}"), args.option("--isi"));
            assertEquals(Optional.of("b"), args.argument(1));
            assertTrue(args.flag("--teks"));
        }
    }

    @Test
    public void theNextWordIsTheValueWhateverItLooksLike() {
        assertEquals(Optional.of("-"), Args.read(USAGE, List.of("--isi", "-")).option("--isi"));
        assertEquals(Optional.of("--teks"), Args.read(USAGE, List.of("--isi", "--teks")).option("--isi"));
        assertEquals(Optional.of("-"), Args.read(USAGE, List.of("-")).argument(0));
        assertEquals(Optional.of("a=b"), Args.read(USAGE, List.of("--isi=a=b")).option("--isi"));
    }

    @Test
    public void everythingWrongIsSaidAtOnce() {
        assertEquals(List.of("shell.opsi-tidak-dikenal", "shell.opsi-tak-bernilai", "shell.opsi-ganda",
                "shell.opsi-tanpa-nilai", "shell.argumen-berlebih"),
                refused("--salah", "--teks=ya", "--isi", "a", "--isi", "b", "x", "y", "z", "--arah"));
    }

    @Test
    public void whatIsNotInQuotesIsNoText() {
        assertEquals(List.of("shell.tanpa-tanda-kutip"), refused(Map.of("a", 1)));
        assertEquals(List.of("shell.tanpa-tanda-kutip"), refused("--isi", List.of()));
        assertEquals(Optional.of("12"), Args.read(USAGE, List.of(12L)).argument(0));
    }

    @Test
    public void datesNumbersAndCodesAreReadStrictly() {
        Args args = Args.read(USAGE, List.of("--pada", "2026-03-09", "--arah", "keluar", "--batas", "7"));

        assertEquals(Optional.of(LocalDate.of(2026, 3, 9)), args.date("--pada"));
        assertEquals(Optional.of(Arah.KELUAR), args.code(Arah.class, "--arah"));
        assertEquals(7, args.page().batas());
        for (String salah : List.of("9-3-2026", "+999999999-12-31", "-999999999-01-01", "0000-01-01", "+10000-01-01")) {
            assertThrows(salah, InvalidInput.class, () -> Args.read(USAGE, List.of("--pada", salah)).date("--pada"));
        }
        assertThrows(InvalidInput.class, () -> Args.read(USAGE, List.of("--arah", "samping")).code(Arah.class, "--arah"));
        for (String wrong : List.of("0", "501", "99999999999", "x")) {
            assertThrows(wrong, InvalidInput.class, () -> Args.read(USAGE, List.of("--batas", wrong)).page());
        }
    }

    @Test
    public void whatMustBeThereIsAskedFor() {
        InvalidInput fault = assertThrows(InvalidInput.class, () -> Args.read(USAGE, List.of()).required(0, "satu"));

        assertEquals(List.of(Reason.of("shell.argumen-wajib", "argumen", "satu")), fault.reasons());
        assertFalse(Args.read(USAGE, List.of()).flag("--teks"));
    }

    @Test
    public void theHelpNamesEachArgumentAndOption() {
        String help = USAGE.help();

        USAGE.arguments().forEach(a -> assertTrue(help, help.contains("  " + a.name())));
        USAGE.options().forEach(o -> assertTrue(help, help.contains("  " + o.name())));
        assertTrue(help, help.startsWith("serkom:uji [satu] [dua] [opsi]\n"));
    }
}
