package id.serkom.shell;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.NotFound;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.KredensialService;
import id.serkom.api.service.SertifikatDibekukan;
import id.serkom.api.service.SertifikatQuery;
import id.serkom.api.service.SertifikatService;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The register of certificates at the console. */
public class SertifikatCommandTest {

    private final List<SertifikatQuery> ditanya = new ArrayList<>();
    private final List<String> ditanyaSurat = new ArrayList<>();
    private final Sertifikat lama = new Sertifikat("S1", 1, "B", "A", "bkpsdm-majene", "Rahma Yusuf", "PPD", "1.0", "L", "1/SERT", "REG.1",
            LocalDate.of(2023, 3, 9), LocalDate.of(2026, 3, 8), SertifikatStatus.BERLAKU, "sendiri", Optional.empty(), Optional.empty());
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final SertifikatCommand command = new SertifikatCommand(new Meja(Path.of("target")).desk(), new Offers(null, null, null, null),
            new Register(), (KredensialService) Proxy.newProxyInstance(SertifikatCommandTest.class.getClassLoader(),
                    new Class<?>[] {KredensialService.class}, (proxy, method, args) -> jwt((String) args[1])),
            SuratCommandTest.surat(ditanyaSurat), new Outbox(pid -> Map.of("keluaran", folder.getRoot().toString()), Path.of("/")));

    private final class Register implements SertifikatService {

        @Override
        public Sertifikat find(Actor actor, String id) {
            if (!id.equals("S1")) {
                throw new NotFound(Reason.of("sertifikat.tidak-ada"));
            }
            return lama;
        }

        @Override
        public Halaman<Sertifikat> list(Actor actor, Optional<String> berkas, Optional<String> nomor, Potongan potongan) {
            return cari(actor, SertifikatQuery.SEMUA, potongan);
        }

        @Override
        public Halaman<Sertifikat> cari(Actor actor, SertifikatQuery query, Potongan potongan) {
            ditanya.add(query);
            return new Halaman<>(List.of(lama), Optional.empty());
        }

        @Override
        public Halaman<SertifikatDibekukan> dibekukan(Actor actor, boolean lewat, Potongan potongan) {
            SertifikatDibekukan masih = new SertifikatDibekukan(lama, Optional.empty(), false);
            SertifikatDibekukan sudah = new SertifikatDibekukan(lama, Optional.of(LocalDate.of(2026, 2, 1)), true);
            return new Halaman<>(lewat ? List.of(sudah) : List.of(masih, sudah), Optional.empty());
        }

        @Override
        public Ekspor ekspor(Actor actor, SertifikatQuery query) {
            ditanya.add(query);
            return ke -> ke.append("nomor\r\n1/SERT\r\n");
        }
    }

    @Test
    public void thePdfIsThatOfTheSheetAndOfOneCertificate() throws IOException {
        assertEquals("L", Json.read(run(0, "S1", "--pdf", "rahma.pdf", "--json"), "--json").text("surat"));

        assertArrayEquals(SuratCommandTest.PDF, Files.readAllBytes(folder.getRoot().toPath().resolve("rahma.pdf")));
        assertTrue(run(1, "--pdf", "rahma.pdf", "--json").contains("shell.argumen-wajib"));
        run(1, "S2", "--pdf", "lain.pdf");
        assertEquals(List.of("L"), ditanyaSurat);
    }

    private static String jwt(String id) {
        if (!id.equals("S1")) {
            throw new NotFound(Reason.of("sertifikat.tidak-ada"));
        }
        return "kepala.isi.tanda";
    }

    private String run(int code, String... words) {
        KonsolPalsu console = KonsolPalsu.person();
        assertEquals(code, command.run(console, Arrays.asList(words)));
        return console.shown();
    }

    @Test
    public void theExpiredIsCalledSoAndAProgramGetsTheEntry() {
        assertTrue(run(0, "--nama", "rahma").contains("kedaluwarsa"));
        assertEquals(Optional.of("rahma"), ditanya.get(0).nama());
        assertEquals("1/SERT", Json.read(run(0, "S1", "--json"), "--json").text("nomor"));
        run(1, "S2");
    }

    @Test
    public void theSuspendedAreListedWithTheDayTheyWereGiven() {
        String semua = run(0, "--dibekukan");
        assertTrue(semua, semua.contains("2026-02-01") && semua.contains("lewat, menunggu keputusan") && semua.contains("dibekukan "));

        List<Data> lewat = Json.read(run(0, "--dibekukan", "--lewat", "--json"), "--json").objects("isi");
        assertEquals(1, lewat.size());
        assertEquals("2026-02-01", lewat.get(0).text("batas"));
        assertEquals(List.of(), ditanya);
    }

    @Test
    public void whatWouldChangeNothingIsRefused() {
        String sendiri = run(1, "--lewat", "--json");
        assertTrue(sendiri, sendiri.contains("shell.opsi-hanya-bersama"));
        String saring = run(1, "--dibekukan", "--nama", "rahma", "--instansi", "bkpsdm-majene", "--ekspor", "--json");
        assertEquals(saring, 4, saring.split("shell.opsi-tidak-bersama", -1).length);
        assertEquals(List.of(), ditanya);
    }

    @Test
    public void whatEndsSoonIsAskedFromTodayOn() {
        run(0, "--habis-dalam", "90", "--status", "berlaku", "--belum-diserahkan");

        SertifikatQuery query = ditanya.get(0);
        assertEquals(Optional.of(Meja.HARI_INI), query.berlakuDari());
        assertEquals(Optional.of(Meja.HARI_INI.plusDays(90)), query.berlakuSampai());
        assertEquals(Optional.of(SertifikatStatus.BERLAKU), query.status());
        assertEquals(Optional.of(false), query.diserahkan());
    }

    @Test
    public void aWrongStatusOrNumberOfDaysAsksNothing() {
        run(1, "--status", "hilang");
        run(1, "--habis-dalam", "besok");

        assertEquals(List.of(), ditanya);
    }

    @Test
    public void theSheetIsTheWholeAnswer() {
        assertTrue(run(0, "--ekspor", "--skema", "PPD").contains("1/SERT"));
        assertEquals(Optional.of("PPD"), ditanya.get(0).skema());
    }

    @Test
    public void theCredentialIsOfOneCertificateAndNothingElseIsShown() {
        assertEquals("kepala.isi.tanda\n", run(0, "S1", "--kredensial"));
        assertEquals("kepala.isi.tanda", Json.read(run(0, "S1", "--kredensial", "--json"), "--json").text("kredensial"));
        run(1, "S2", "--kredensial");
        assertTrue(run(1, "--kredensial", "--json").contains("shell.argumen-wajib"));
        assertEquals(List.of(), ditanya);
    }
}
