package id.serkom.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.data.Data;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.service.InfoTahap;
import id.serkom.api.service.Sop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** The sheet of the SOP, from the file that ships. */
public class SopTextTest {

    private static final Path FILE = Path
            .of("../id.serkom.sop.sertifikasi/src/main/resources/SERKOM-INF/sop/sertifikasi.json");

    private static Sop sop(boolean installed) throws IOException {
        Data file = Json.read(Files.readString(FILE), "");
        List<InfoTahap> rows = new ArrayList<>();
        for (Data t : file.objects("tahap")) {
            rows.add(new InfoTahap(rows.size() + 1, t.text("kode"), t.text("kegiatan"),
                    t.texts("pelaksana").stream().map(p -> RecordBinder.dariKode(Pelaksana.class, p)).toList(),
                    t.texts("kelengkapan"), t.text("mutuKelengkapan"), t.optNumber("waktu").orElse(0), t.text("keluaran"), installed,
                    installed ? "1.0.0" : ""));
        }
        return new Sop(file.text("kode"), file.text("versi"), file.text("judul"), file.object("kepala"), rows);
    }

    private static String row(String text, String number) {
        return text.lines().filter(l -> l.startsWith(number + "  │")).findFirst().orElseThrow();
    }

    @Test
    public void theHeadIsThatOfTheSop() throws IOException {
        String text = SopText.of(sop(true), Meja.HARI_INI);

        for (String fact : List.of("002.00.01/45/2023", "2 Januari 2023", "Dr. Fariq Wajidi, M.Pd.", "19690610 199503 1 012",
                "Pendidikan minimal S1", "SOP Akreditasi", "ATK", "dokumen yang tidak ditemukan", "Buku Surat")) {
            assertTrue(fact + "\n" + text, text.contains(fact));
        }
    }

    @Test
    public void aSupersededBasisIsMarkedOnceItIs() throws IOException {
        String mark = "Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara\n     [tidak berlaku lagi sejak 31 Oktober 2023; "
                + "diganti dengan Undang-Undang Nomor 20 Tahun 2023";

        assertTrue(SopText.of(sop(true), Meja.HARI_INI).contains(mark));
        assertFalse(SopText.of(sop(true), LocalDate.of(2023, 10, 30)).contains(mark));
    }

    @Test
    public void eachTahapIsARowWithItsPelaksanaAndMutuBaku() throws IOException {
        String text = SopText.of(sop(true), Meja.HARI_INI);

        String[] cells = row(text, "4").split("│");
        assertEquals(List.of("4", "Membuat rencana", "X", "", "X", "X", "Surat Keputusan /", "5 hari", "Surat", "rencana",
                "1.0.0"), List.of(cells).stream().map(String::strip).toList());
        assertEquals("-", row(text, "1").split("│")[7].strip());
    }

    @Test
    public void aTahapThatIsNotThereIsShownMissing() throws IOException {
        assertTrue(row(SopText.of(sop(false), Meja.HARI_INI), "8").endsWith("TIDAK TERPASANG"));
    }

    @Test
    public void noWordIsLostWhereACellGoesOnBelow() {
        String text = Tabel.wrapped(10, List.of("Kegiatan")).row("abcdefghij klm nopqrstuvwxyz1 z").toString();

        assertEquals(List.of("abcdefghij", "klm", "nopqrstuvwxyz1", "z"),
                text.lines().skip(2).map(String::strip).toList());
    }
}
