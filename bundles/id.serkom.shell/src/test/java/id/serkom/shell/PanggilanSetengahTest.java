package id.serkom.shell;

import static org.junit.Assert.assertEquals;

import id.serkom.api.data.Data;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** A call that asks for something to be done and lacks a part of it is refused before any service is asked: it never ends with 0. */
public class PanggilanSetengahTest {

    private static final String ID = "01KGZ0M3V5T1X8Q4R7N2C6B9DF";

    private final Desk desk = new Meja(Path.of("target")).desk();
    private final Offers offers = new Offers(null, null, null, null);

    private static String code(SerkomCommand command, String... words) {
        KonsolPalsu console = KonsolPalsu.program("{}");
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--json");
        assertEquals(1, command.run(console, all));
        List<Data> wrong = Json.read(console.shown(), "").objects("kesalahan");
        return wrong.get(0).text("kode");
    }

    @Test
    public void anActionThatIsNotNamedOrNotFilledIn() {
        AksiCommand aksi = new AksiCommand(desk, offers, null);

        assertEquals("shell.argumen-wajib", code(aksi, ID, "--isi", "{}"));
        for (String option : List.of("--kertas", "--perihal", "--revisi", "--kunci")) {
            assertEquals(option, "shell.opsi-hanya-bersama", code(aksi, ID, "tutup", option, "1"));
        }
        assertEquals("shell.masukan-dua-kali", code(aksi, ID, "tutup", "--isi", "-", "--kertas", "-"));
    }

    @Test
    public void aLetterOrARegisterThatIsNotNamed() {
        Map<SerkomCommand, List<List<String>>> calls = new LinkedHashMap<>();
        calls.put(new SuratCommand(desk, offers, null, null), List.of(List.of("--pdf", "a.pdf"), List.of("--paraf"),
                List.of("--ajukan-ulang"), List.of("--tarik", "x"), List.of("--kembalikan", "x"), List.of("--teks"), List.of("--xhtml")));
        calls.put(new ReferensiCommand(desk, offers, null), List.of(List.of("--impor", "-"), List.of("--ekspor"), List.of("--templat")));

        calls.forEach((command, all) -> all.forEach(words -> assertEquals(words.toString(), "shell.argumen-wajib",
                code(command, words.toArray(String[]::new)))));
    }
}
