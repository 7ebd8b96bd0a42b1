package id.serkom.itests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.serkom.itests.Server.Shell;
import id.serkom.itests.demo.Demo;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import id.serkom.itests.demo.Saksi;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/**
 * A book goes round, on the packaged server: from Derby by a backup to PostgreSQL, from there by a backup to Derby, and from there by a
 * move to PostgreSQL; each time while others write. Wherever it is, it is whole, and its numbers go on where they stood.
 */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class CadanganTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SERVERS = Path.of(System.getProperty("serkom.servers")).toAbsolutePath();
    private static final Path DATA = SERVERS.resolve("cadangan-data");
    private static final LocalDate HARI = LocalDate.of(2026, 2, 26);
    private static final String SUMBER = "etc/org.ops4j.datasource-serkom.cfg";
    private static final String SANDI = "sandi-uji-cadangan-ini";

    private static final Server ASAL = Server.named("cadangan-asal").onDay(HARI);
    private static final Server KEDUA = Server.named("cadangan-kedua").onDay(HARI);
    private static final Server KETIGA = Server.named("cadangan-ketiga").onDay(HARI);

    private static EmbeddedPostgres postgres;
    private static String admin;
    /** Letters of the round by id, and documents: as the first server gave them. */
    private static final Map<String, String> SURAT = new TreeMap<>();
    private static final Map<String, String> DOKUMEN = new TreeMap<>();

    @BeforeClass
    public static void putaran() throws Exception {
        Machine.run("rm", "-rf", DATA.toString());
        Files.createDirectories(SERVERS);
        postgres = EmbeddedPostgres.builder().setDataDirectory(DATA).setPort(Machine.freePort()).setPGStartupWait(Postgres.SABAR).start();
        ASAL.open();
        Path hasil = Files.createDirectories(ASAL.home().resolve("surat-peragaan"));
        Demo demo = Demo.siapkan(ASAL.http(""), ASAL.home(), hasil,
                new PrintStream(Files.newOutputStream(hasil.resolve("peragaan.txt")), true, UTF_8));
        demo.mainkan(new Saksi() {
        });
        admin = ASAL.adminPassword();
        akun("penguji", "bidang-sertifikasi");
        akun("pengelola", "operator");
        ASAL.save("id.serkom.akun.cfg", "token.menit = 333\n");
    }

    private static void akun(String nama, String peran) throws IOException {
        Shell shell = Ssh.run(ASAL.sshPort(), "admin", admin, "serkom:akun tambah " + nama + " --nama Uji --peran " + peran
                + " --tetap --ketik", (SANDI + "\n").getBytes(UTF_8));
        assertEquals(shell.output(), 0, shell.status());
    }

    @AfterClass
    public static void tutup() throws IOException {
        ASAL.kill();
        KEDUA.kill();
        KETIGA.kill();
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    public void a_dariDerbyKePostgresSelagiDipakai() throws Exception {
        Klien bidang = new Klien(ASAL.http(""), "penguji", SANDI).masuk();
        for (JsonNode s : daftar(bidang, "surat?batas=100")) {
            Jawaban isi = bidang.ambil("surat/" + s.get("id").asText() + "/isi");
            SURAT.put(s.get("id").asText(), s + "\n" + isi.status() + isi.teks());
            if (s.has("dokumen")) {
                DOKUMEN.put(s.get("dokumen").asText(), bidang.ambil("dokumen/" + s.get("dokumen").asText() + "/isi").harus(200).teks());
            }
        }
        assertTrue(SURAT.size() + " " + DOKUMEN.size(), SURAT.size() > 25 && DOKUMEN.size() > 3);
        Set<String> sebelum;
        Set<String> sesudah;
        JsonNode cadangan;
        try (Beban beban = Beban.mulai(bidang)) {
            sebelum = beban.nomor();
            cadangan = json(ASAL.shell("pengelola", SANDI, "serkom:cadangan --json"));
            sesudah = beban.nomor();
            assertEquals(List.of(), beban.ditolak());
        }
        assertTrue(sebelum.size() + " before, " + sesudah.size() + " after", sesudah.size() > sebelum.size());
        Path arsip = ASAL.home().resolve("cadangan").resolve(cadangan.get("arsip").asText());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(arsip)));
        assertEquals(List.of(arsip.getFileName().toString()), nama(arsip.getParent()));
        utuh(bidang);

        KEDUA.etc("org.ops4j.datasource-serkom.cfg", cfg -> dengan(cfg, sambungan("kedua")))
                .etc("id.serkom.dokumen.cfg", cfg -> "folder = dokumen-di-sini\n").open();
        rusakDitolak(arsip);
        pulihkan(KEDUA, KEDUA.adminPassword(), arsip);
        ASAL.stop();

        sama(KEDUA, sebelum);
        assertEquals("token.menit = 333\n", Files.readString(KEDUA.home().resolve("etc/id.serkom.akun.cfg")));
        assertEquals("folder = dokumen-di-sini\n", Files.readString(KEDUA.home().resolve("etc/id.serkom.dokumen.cfg")));
        assertTrue(Files.readString(KEDUA.home().resolve(SUMBER)).contains("jdbc:postgresql:"));
        assertTrue(Files.isDirectory(KEDUA.home().resolve("dokumen-di-sini")));
        assertFalse(Files.exists(KEDUA.home().resolve("serkom/admin-awal.txt")));
        assertEquals(401, dijawab(KEDUA, bidang.token()));
        assertEquals("simpan.tidak-kosong", kode(KEDUA.shell("admin", admin, "serkom:pulihkan " + arsip.getFileName() + " --json")));
    }

    /** A byte that is another one: nothing of it is taken in, and the server stays empty. */
    private static void rusakDitolak(Path arsip) throws IOException {
        byte[] rusak = Files.readAllBytes(arsip);
        rusak[rusak.length / 3] ^= 1;
        Files.createDirectories(KEDUA.home().resolve("cadangan"));
        Files.write(KEDUA.home().resolve("cadangan/rusak.zip"), rusak);
        String kode = kode(KEDUA.shell("serkom:pulihkan rusak.zip --json"));
        assertTrue(kode, Set.of("pulihkan.rusak", "pulihkan.tidak-cocok", "pulihkan.nama-asing").contains(kode));
        assertEquals("pulihkan.tidak-ada", kode(KEDUA.shell("serkom:pulihkan ../etc/system.properties --json")));
        Klien baru = new Klien(KEDUA.http(""), "admin", KEDUA.adminPassword()).masuk();
        assertEquals(0, baru.ambil("surat").harus(200).json().get("isi").size());
    }

    @Test
    public void b_dariPostgresKeDerbySelagiDipakai() throws Exception {
        Klien bidang = new Klien(KEDUA.http(""), "penguji", SANDI).masuk();
        Set<String> sebelum;
        JsonNode cadangan;
        try (Beban beban = Beban.mulai(bidang)) {
            sebelum = beban.nomor();
            cadangan = json(KEDUA.shell("admin", admin, "serkom:cadangan --json"));
            assertEquals(List.of(), beban.ditolak());
        }
        utuh(bidang);
        KETIGA.open();

        pulihkan(KETIGA, KETIGA.adminPassword(), KEDUA.home().resolve("cadangan").resolve(cadangan.get("arsip").asText()));
        KEDUA.stop();

        sama(KETIGA, sebelum);
    }

    @Test
    public void c_pindahDariDerbyKePostgresTanpaDuaBukuHidup() throws Exception {
        Klien bidang = new Klien(KETIGA.http(""), "penguji", SANDI).masuk();
        assertEquals("pindah.tanpa-tujuan", kode(KETIGA.shell("admin", admin, "serkom:pindah --json")));
        Path tujuan = KETIGA.home().resolve(SUMBER + ".tujuan");
        Files.writeString(tujuan, sambungan("ketiga").replace("password = postgres", "password = salah"));
        String derby = Files.readString(KETIGA.home().resolve(SUMBER));
        assertEquals("pindah.tujuan-tidak-kosong", kode(pindahKe(tujuan, sambungan("kedua"))));
        assertEquals("pindah.tujuan-tak-terjangkau", kode(pindahKe(tujuan, sambungan("ketiga").replace("127.0.0.1:" + postgres.getPort(),
                "127.0.0.1:1"))));
        assertEquals(derby, Files.readString(KETIGA.home().resolve(SUMBER)));

        Set<String> sebelum;
        List<String> kode = new ArrayList<>();
        try (Beban beban = Beban.mulai(bidang)) {
            JsonNode hasil = json(pindahKe(tujuan, sambungan("ketiga")));
            assertTrue(hasil.toString(), hasil.at("/bukti/utuh").asBoolean());
            KETIGA.until("they write again", () -> bidang.kirim("buku/nomor/cadangan",
                    Map.of("jenis", "pemberitahuan", "alasan", "Sesudah pindah")).status() < 300);
            sebelum = beban.nomor();
            beban.ditolak().forEach(j -> kode.add(j.status() + " " + j.kode()));
        }
        // In the milliseconds in which the interface leaves CXF itself answers, with an empty 404.
        assertTrue(kode.toString(), kode.stream().allMatch(k -> k.startsWith("503") || k.equals("404 ")));
        assertTrue(kode.toString(), kode.contains("503 simpan.sedang-dipindah"));
        sama(KETIGA, sebelum);
        assertFalse(Files.exists(tujuan));

        String baru = Files.readString(KETIGA.home().resolve(SUMBER));
        Files.writeString(KETIGA.home().resolve(SUMBER), derby);
        KETIGA.until("the old book says where the live one is", () -> KETIGA.log().contains("sudah dipindahkan ke jdbc:postgresql:"));
        KETIGA.until("nobody works on it", () -> bidang.ambil("berkas").status() != 200);
        Files.writeString(KETIGA.home().resolve(SUMBER), baru);
        KETIGA.until("the live one is open again", () -> bidang.ambil("berkas").status() == 200);
        utuh(bidang);
    }

    private static Shell pindahKe(Path tujuan, String sambungan) throws IOException {
        Files.writeString(tujuan, sambungan);
        return KETIGA.shell("admin", admin, "serkom:pindah --json");
    }

    /** The lines that an operator writes to name that database, which is made here. */
    private static String sambungan(String nama) {
        try (Connection c = postgres.getPostgresDatabase().getConnection(); Statement s = c.createStatement()) {
            if (!s.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + nama + "'").next()) {
                s.executeUpdate("CREATE DATABASE " + nama);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return "osgi.jdbc.driver.name = PostgreSQL JDBC Driver\nurl = jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + nama
                + "?socketTimeout=60\nuser = postgres\npassword = postgres\n";
    }

    private static String dengan(String cfg, String sambungan) {
        return cfg.lines().filter(l -> !l.startsWith("osgi.jdbc.driver.name") && !l.startsWith("url = "))
                .reduce(sambungan, (a, b) -> a + b + "\n");
    }

    private static void pulihkan(Server server, String sandi, Path arsip) throws IOException {
        Path folder = Files.createDirectories(server.home().resolve("cadangan"));
        Files.copy(arsip, folder.resolve(arsip.getFileName()));
        JsonNode hasil = json(server.shell("admin", sandi, "serkom:pulihkan " + arsip.getFileName() + " --json"));
        assertTrue(hasil.toString(), hasil.at("/bukti/utuh").asBoolean());
        assertTrue(hasil.toString(), hasil.at("/bukti/diperiksa/baris").asLong() > 500);
    }

    /** Everything is there, without a restart, and the next number is the next. */
    private static void sama(Server server, Set<String> diakui) throws IOException {
        Klien bidang = new Klien(server.http(""), "penguji", SANDI).masuk();
        Map<String, String> surat = new TreeMap<>();
        for (JsonNode s : daftar(bidang, "surat?batas=100")) {
            if (SURAT.containsKey(s.get("id").asText())) {
                Jawaban isi = bidang.ambil("surat/" + s.get("id").asText() + "/isi");
                surat.put(s.get("id").asText(), s + "\n" + isi.status() + isi.teks());
            }
        }
        assertEquals(SURAT, surat);
        DOKUMEN.forEach((id, isi) -> assertEquals(isi, bidang.ambil("dokumen/" + id + "/isi").harus(200).teks()));
        Set<String> nomor = new TreeSet<>();
        List<Integer> urut = new ArrayList<>();
        for (JsonNode n : daftar(bidang, "buku/nomor?seri=keluar&tahun=2026&batas=500")) {
            assertTrue(n.toString(), nomor.add(n.get("nomor").asText()));
            urut.add(n.get("urut").asInt());
        }
        assertTrue(nomor.containsAll(diakui));
        assertEquals("without a gap", urut.size(), Collections.max(urut) - Collections.min(urut) + 1);
        JsonNode berikut = bidang.kirim("buku/nomor/cadangan", Map.of("jenis", "pemberitahuan", "alasan", "Berikutnya")).harus(200).json();
        assertEquals(Collections.max(urut) + 1, berikut.get("urut").asInt());
        utuh(bidang);
        assertEquals(List.of(), server.logErrors());
    }

    private static void utuh(Klien bidang) {
        JsonNode bukti = bidang.ambil("buku/bukti?dari=2026-01-01&sampai=2026-12-31").harus(200).json();
        assertTrue(bukti.toString(), bukti.get("utuh").asBoolean());
    }

    private static int dijawab(Server server, String token) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(server.http("/api/v1/berkas"))
                .header("Authorization", "Bearer " + token).build(), BodyHandlers.discarding()).statusCode();
    }

    private static List<JsonNode> daftar(Klien klien, String path) {
        List<JsonNode> semua = new ArrayList<>();
        String lanjut = "";
        do {
            JsonNode halaman = klien.ambil(path + lanjut).harus(200).json();
            halaman.get("isi").forEach(semua::add);
            lanjut = halaman.has("lanjut") ? "&kursor=" + Klien.kueri(halaman.get("lanjut").asText()) : "";
        } while (!lanjut.isEmpty());
        return semua;
    }

    private static List<String> nama(Path folder) throws IOException {
        try (Stream<Path> isi = Files.list(folder)) {
            return isi.map(p -> p.getFileName().toString()).toList();
        }
    }

    private static JsonNode json(Shell shell) throws IOException {
        assertEquals(shell.output(), 0, shell.status());
        return JSON.readTree(shell.output());
    }

    private static String kode(Shell shell) throws IOException {
        assertEquals(shell.output(), 1, shell.status());
        return JSON.readTree(shell.output()).at("/kesalahan/0/kode").asText();
    }
}
