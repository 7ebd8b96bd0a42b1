package id.serkom.itests.house;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.Server;
import id.serkom.itests.Server.Shell;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import id.serkom.itests.paket.Jar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * Rule 10: installing, updating or removing a plug-in moves no other bundle. The proof are the bundle events of the running
 * server, recorded inside it by {@link PerekamPeristiwa}.
 */
public class PluginTest {

    @ClassRule
    public static final Server SERVER = Server.named("plugin").onDay(LocalDate.of(2026, 2, 26));

    private static final String CONTOH = "id.serkom.contoh";
    private static final String INFORMASI = "id.serkom.tahap.informasi";


    private static Klien bidang;
    private static String instansi;
    private static String hari;

    private Map<String, String> sebelum;
    private int dari;

    @BeforeClass
    public static void office() throws IOException {
        Jar.activator(PerekamPeristiwa.class, PerekamPeristiwa.NAMA, deploy("perekam.jar"));
        SERVER.until("the recorder runs", () -> Files.exists(events()));
        Klien admin = new Klien(SERVER.http("/"), "admin", SERVER.adminPassword()).masuk();
        instansi = "bkpsdm-uji";
        admin.kirim("referensi/instansi", Map.of("kode", instansi, "masa", Map.of("mulai", "2020-01-01"), "nama", "BKPSDM Uji",
                "pimpinan", "Kepala", "alamat", "Jalan Uji 1", "kota", "Majene", "luar", false)).harus(201);
        admin.kirim("referensi/instansi", Map.of("kode", "bkpsdm-luar", "masa", Map.of("mulai", "2020-01-01"), "nama", "BKPSDM Luar",
                "pimpinan", "Kepala", "alamat", "Jalan Uji 2", "kota", "Pinrang", "luar", true)).harus(201);
        admin.kirim("akun", Map.of("akun", "bidang", "nama", "Staf Bidang", "peran", List.of("bidang-sertifikasi"),
                "gantiSandi", false, "sandi", "sandi-uji-rumah-ini")).harus(201);
        bidang = new Klien(SERVER.http("/"), "bidang", "sandi-uji-rumah-ini").masuk();
        hari = bidang.ambil("sehat").harus(200).json().get("tanggal").asText();
    }

    @Before
    public void remember() throws IOException {
        sebelum = states();
        dari = recorded().size();
    }

    @After
    public void allOthersAreAsTheyWere() throws IOException {
        Map<String, String> after = states();
        after.keySet().retainAll(sebelum.keySet());
        assertEquals(sebelum, after);
        assertEquals(List.of(), SERVER.logErrors());
    }

    @Test
    public void aTahapDroppedIntoDeployComesIsUpdatedAndGoesAlone() throws IOException {
        Path built = Bundel.kita().get(CONTOH).jar();

        Jar.withVersion(built, "1.0.1", deploy("contoh.jar"));
        seen("STARTED " + CONTOH);
        assertEquals("1.0.1", versionOf(CONTOH));

        Jar.withVersion(built, "1.0.2", deploy("contoh.jar"));
        seen("UNINSTALLED " + CONTOH);
        assertEquals("1.0.2", versionOf(CONTOH));
        assertEquals("the new one runs before the old one goes", List.of("STARTED", "STARTED", "STOPPING"), movesOf(CONTOH).stream()
                .filter(List.of("STARTED", "STOPPING")::contains).toList());

        Files.delete(deploy("contoh.jar"));
        SERVER.until("it is gone", () -> versionOf(CONTOH).isEmpty());
        onlyMoved(CONTOH);
    }

    @Test
    public void aSkemaDroppedIntoDeployComesAndGoesAlone() throws IOException {
        Path pack = Bundel.ROOT.resolve("bundles/id.serkom.skema.contoh/src/main/resources/SERKOM-INF/skema/ppd.yaml");
        String other = Files.readString(pack).replaceFirst("(?m)^kode:.*$", "kode: UJI");
        Path draft = SERVER.home().resolve("uji-rumah.yaml");

        for (int i = 0; i < 5; i++) {
            Files.writeString(draft, other);
            Files.move(draft, deploy("uji-rumah.yaml"));
            SERVER.until("the skema is listed", () -> skema().contains("UJI"));
            Files.delete(deploy("uji-rumah.yaml"));
            SERVER.until("the skema is gone", () -> !skema().contains("UJI"));
        }
        SERVER.until("its bundle is gone", () -> since().stream().filter(e -> e.startsWith("UNINSTALLED ")).count() == 5);

        assertTrue("a berkas may go on with it", bidang.ambil("skema").harus(200).json().get("isi").size() >= 1);
        List<String> known = since().stream().map(e -> e.split(" ")[1]).filter(sebelum::containsKey).toList();
        assertEquals(List.of(), known);
    }

    @Test
    public void whileATahapIsAwayOnlyItsBerkasWaitAndAfterTheUpdateTheyGoOn() throws IOException {
        String berkas = bidang.kirim("berkas", Map.of("sop", "sertifikasi", "skema", "PPD", "nama", "Uji rumah")).harus(201).json()
                .get("id").asText();
        Path next = SERVER.home().resolve("data/informasi.jar");
        Jar.withVersion(Bundel.kita().get(INFORMASI).jar(), "1.0.1", next);

        run("bundle:stop " + INFORMASI);
        Jawaban away = umumkan(berkas).harus(503);
        assertTrue("Retry-After: " + away.kepala().get("Retry-After"), Integer.parseInt(away.kepala().get("Retry-After")) > 0);
        assertEquals("informasi", bidang.ambil("berkas/" + berkas).harus(200).json().get("tahap").asText());
        assertEquals(0, letters(berkas).size());

        run("bundle:update " + INFORMASI + " " + next.toUri());
        run("bundle:start " + INFORMASI);
        assertEquals("1.0.1", versionOf(INFORMASI));
        umumkan(berkas).harus(200);
        assertEquals("permohonan", bidang.ambil("berkas/" + berkas).harus(200).json().get("tahap").asText());
        assertEquals(1, letters(berkas).size());
        onlyMoved(INFORMASI);
    }

    @Test
    public void aRegisterAndTheHeadOfAnSopFollowTheirFilesWhenSaved() throws IOException {
        Path sheet = SERVER.home().resolve("data/klasifikasi.csv");
        Files.writeString(sheet, "kode,mulai,sampai,uraian\n800.9.9,2024-01-01,,Klasifikasi uji\n");
        Files.move(sheet, Files.createDirectories(SERVER.home().resolve("etc/referensi")).resolve("klasifikasi.csv"));
        SERVER.save("id.serkom.sop.sertifikasi.cfg", "kepala.nomor = 001/uji/2026\n");

        SERVER.until("the register has the line", () -> bidang.ambil("referensi/klasifikasi").harus(200).json().toString()
                .contains("800.9.9"));
        SERVER.until("the head is the office's", () -> bidang.ambil("sop/sertifikasi").harus(200).json().at("/kepala/nomor").asText()
                .equals("001/uji/2026"));

        assertTrue("the line of the start data is there too", bidang.ambil("referensi/klasifikasi").json().toString().contains("800.1.4"));
        Files.delete(SERVER.home().resolve("etc/id.serkom.sop.sertifikasi.cfg"));
        SERVER.until("the head is the SOP's again", () -> bidang.ambil("sop/sertifikasi").harus(200).json().at("/kepala/nomor").asText()
                .equals("002.00.01/45/2023"));
        assertEquals(List.of(), since());
    }

    @Test
    public void aLinkedSopComesAndGoesAsTheOneKarThatIsShipped() throws IOException {
        comesAndGoes("kerjasama", "usulan", "buka-usulan");
    }

    @Test
    public void soDoesTheOtherLinkedSop() throws IOException {
        comesAndGoes("akreditasi", "pengajuan", "buka-pengajuan");
    }

    /** @param undang action of its first tahap that invites an institution */
    private void comesAndGoes(String sop, String pertama, String undang) throws IOException {
        String bundel = "id.serkom.sop." + sop;
        bidang.ambil("sop/" + sop).harus(404);
        Path draft = SERVER.home().resolve("data/" + sop + ".kar");
        Files.copy(SERVER.home().resolve("kar").resolve(bundel + ".kar"), draft);

        Files.move(draft, deploy(sop + ".kar"));
        seen("STARTED " + bundel);
        SERVER.until("its three tahap are there", () -> tahapOf(sop) == 3);
        List<String> opened = new ArrayList<>();
        SERVER.until("it is no longer on trial", () -> open(sop, opened));
        String berkas = opened.get(0);
        undang(berkas, undang).harus(200);
        assertEquals(1, letters(berkas).size());

        Files.delete(deploy(sop + ".kar"));
        SERVER.until("the SOP is gone", () -> bidang.ambil("sop/" + sop).status() == 404);
        undang(berkas, undang).harus(503);
        assertEquals(pertama, bidang.ambil("berkas/" + berkas).harus(200).json().get("tahap").asText());
        seen("UNINSTALLED " + bundel);
        onlyMoved(bundel);
    }

    /** While it is on trial that alone is answered, to come again. */
    private static boolean open(String sop, List<String> opened) {
        Jawaban answer = bidang.kirim("berkas", Map.of("sop", sop, "nama", "Uji " + sop));
        return !answer.kode().equals("sop.sedang-dipasang") && opened.add(answer.harus(201).json().get("id").asText());
    }

    private static int tahapOf(String sop) {
        Jawaban answer = bidang.ambil("sop/" + sop);
        int here = 0;
        if (answer.status() == 200) {
            for (JsonNode tahap : answer.json().get("tahap")) {
                here += tahap.get("terpasang").asBoolean() ? 1 : 0;
            }
        }
        return here;
    }

    private static Jawaban undang(String berkas, String aksi) {
        return bidang.kirim("berkas/" + berkas + "/aksi/" + aksi, Map.of("masukan", Map.of("instansi", "bkpsdm-luar", "sampai", hari)));
    }

    private static Jawaban umumkan(String berkas) {
        return bidang.kirim("berkas/" + berkas + "/aksi/umumkan", Map.of("masukan", Map.of("penerima", List.of(instansi),
                "mulai", hari, "sampai", hari, "kuota", 5)));
    }

    private static JsonNode letters(String berkas) {
        return bidang.ambil("surat?berkas=" + berkas).harus(200).json().get("isi");
    }

    private static List<String> skema() {
        List<String> codes = new ArrayList<>();
        bidang.ambil("skema").harus(200).json().get("isi").forEach(s -> codes.add(s.get("kode").asText()));
        return codes;
    }

    private static void run(String command) throws IOException {
        Shell shell = SERVER.shell(command);
        assertEquals(shell.output(), 0, shell.status());
    }

    private void seen(String event) throws IOException {
        SERVER.until(event, () -> since().contains(event));
    }

    private List<String> movesOf(String bundle) throws IOException {
        return since().stream().filter(e -> e.endsWith(" " + bundle)).map(e -> e.split(" ")[0]).toList();
    }

    private void onlyMoved(String bundle) throws IOException {
        assertEquals(List.of(), since().stream().filter(e -> !e.endsWith(" " + bundle)).toList());
    }

    private List<String> since() throws IOException {
        List<String> all = recorded();
        return all.subList(dari, all.size());
    }

    private static List<String> recorded() throws IOException {
        return Files.readAllLines(events());
    }

    private static Path events() {
        return SERVER.home().resolve(PerekamPeristiwa.FILE);
    }

    private static Path deploy(String name) {
        return SERVER.home().resolve("deploy").resolve(name);
    }

    private static String versionOf(String bundle) throws IOException {
        return bundles().filter(cells -> cells[4].equals(bundle)).map(cells -> cells[3]).findFirst().orElse("");
    }

    private static Map<String, String> states() throws IOException {
        Map<String, String> states = new TreeMap<>();
        bundles().forEach(cells -> states.put(cells[4], cells[1]));
        return states;
    }

    private static Stream<String[]> bundles() throws IOException {
        return SERVER.shell("bundle:list -t 0 -s --no-format").output().lines().map(l -> l.strip().split("\\s*\t\\s*"))
                .filter(cells -> cells.length > 4);
    }
}
