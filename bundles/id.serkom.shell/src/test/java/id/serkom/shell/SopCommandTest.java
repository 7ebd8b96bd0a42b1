package id.serkom.shell;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.CetakSop;
import id.serkom.api.service.InfoTahap;
import id.serkom.api.service.PdfSop;
import id.serkom.api.service.Sop;
import id.serkom.api.service.SopCatalog;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The document of an SOP, left in a folder of the server. */
public class SopCommandTest {

    private static final byte[] ISI = "%PDF-1.7 sop".getBytes(StandardCharsets.UTF_8);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<String> dicetak = new ArrayList<>();
    private List<Sop> semua = List.of(sop("sertifikasi"));
    private boolean berpencetak = true;
    private Path keluaran;
    private Meja meja;

    @Before
    public void setUp() {
        meja = new Meja(folder.getRoot().toPath());
        keluaran = folder.getRoot().toPath().resolve("serkom/keluaran");
    }

    private static Sop sop(String kode) {
        return new Sop(kode, "1", "Judul " + kode, Data.KOSONG, List.of(new InfoTahap(1, "a", "A", List.of(Pelaksana.BIDANG_SERTIFIKASI),
                List.of(), "", 1, "surat", true, "1.0.0")));
    }

    private final SopCatalog katalog = new SopCatalog() {

        @Override
        public List<Sop> list() {
            return semua;
        }

        @Override
        public Optional<Sop> find(String kode) {
            return semua.stream().filter(s -> s.kode().equals(kode)).findFirst();
        }

        @Override
        public List<Aksi> aksi(String sop) {
            return List.of();
        }
    };

    private final CetakSop cetak = kode -> {
        if (!berpencetak) {
            throw new TahapUnavailable(Reason.of("cetakan.pencetak-tidak-terpasang"), 30);
        }
        dicetak.add(kode);
        return Optional.of(new PdfSop("sop-" + kode + ".pdf", "a".repeat(64), ByteBuffer.wrap(ISI)));
    };

    private KonsolPalsu jalankan(int hasil, String... kata) {
        KonsolPalsu konsol = KonsolPalsu.person();
        int status = new SopCommand(meja.desk(), new Offers(null, katalog, null, null), katalog, cetak,
                new Outbox(pid -> Map.of(), folder.getRoot().toPath())).run(konsol, List.of(kata));
        assertEquals(konsol.shown() + konsol.errors(), hasil, status);
        return konsol;
    }

    private List<String> tertulis() throws IOException {
        if (!Files.isDirectory(keluaran)) {
            return List.of();
        }
        try (Stream<Path> semuaBerkas = Files.list(keluaran)) {
            return semuaBerkas.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    public void theDocumentIsWrittenWholeIntoTheFolderAndItsHashIsSaid() throws IOException {
        String shown = jalankan(0, "sertifikasi", "--pdf", "sop.pdf").shown();

        assertArrayEquals(ISI, Files.readAllBytes(keluaran.resolve("sop.pdf")));
        assertEquals(List.of("sop.pdf"), tertulis());
        assertTrue(shown, shown.contains(keluaran.resolve("sop.pdf").toString()) && shown.contains("a".repeat(64)));
    }

    @Test
    public void theOnlySopNeedNotBeNamedAndAnOlderFileGivesWay() throws IOException {
        Files.createDirectories(keluaran);
        Files.writeString(keluaran.resolve("sop.pdf"), "lama");

        Data json = Json.read(jalankan(0, "--pdf", "sop.pdf", "--json").shown(), "");
        assertEquals("sertifikasi", json.text("sop"));
        assertEquals(Optional.of(ISI.length), json.optNumber("ukuran"));
        assertArrayEquals(ISI, Files.readAllBytes(keluaran.resolve("sop.pdf")));
    }

    @Test
    public void ofSeveralSopOneHasToBeNamed() throws IOException {
        semua = List.of(sop("banding"), sop("sertifikasi"));

        assertTrue(jalankan(1, "--pdf", "sop.pdf").errors().contains("Sebut kode SOP-nya"));
        jalankan(1, "banding", "--daftar", "--pdf", "sop.pdf");
        assertTrue(jalankan(1, "tak-ada", "--pdf", "sop.pdf").errors().contains("tak-ada"));
        assertEquals(List.of(), tertulis());
        assertEquals(List.of(), dicetak);
    }

    @Test
    public void nothingIsWrittenElsewhereOrUnderAnotherKindOfName() throws IOException {
        Files.createDirectories(keluaran.resolve("map.pdf"));
        for (String nama : List.of("../sop.pdf", "/tmp/jangan.pdf", "sub/sop.pdf", "sop.cfg", ".pdf", "map.pdf", "", ".", "a\u0000.pdf")) {
            String complained = jalankan(1, "sertifikasi", "--pdf", nama).errors();
            assertTrue(nama + ": " + complained, complained.contains("berakhiran .pdf") || nama.isEmpty());
        }
        assertEquals(List.of("map.pdf"), tertulis());
        assertEquals(List.of(), dicetak);
        assertFalse(Files.exists(folder.getRoot().toPath().resolve("serkom/sop.pdf")));
    }

    @Test
    public void aLinkInTheFolderIsReplacedAndNotFollowed() throws IOException {
        Files.createDirectories(keluaran);
        Path luar = Files.writeString(folder.getRoot().toPath().resolve("luar.pdf"), "milik server");
        Files.createSymbolicLink(keluaran.resolve("sop.pdf"), luar);

        jalankan(0, "sertifikasi", "--pdf", "sop.pdf");

        assertEquals("milik server", Files.readString(luar));
        assertFalse(Files.isSymbolicLink(keluaran.resolve("sop.pdf")));
    }

    @Test
    public void aPartnerWritesNothingOnTheServer() throws IOException {
        meja.oleh("majene");

        assertTrue(jalankan(1, "sertifikasi", "--pdf", "sop.pdf").errors().contains("GET /api/v1/sop/"));
        assertEquals(List.of(), tertulis());
    }

    @Test
    public void withoutAPrinterNothingIsLeftBehind() throws IOException {
        berpencetak = false;

        assertTrue(jalankan(1, "sertifikasi", "--pdf", "sop.pdf").errors().contains("pencetak-tidak-terpasang"));
        assertEquals(List.of(), tertulis());
    }
}
