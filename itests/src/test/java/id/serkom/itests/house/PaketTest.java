package id.serkom.itests.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.serkom.itests.Server;
import id.serkom.itests.Server.Shell;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import id.serkom.itests.paket.Jar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.After;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/** Packs by an administrator's order in the packaged server: seen before, installed, taken back, removed; and what was in force when. */
public class PaketTest {

    private static final LocalDate HARI = LocalDate.of(2026, 2, 26);
    private static final String SETELAN = "id.serkom.akun.cfg";
    private static final String CONTOH = "id.serkom.contoh";
    private static final ObjectMapper JSON = new ObjectMapper();

    @ClassRule
    public static final Server SERVER = Server.named("paket").onDay(HARI);

    private static Klien admin;
    private static Klien bidang;
    private static List<JsonNode> awal;
    private static byte[] jar;
    private static byte[] lebihBaru;

    @BeforeClass
    public static void siapkan() throws IOException {
        admin = new Klien(SERVER.http("/"), "admin", SERVER.adminPassword()).masuk();
        for (String peran : List.of("bidang-sertifikasi", "operator", "instansi-berwenang")) {
            Map<String, Object> akun = new LinkedHashMap<>(Map.of("akun", peran, "nama", peran, "peran", List.of(peran),
                    "gantiSandi", false, "sandi", "sandi-uji-paket-ini"));
            if (peran.startsWith("instansi")) {
                akun.put("pejabat", "fariq-wajidi");
            }
            admin.kirim("akun", akun).harus(201);
        }
        bidang = new Klien(SERVER.http("/"), "bidang-sertifikasi", "sandi-uji-paket-ini").masuk();
        jar = contoh("1.0.1");
        lebihBaru = contoh("1.0.2");
        SERVER.until("the server has entered what it works with", () -> {
            awal = catatan("paket.keadaan");
            return awal.toString().contains("bundel id.serkom.kernel") && awal.toString().contains("kalender");
        });
    }

    @After
    public void tanpaGalat() throws IOException {
        assertEquals(List.of(), SERVER.logErrors());
    }

    @Test
    public void mulaiPertamaTidakMembanjiriJurnal() {
        // One for each time that nothing moved for some seconds while the server came up; how often that is, is the machine's matter.
        List<String> semua = awal.stream().flatMap(e -> perubahan(e).stream()).toList();
        assertEquals("nothing is entered twice", semua.stream().distinct().toList(), semua);
        awal.forEach(e -> assertEquals("sistem", e.get("akun").asText()));
        String perubahan = awal.stream().map(e -> e.at("/isi/perubahan").toString()).collect(Collectors.joining());
        assertTrue(perubahan, perubahan.contains("bundel id.serkom.kernel") && perubahan.contains("kalender"));
    }

    @Test
    public void dilihatDahuluDipasangDikembalikanBilaGagalDanDilepas() throws Exception {
        List<String> dulu = keadaan();

        JsonNode rencana = admin.unggahMentah("paket/rencana", "contoh.jar", "application/java-archive", jar).harus(200).json();
        assertEquals("[]", rencana.get("keberatan").toString());
        assertTrue(rencana.toString(), dampak(rencana).contains("bundel " + CONTOH + " - → 1.0.1 baru"));
        assertTrue(rencana.toString(), dampak(rencana).stream().anyMatch(d -> d.startsWith("naskah laporan-tinjauan - → ")));
        Files.write(Files.createDirectories(SERVER.home().resolve("serkom/kiriman")).resolve("contoh.jar"), jar);
        assertEquals(rencana, JSON.readTree(SERVER.shell("serkom:plan contoh.jar --json").output()));
        Shell buruk = SERVER.shell("serkom:plan - --nama impor.jar", impor());
        assertEquals(buruk.output(), 1, buruk.status());
        assertTrue(buruk.output(), buruk.output().contains("paket Java uji.tidak.ada") && buruk.output().contains("bagian server"));
        assertEquals("nothing has changed", dulu, keadaan());

        Shell dipasang = SERVER.shell("serkom:pasang - --nama contoh.jar --json", jar);
        assertEquals(dipasang.output(), 0, dipasang.status());
        assertEquals(sha256(jar), JSON.readTree(dipasang.output()).get("sha256").asText());
        assertEquals("Active", bundel().get(CONTOH + " 1.0.1"));
        assertEquals(HexFormat.of().formatHex(jar), HexFormat.of().formatHex(Files.readAllBytes(deploy("contoh.jar"))));
        dicatat("paket.dipasang", "admin", "contoh.jar", "pasang", sha256(jar), "- → 1.0.1 " + sha256(jar).substring(0, 12));

        List<String> berjalan = keadaan();
        Jawaban ditolak = admin.unggahMentah("paket", "contoh.jar", "application/java-archive", tanpaFormulir()).harus(422);
        assertEquals("paket.ditolak", ditolak.kode());
        assertTrue(ditolak.teks(), ditolak.teks().contains("SERKOM-INF/aksi/laporkan.json tidak ada"));
        assertEquals("what ran runs, and the journal says nothing of what was refused", berjalan, keadaan());
        assertEquals("[]", admin.ambil("karantina").harus(200).json().get("isi").toString());

        admin.unggahMentah("paket", "contoh.jar", "application/java-archive", lebihBaru).harus(200);
        assertEquals(List.of(CONTOH + " 1.0.2"), bundel().keySet().stream().filter(b -> b.startsWith(CONTOH + " ")).toList());
        dicatat("paket.diperbarui", "admin", "contoh.jar", "pasang", sha256(lebihBaru),
                "1.0.1 " + sha256(jar).substring(0, 12) + " → 1.0.2 " + sha256(lebihBaru).substring(0, 12));
        JsonNode satu = cari(bidang.ambil("paket").harus(200).json().get("isi"), "bundel", CONTOH);
        assertEquals("contoh.jar", satu.get("berkas").asText());
        assertTrue(SERVER.shell("serkom:paket").output().contains(sha256(lebihBaru)));

        berikutnya(HARI.plusDays(1));
        assertTrue(SERVER.shell("serkom:lepas contoh.jar --pratinjau").output().contains("surat jenis ini tidak dapat dibuat lagi"));
        assertTrue(Files.exists(deploy("contoh.jar")));
        admin.kirim("paket/contoh.jar/lepas", Map.of()).harus(200);
        assertTrue(bundel().keySet().stream().noneMatch(b -> b.startsWith(CONTOH + " ")));
        assertTrue(Files.notExists(deploy("contoh.jar")));
        dicatat("paket.dilepas", "admin", "contoh.jar", "pasang", sha256(lebihBaru),
                "1.0.2 " + sha256(lebihBaru).substring(0, 12) + " → -");

        assertEquals("1.0.2 " + sha256(lebihBaru).substring(0, 12), pada(HARI).get("bundel " + CONTOH));
        assertTrue(pada(HARI).toString(), pada(HARI).containsKey("skema PPD 1.0") && pada(HARI).containsKey("kalender"));
        assertEquals(null, pada(HARI.plusDays(1)).get("bundel " + CONTOH));
        assertEquals(Map.of(), pada(HARI.minusDays(1)));
        assertTrue(SERVER.shell("serkom:mesin-waktu " + HARI).output().contains("bundel id.serkom.kernel"));
    }

    @Test
    public void apaPunYangMengubahServerDicatatAtasNamaYangMelakukannyaDanSekali() throws IOException {
        String skema = Files.readString(Bundel.ROOT.resolve("bundles/id.serkom.skema.contoh/src/main/resources/SERKOM-INF/skema/ppd.yaml"))
                .replaceFirst("(?m)^kode:.*$", "kode: UJI");
        Path draft = Files.writeString(SERVER.home().resolve("uji.yaml"), skema);
        Files.move(draft, deploy("uji.yaml"), StandardCopyOption.ATOMIC_MOVE);
        SERVER.until("the folder's own change is entered", () -> catatan("paket.dipasang").stream().anyMatch(e -> perihal(e, "uji.yaml")));
        JsonNode folder = catatan("paket.dipasang").stream().filter(e -> perihal(e, "uji.yaml")).findFirst().orElseThrow();
        assertEquals("sistem deploy", folder.get("akun").asText() + " " + folder.at("/isi/cara").asText());

        admin.unggahMentah("paket", "lagi.yaml", "text/plain", skema.replace("kode: UJI", "kode: LAGI").getBytes(UTF_8)).harus(200);
        assertTrue(bidang.ambil("skema").harus(200).json().findValuesAsText("kode").contains("LAGI"));

        assertEquals(0, SERVER.shell("bundle:stop id.serkom.kalender.indonesia").status());
        SERVER.until("who stopped it is entered", () -> catatan("paket.dihentikan").stream()
                .anyMatch(e -> perihal(e, "id.serkom.kalender.indonesia")));
        assertEquals(0, SERVER.shell("bundle:start id.serkom.kalender.indonesia").status());
        SERVER.until("who started it is entered", () -> catatan("paket.dimulai").stream()
                .anyMatch(e -> perihal(e, "id.serkom.kalender.indonesia")));
        for (String kejadian : List.of("paket.dihentikan", "paket.dimulai")) {
            JsonNode konsol = catatan(kejadian).get(0);
            assertEquals("admin konsol", konsol.get("akun").asText() + " " + konsol.at("/isi/cara").asText());
        }

        SERVER.save(SETELAN, "# Ditulis administrator\ntoken.menit  =  333\n");
        Path setelan = SERVER.home().resolve("etc").resolve(SETELAN);
        FileTime tersimpan = Files.getLastModifiedTime(setelan);
        SERVER.until("the setting is entered", () -> catatan("paket.keadaan").toString().contains("setelan id.serkom.akun"));
        assertEquals("the server writes no file of an administrator's again", tersimpan, Files.getLastModifiedTime(setelan));

        LocalDate hari = LocalDate.parse(bidang.ambil("sehat").harus(200).json().get("tanggal").asText());
        Map<String, String> dulu = tanpaPenanda(pada(hari));
        int sebelum = semua().size();
        SERVER.stop();
        SERVER.start();
        admin.masuk();
        bidang.masuk();
        admin.unggahMentah("paket", "penanda.yaml", "text/plain", skema.replace("kode: UJI", "kode: TANDA").getBytes(UTF_8)).harus(200);
        SERVER.until("it has looked at itself anew", () -> catatan("paket.dipasang").stream().anyMatch(e -> perihal(e, "penanda.yaml")));
        List<JsonNode> semua = semua();
        List<JsonNode> sesudah = semua.subList(sebelum, semua.size());
        // One that is long on its way is seen there, and then seen whole again.
        assertEquals("a restart changes nothing: " + sesudah, List.of("skema.diterima", "paket.dipasang"), sesudah.stream()
                .map(e -> e.get("kejadian").asText()).filter(k -> !k.startsWith("akun.") && !k.equals("paket.keadaan")).toList());
        SERVER.until("it works with what it worked with", () -> tanpaPenanda(pada(hari)).equals(dulu));
        for (String nama : List.of("uji.yaml", "lagi.yaml", "penanda.yaml")) {
            admin.kirim("paket/" + nama + "/lepas", Map.of()).harus(200);
        }
        assertTrue(catatan("paket.dilepas").size() >= 3);
    }

    /** By another way than the folder nothing is refused, but everything faulty is listed. */
    @Test
    public void yangCacatDanDatangLewatKonsolAdaDalamDaftarSelamaTerpasang() throws IOException {
        Path file = SERVER.home().resolve("data/cacat.jar");
        Files.write(file, rakit("uji.cacat", "1.0.0", Map.of(), Map.of("SERKOM-INF/sop/uji.json", "{\"kode\": \"uji\"}".getBytes(UTF_8),
                "SERKOM-INF/kalender/2027.csv", "bukan tabel".getBytes(UTF_8))));
        assertEquals(0, SERVER.shell("bundle:install -s " + file.toUri()).status());

        List<String> asal = admin.ambil("karantina").harus(200).json().findValuesAsText("asal");
        assertEquals(List.of("uji.cacat/1.0.0/SERKOM-INF/kalender/2027.csv", "uji.cacat/1.0.0/SERKOM-INF/sop/uji.json"), asal);
        assertEquals(0, SERVER.shell("bundle:uninstall uji.cacat").status());
        assertEquals("[]", admin.ambil("karantina").harus(200).json().get("isi").toString());
        SERVER.until("who removed it is entered", () -> catatan("paket.dilepas").stream().anyMatch(e -> perihal(e, "uji.cacat")));
    }

    @Test
    public void namaUkuranDanPeranDijagaDenganAlasanYangJelas() {
        for (String nama : List.of("../etc/a.jar", "a.xml", "a b.jar", ".a.jar")) {
            assertEquals(nama, "paket.nama-salah", admin.unggahMentah("paket", nama, "text/plain", new byte[1]).harus(422).kode());
        }
        assertEquals("paket.terlalu-besar", admin.unggahMentah("paket/rencana", "a.yaml", "text/plain", new byte[(1 << 20) + 1]).harus(413)
                .kode());
        assertEquals("paket.tidak-ada", admin.kirim("paket/tidak-ada.jar/lepas", Map.of()).harus(404).kode());
        int keluar = admin.kirim("paket/..%2F..%2Fetc%2Fusers.properties/lepas", Map.of()).status();
        assertTrue("dijawab " + keluar, keluar == 400 || keluar == 404);
        assertTrue(Files.exists(SERVER.home().resolve("etc/users.properties")));
        assertEquals("paket.hanya-administrator", bidang.unggahMentah("paket", "a.jar", "text/plain", jar).harus(403).kode());
        Klien kepala = new Klien(SERVER.http("/"), "instansi-berwenang", "sandi-uji-paket-ini").masuk();
        assertEquals("paket.bukan-untuk-peran", kepala.ambil("paket").harus(403).kode());
        assertEquals("kueri.tanggal-salah", bidang.ambil("paket/mesin-waktu?tanggal=kemarin").harus(400).kode());
    }

    private static void dicatat(String kejadian, String akun, String perihal, String cara, String sha256, String berubah) {
        JsonNode e = catatan(kejadian).stream().filter(c -> perihal(c, perihal)).reduce((a, b) -> b).orElseThrow();
        assertEquals(e.toString(), List.of(akun, cara, sha256), List.of(e.get("akun").asText(), e.at("/isi/cara").asText(),
                e.at("/isi/sha256").asText()));
        JsonNode beda = cari(e.at("/isi/perubahan"), "hal", "bundel " + CONTOH);
        assertEquals(berubah, beda.get("dulu").asText() + " → " + beda.get("kini").asText());
        assertTrue(e.at("/isi/simpul").asText(), e.at("/isi/simpul").asText().endsWith("/paket"));
    }

    private static JsonNode cari(JsonNode list, String bidang, String nilai) {
        for (JsonNode satu : list) {
            if (satu.get(bidang).asText().equals(nilai)) {
                return satu;
            }
        }
        throw new AssertionError(nilai + " tidak ada dalam " + list);
    }

    private static List<String> dampak(JsonNode rencana) {
        List<String> semua = new ArrayList<>();
        rencana.get("dampak").forEach(d -> semua.add(d.get("jenis").asText() + " " + d.get("apa").asText() + " " + d.get("sebelum").asText()
                + " → " + d.get("sesudah").asText() + " " + d.get("akibat").asText()));
        return semua;
    }

    private static List<String> perubahan(JsonNode entri) {
        return StreamSupport.stream(entri.at("/isi/perubahan").spliterator(), false).map(JsonNode::toString).toList();
    }

    private static boolean perihal(JsonNode entri, String perihal) {
        return entri.get("perihal").asText().equals(perihal);
    }

    private static List<JsonNode> catatan(String kejadian) {
        return semua().stream().filter(e -> e.get("kejadian").asText().equals(kejadian)).toList();
    }

    private static List<JsonNode> semua() {
        List<JsonNode> semua = new ArrayList<>();
        String kursor = "";
        do {
            JsonNode halaman = bidang.ambil("jurnal?batas=500" + kursor).harus(200).json();
            halaman.get("isi").forEach(semua::add);
            kursor = halaman.has("lanjut") ? "&kursor=" + Klien.kueri(halaman.get("lanjut").asText()) : "";
        } while (!kursor.isEmpty());
        return semua;
    }

    private static Map<String, String> pada(LocalDate hari) {
        Map<String, String> isi = new TreeMap<>();
        bidang.ambil("paket/mesin-waktu?tanggal=" + hari).harus(200).json().get("isi")
                .forEach(b -> isi.put(b.get("hal").asText(), b.get("keadaan").asText()));
        return isi;
    }

    private static Map<String, String> tanpaPenanda(Map<String, String> keadaan) {
        keadaan.keySet().removeIf(hal -> hal.contains("penanda") || hal.contains("TANDA"));
        return keadaan;
    }

    /** Bundles, journal and folder. */
    private static List<String> keadaan() throws IOException {
        List<String> semua = new ArrayList<>();
        bundel().forEach((b, k) -> semua.add(b + " " + k));
        semua().stream().filter(e -> !e.get("kejadian").asText().equals("paket.keadaan") && !e.get("kejadian").asText().startsWith("akun."))
                .forEach(e -> semua.add("jurnal " + e.get("posisi")));
        try (Stream<Path> isi = Files.list(SERVER.home().resolve("deploy"))) {
            isi.map(p -> "deploy " + p.getFileName()).sorted().forEach(semua::add);
        }
        return semua;
    }

    private static Map<String, String> bundel() throws IOException {
        Map<String, String> bundel = new TreeMap<>();
        SERVER.shell("bundle:list -t 0 -s --no-format").output().lines().map(l -> l.strip().split("\\s*\t\\s*"))
                .filter(cells -> cells.length > 4).forEach(cells -> bundel.put(cells[4] + " " + cells[3], cells[1]));
        return bundel;
    }

    private static void berikutnya(LocalDate hari) throws IOException {
        SERVER.moveTo(hari);
        admin.masuk();
        bidang.masuk();
    }

    private static byte[] contoh(String versi) throws IOException {
        Path file = Files.createTempDirectory("paket").resolve("deploy/contoh.jar");
        Files.createDirectories(file.getParent());
        Jar.withVersion(Bundel.kita().get(CONTOH).jar(), versi, file);
        return Files.readAllBytes(file);
    }

    /** The tahap in a higher version, without the form of its action: nobody sees that before it runs. */
    private static byte[] tanpaFormulir() throws IOException {
        Map<String, byte[]> isi = new LinkedHashMap<>();
        Map<String, String> kepala = new LinkedHashMap<>();
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
            in.getManifest().getMainAttributes().forEach((k, v) -> kepala.put(k.toString(), v.toString()));
            for (JarEntry satu = in.getNextJarEntry(); satu != null; satu = in.getNextJarEntry()) {
                if (!satu.isDirectory() && !satu.getName().startsWith("SERKOM-INF/aksi/")) {
                    isi.put(satu.getName(), in.readAllBytes());
                }
            }
        }
        kepala.keySet().removeAll(List.of("Manifest-Version", "Bundle-ManifestVersion", "Bundle-SymbolicName", "Bundle-Version"));
        return rakit(CONTOH, "1.0.3", kepala, isi);
    }

    private static byte[] impor() throws IOException {
        return rakit("id.serkom.kernel", "9.0.0", Map.of("Import-Package", "uji.tidak.ada"), Map.of());
    }

    private static byte[] rakit(String nama, String versi, Map<String, String> kepala, Map<String, byte[]> isi) throws IOException {
        Path file = Files.createTempDirectory("paket").resolve("deploy/a.jar");
        Files.createDirectories(file.getParent());
        Jar.bundle(nama, versi, kepala, isi, file);
        return Files.readAllBytes(file);
    }

    private static String sha256(byte[] isi) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(isi));
    }

    private static Path deploy(String nama) {
        return SERVER.home().resolve("deploy").resolve(nama);
    }
}
