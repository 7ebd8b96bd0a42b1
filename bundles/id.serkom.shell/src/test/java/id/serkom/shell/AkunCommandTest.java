package id.serkom.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Peran;
import id.serkom.api.data.Data;
import id.serkom.api.service.AkunInfo;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** Accounts at the console. */
public class AkunCommandTest {

    private final Meja meja = new Meja(Path.of("target")).oleh("admin");
    private final AkunCommand command = new AkunCommand(meja.desk(), meja.akun);

    private int run(Console console, String... words) {
        return command.run(console, Arrays.asList(words));
    }

    private Optional<AkunInfo> akun(String nama) {
        return meja.akun.list(meja.akun.aktor("admin").orElseThrow()).stream().filter(a -> a.akun().equals(nama)).findFirst();
    }

    @Test
    public void aPasswordIsMadeAndShownOnce() {
        KonsolPalsu console = KonsolPalsu.person();

        assertEquals(0, run(console, "tambah", "polman", "--nama", "Operator Polman", "--peran", "instansi-terkait",
                "--instansi", "bkpsdm-polman"));

        String sandi = meja.akun.sandi.get("polman");
        assertTrue(sandi, sandi.matches("([a-z2-9]{5}-){4}[a-z2-9]{5}"));
        assertEquals(1, console.shown().split(sandi, -1).length - 1);
        assertEquals(Set.of(Peran.INSTANSI_TERKAIT), akun("polman").orElseThrow().peran());
        assertTrue(akun("polman").orElseThrow().gantiSandi());
    }

    @Test
    public void aProgramGetsThePasswordAsJson() {
        KonsolPalsu console = KonsolPalsu.program("");

        assertEquals(0, run(console, "setel-ulang", "majene", "--json"));

        assertEquals(meja.akun.sandi.get("majene"), Json.read(console.shown(), "--json").text("sandi"));
    }

    @Test
    public void aTypedPasswordIsTypedTwiceAndNotShown() {
        KonsolPalsu console = KonsolPalsu.person("kata-sandi-baru", "kata-sandi-baru");

        assertEquals(0, run(console, "setel-ulang", "majene", "--ketik"));

        assertEquals("kata-sandi-baru", meja.akun.sandi.get("majene"));
        assertFalse(console.shown(), console.shown().contains("kata-sandi-baru"));
        assertEquals(1, run(KonsolPalsu.person("satu", "dua"), "setel-ulang", "majene", "--ketik"));
        assertEquals(1, run(KonsolPalsu.person(), "setel-ulang", "majene", "--ketik"));
        assertEquals("kata-sandi-baru", meja.akun.sandi.get("majene"));
    }

    @Test
    public void aProgramSendsThePasswordAsALineOfItsInput() {
        assertEquals(0, run(KonsolPalsu.program("dari-masukan\n"), "setel-ulang", "majene", "--ketik"));

        assertEquals("dari-masukan", meja.akun.sandi.get("majene"));
    }

    @Test
    public void accountsAreDisabledAndEnabled() {
        assertEquals(0, run(KonsolPalsu.person(), "nonaktifkan", "majene"));
        assertFalse(akun("majene").orElseThrow().aktif());
        assertEquals(0, run(KonsolPalsu.person(), "aktifkan", "majene"));
        assertTrue(akun("majene").orElseThrow().aktif());
    }

    @Test
    public void whoeverIsNoAdministratorIsRefusedBeforeAPasswordIsAskedFor() {
        KonsolPalsu console = KonsolPalsu.person("tidak", "tidak");
        meja.oleh("bidang");

        assertEquals(1, run(console, "setel-ulang", "majene", "--ketik"));

        assertEquals(Data.KOSONG.asMap(), Data.of(meja.akun.sandi).asMap());
        assertTrue(console.errors(), console.errors().contains("akun.hanya-administrator"));
        assertEquals("tidak", String.valueOf(console.secret("").orElseThrow()));
    }

    @Test
    public void whatIsNotUnderstoodChangesNothing() {
        for (List<String> words : List.of(List.of("hapus", "majene"), List.of("tambah"), List.of("tambah", "x"),
                List.of("tambah", "x", "--nama", "X", "--peran", "raja"))) {
            KonsolPalsu console = KonsolPalsu.person();
            assertEquals(words.toString(), 1, run(console, words.toArray(String[]::new)));
            assertFalse(console.errors().isEmpty());
        }
        assertTrue(akun("x").isEmpty());
    }
}
