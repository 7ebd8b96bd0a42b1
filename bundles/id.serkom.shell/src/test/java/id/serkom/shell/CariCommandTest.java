package id.serkom.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.CariService;
import id.serkom.api.service.Cuplikan;
import id.serkom.api.service.HasilCari;
import id.serkom.api.service.JenisHasil;
import id.serkom.api.service.KeadaanCari;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What is found, and the state of the index, as a person and as a program reads it. */
public class CariCommandTest {

    private static final HasilCari SURAT = new HasilCari(JenisHasil.SURAT, "01S", Optional.of("005/1"), "Undangan",
            LocalDate.of(2026, 3, 2),
            Optional.of("BKPSDM"), List.of(new Cuplikan("Yth. ", false), new Cuplikan("Rahma", true)), Optional.of("01B"),
            Optional.empty());
    private static final HasilCari DOKUMEN = new HasilCari(JenisHasil.DOKUMEN, "01D", Optional.empty(), "ijazah.pdf",
            LocalDate.of(2026, 3, 1), Optional.empty(), List.of(), Optional.empty(), Optional.of("terkunci"));

    private static final HasilCari PANJANG = new HasilCari(JenisHasil.DOKUMEN, "01P", Optional.empty(), "kumpulan.pdf",
            LocalDate.of(2026, 3, 1), Optional.empty(), List.of(new Cuplikan("Rahma", true)), Optional.empty(), Optional.of("terpotong"));

    private static final HasilCari JAHAT = new HasilCari(JenisHasil.DOKUMEN, "01J", Optional.empty(), "a\u001b[2J.pdf",
            LocalDate.of(2026, 3, 1), Optional.of("b\u202e"), List.of(new Cuplikan("c\u001b]0;x\u0007\nd", false),
            new Cuplikan("e\u009bf", true)), Optional.empty(), Optional.empty());

    private final List<String> asked = new ArrayList<>();
    private final KonsolPalsu console = KonsolPalsu.person();

    private int run(KonsolPalsu at, String... words) {
        return new CariCommand(new Meja(Path.of("target")).desk(), new CariService() {
            @Override
            public Halaman<HasilCari> search(Actor actor, String teks, Potongan potongan) {
                asked.add(actor.akun() + " " + teks + " " + potongan.batas());
                return new Halaman<>(teks.equals("kosong") ? List.of() : teks.equals("jahat") ? List.of(JAHAT)
                        : teks.equals("panjang") ? List.of(PANJANG) : List.of(SURAT, DOKUMEN),
                        Optional.of("K").filter(k -> potongan.batas() == 2));
            }

            @Override
            public KeadaanCari keadaan(Actor actor) {
                asked.add("keadaan " + actor.akun());
                return new KeadaanCari(true, false, 9, 7, 3, 1, Map.of("terkunci", 2L), Optional.empty());
            }

            @Override
            public KeadaanCari bangunUlang(Actor actor) {
                asked.add("bangun-ulang " + actor.akun());
                return new KeadaanCari(true, true, 9, 7, 3, 0, Map.of(), Optional.of("diminta"));
            }
        }).run(at, List.of(words));
    }

    @Test
    public void hitsAreListedWithWhereTheWordsStand() {
        assertEquals(0, run(console, "undangan rahma", "--batas", "2"));

        assertEquals("2026-03-02  surat  01S  005/1  Undangan  BKPSDM\n    Yth. \u00abRahma\u00bb\n"
                + "2026-03-01  dokumen  01D  -  ijazah.pdf  -\n    (tanpa teks: terkunci)\n"
                + "Masih ada. Lanjutan: ulangi dengan --kursor 'K'\n", console.shown());
        assertEquals(List.of("bidang undangan rahma 2"), asked);
    }

    @Test
    public void whatStrangersWroteSteersNoTerminal() {
        assertEquals(0, run(console, "jahat"));

        assertEquals("2026-03-01  dokumen  01J  -  a[2J.pdf  b\n    c]0;x d\u00abef\u00bb\n", console.shown());
    }

    @Test
    public void aTextThatIsLongerThanIsReadSaysSoBesideWhereTheWordsStand() {
        assertEquals(0, run(console, "panjang"));

        assertEquals("2026-03-01  dokumen  01P  -  kumpulan.pdf  -\n    \u00abRahma\u00bb (teks: terpotong)\n", console.shown());
    }

    @Test
    public void nothingFoundIsSaid() {
        assertEquals(0, run(console, "kosong"));

        assertEquals("Tidak ada yang ditemukan.\n", console.shown());
    }

    @Test
    public void aProgramReadsThePiecesAsTheyAre() {
        KonsolPalsu program = KonsolPalsu.program("");
        assertEquals(0, run(program, "rahma", "--json"));

        Data hit = Json.read(program.shown(), "").objects("isi").get(0);
        assertEquals("surat", hit.text("jenis"));
        assertEquals("Rahma", hit.objects("cuplikan").get(1).text("teks"));
        assertTrue(hit.objects("cuplikan").get(1).flag("cocok"));
    }

    @Test
    public void theIndexSaysHowFarItIsAndIsMadeAnewByOneCommand() {
        assertEquals(0, run(console, "--keadaan"));
        assertTrue(console.shown(), console.shown().contains("tanpa teks: terkunci"));

        KonsolPalsu again = KonsolPalsu.person();
        assertEquals(0, run(again, "--bangun-ulang"));
        assertTrue(again.shown(), again.shown().contains("diminta"));
        assertEquals(List.of("keadaan bidang", "bangun-ulang bidang"), asked);
    }

    @Test
    public void withoutWordsThereIsNothingToSearch() {
        assertEquals(1, run(console));

        assertTrue(console.errors(), console.errors().startsWith("Sebutkan teks."));
        assertEquals(List.of(), asked);
    }
}
