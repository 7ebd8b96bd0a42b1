package id.serkom.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.Bukti;
import id.serkom.api.service.BukuSurat;
import id.serkom.api.surat.Arah;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** How every command answers, to people and programs. */
public class SerkomCommandTest {

    private final Meja meja = new Meja(Path.of("target"));
    private final KonsolPalsu console = KonsolPalsu.person();

    private SerkomCommand command(Exception fault) {
        return new SerkomCommand(meja.desk(), Usage.of("uji", "Menguji").argument("satu", "Satu", Choices.NONE)) {
            @Override
            Answer answer(Actor actor, Args args, Console c) throws IOException {
                if (fault instanceof RuntimeException unchecked) {
                    throw unchecked;
                }
                if (fault instanceof IOException checked) {
                    throw checked;
                }
                return Answer.of(Data.KOSONG.with("akun", actor.akun()), () -> "Halo " + actor.akun() + "\n");
            }
        };
    }

    private static SerkomCommand none() {
        return new SerkomCommandTest().command(null);
    }

    @Test
    public void aPersonReadsTextAndAProgramJson() {
        assertEquals(0, command(null).run(console, List.of()));
        assertEquals("Halo bidang\n", console.shown());

        KonsolPalsu program = KonsolPalsu.program("");
        assertEquals(0, command(null).run(program, List.of("--json")));
        assertEquals("{\"akun\":\"bidang\"}\n", program.shown());
    }

    @Test
    public void everyReasonIsALineAndTheStatusIsOne() {
        SerkomCommand refusing = command(new InvalidInput(List.of(Reason.of("shell.opsi-wajib", "opsi", "--nama"),
                Reason.of("lain.kode").at("/asesi/0"))));

        assertEquals(1, refusing.run(console, List.of()));

        assertEquals("Opsi --nama wajib diisi.\nlain.kode [/asesi/0]\n", console.errors());
        assertEquals("", console.shown());
    }

    @Test
    public void aProgramGetsTheReasonsAsJson() {
        assertEquals(1, command(new InvalidInput(Reason.of("shell.opsi-wajib", "opsi", "--nama").at("/x"))).run(console,
                List.of("--json")));

        assertEquals("{\"kesalahan\":[{\"kode\":\"shell.opsi-wajib\",\"pesan\":\"Opsi --nama wajib diisi.\",\"bidang\":\"/x\"}]}\n",
                console.shown());
        assertEquals("", console.errors());
    }

    @Test
    public void whatTheParserRefusesIsJsonToo() {
        assertEquals(1, command(null).run(console, List.of("a", "b", "--json", "--salah")));

        assertEquals(List.of("shell.opsi-tidak-dikenal", "shell.argumen-berlebih"),
                Json.read(console.shown(), "").objects("kesalahan").stream().map(k -> k.text("kode")).toList());
    }

    @Test
    public void aBugSaysNothingButANumber() {
        for (Exception bug : List.of(new IllegalStateException("rahasia"), new IOException("rahasia"))) {
            KonsolPalsu at = KonsolPalsu.person();
            assertEquals(1, command(bug).run(at, List.of()));
            assertTrue(at.errors(), at.errors().startsWith("Terjadi galat pada server"));
            assertFalse(at.errors(), at.errors().contains("rahasia"));
        }
    }

    @Test
    public void whoeverHasNoAccountIsRefused() {
        meja.tanpaAkun();
        assertEquals(1, command(null).run(console, List.of()));
        assertTrue(console.errors(), console.errors().startsWith("Perintah Serkom hanya untuk akun Serkom"));

        KonsolPalsu unknown = KonsolPalsu.person();
        meja.oleh("tidak-dikenal");
        assertEquals(1, command(null).run(unknown, List.of()));
        assertEquals("", unknown.shown());
    }

    @Test
    public void aDisabledAccountIsRefusedWithinItsSession() {
        meja.akun.aktifkan(meja.akun.aktor("admin").orElseThrow(), "bidang", false);

        assertEquals(1, command(null).run(console, List.of()));
    }

    @Test
    public void helpNeedsNoAccount() {
        meja.tanpaAkun();

        assertEquals(0, command(null).run(console, List.of("--help")));
        assertTrue(console.shown(), console.shown().startsWith("serkom:uji [satu] [opsi]"));
        assertEquals("serkom", none().getScope());
        assertEquals("uji", none().getName());
    }

    @Test
    public void theProofEndsWithZeroOnlyWhenTheBookIsWhole() {
        assertEquals(0, bukti().run(console, List.of()));
        assertTrue(console.shown(), console.shown().startsWith("Buku Surat 2026-01-01 s.d. 2026-03-09: UTUH\n"));

        KonsolPalsu broken = KonsolPalsu.program("");
        assertEquals(2, bukti(new Bukti.Temuan("isi-berubah", "isi_surat 01K", "sidik berbeda")).run(broken, List.of("--json")));
        Data data = Json.read(broken.shown(), "");
        assertFalse(data.flag("utuh"));
        assertEquals("isi-berubah", data.objects("temuan").get(0).text("jenis"));
    }

    private SerkomCommand bukti(Bukti.Temuan... temuan) {
        return new BuktiCommand(meja.desk(), new BukuSurat() {
            @Override
            public Cetakan cetak(Actor actor, Arah arah, LocalDate dari, LocalDate sampai) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Bukti buktikan(Actor actor, LocalDate dari, LocalDate sampai) {
                return new Bukti(Instant.EPOCH, Map.of("nomor", 3L), List.of(temuan), List.of());
            }
        });
    }
}
