package id.serkom.itests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.serkom.itests.Server.Condition;
import id.serkom.itests.Server.Shell;
import id.serkom.itests.demo.Kertas;
import id.serkom.itests.demo.Klien;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/**
 * The packaged server killed again and again in the middle of a restore, and then of a move: it comes up empty or with the whole book, on
 * one database, and goes on.
 */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class CadanganTerputusTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long BENIH = Long.getLong("serkom.benih", System.nanoTime());
    private static final Path FOLDER = Path.of(System.getProperty("serkom.servers")).toAbsolutePath();
    private static final Path DATA = FOLDER.resolve("cadangan-terputus-data");
    private static final String SUMBER = "etc/org.ops4j.datasource-serkom.cfg";
    private static final String SANDI = "sandi-uji-terputus-ini";
    private static final int KLIEN = 4;
    private static final int NOMOR = 250;
    private static final int DOKUMEN = 8;
    /** Whatever year it is outside, and however long this takes. */
    private static final LocalDate HARI = LocalDate.of(2026, 2, 26);

    private static final Server ASAL = Server.named("terputus-asal").onDay(HARI);
    /** Which one has a first password is what the test is about. */
    private static final Server SERVER = Server.named("terputus").onDay(HARI).besides();

    private static final Random ACAK = new Random(BENIH);
    private static final Map<String, String> ISI_DOKUMEN = new HashMap<>();

    private static EmbeddedPostgres postgres;
    private static TreeSet<String> nomor;
    private static String admin;
    private static Path arsip;

    @BeforeClass
    public static void bukuDanArsipnya() throws Exception {
        System.out.println("cadangan-terputus: -Dserkom.benih=" + BENIH);
        Machine.run("rm", "-rf", DATA.toString());
        Files.createDirectories(FOLDER);
        postgres = EmbeddedPostgres.builder().setDataDirectory(DATA).setPort(Machine.freePort()).setPGStartupWait(Postgres.SABAR).start();
        ASAL.open();
        admin = ASAL.adminPassword();
        new Klien(ASAL.http(""), "admin", admin).masuk().kirim("akun", Map.of("akun", "penguji", "nama", "Uji", "peran",
                List.of("bidang-sertifikasi"), "gantiSandi", false, "sandi", SANDI)).harus(201);
        ASAL.save("id.serkom.akun.cfg", "token.menit = 333\n");
        Klien bidang = penguji(ASAL);
        for (int i = 0; i < DOKUMEN; i++) {
            byte[] pdf = Kertas.pdf(("dokumen " + i + " ").repeat(100_000));
            ISI_DOKUMEN.put(bidang.unggah(i + ".pdf", "application/pdf", pdf), new String(pdf, UTF_8));
        }
        isiBuku(bidang);
        nomor = nomor(bidang);
        assertEquals(KLIEN * NOMOR, nomor.size());
        Shell cadangan = ASAL.shell("admin", admin, "serkom:cadangan --json");
        assertEquals(cadangan.output(), 0, cadangan.status());
        arsip = ASAL.home().resolve("cadangan").resolve(JSON.readTree(cadangan.output()).get("arsip").asText());
        ASAL.stop();
    }

    private static void isiBuku(Klien bidang) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(KLIEN);
        try {
            List<Future<?>> kerja = new ArrayList<>();
            for (int k = 0; k < KLIEN; k++) {
                kerja.add(pool.submit(() -> {
                    for (int i = 0; i < NOMOR; i++) {
                        cadangkan(bidang);
                    }
                }));
            }
            for (Future<?> satu : kerja) {
                satu.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static JsonNode cadangkan(Klien bidang) {
        return bidang.kirim("buku/nomor/cadangan", Map.of("jenis", "pemberitahuan", "alasan", "Uji terputus")).harus(200).json();
    }

    @AfterClass
    public static void tutup() throws IOException {
        ASAL.kill();
        SERVER.kill();
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    public void a_pemulihanYangTerputusMeninggalkanServerKosongAtauSeluruhBuku() throws Exception {
        SERVER.open();
        SERVER.until("there is a first password", SERVER::firstAdministrator);
        Path folder = Files.createDirectories(SERVER.home().resolve("cadangan"));
        Files.copy(arsip, folder.resolve(arsip.getFileName()));
        List<Boolean> masuk = new ArrayList<>();

        masuk.add(terputus("documents come", () -> jumlah("dokumen") > 0, 0));
        masuk.add(terputus("settings are put aside", () -> lama() > 0, ACAK.nextInt(20)));
        masuk.add(terputus("the settings are the archive's", CadanganTerputusTest::setelanArsip, ACAK.nextInt(100)));
        masuk.add(terputus("rows come", () -> lama() > 0 && setelanArsip(), 100 + ACAK.nextInt(900)));
        masuk.add(terputus("the book is in", () -> !SERVER.firstAdministrator(), ACAK.nextInt(300)));
        System.out.println("pemulihan terputus; buku sudah masuk: " + masuk);

        assertTrue("it is in before the first password is put aside", masuk.get(masuk.size() - 1));
        seluruhBuku();
    }

    /** Kills the server at that point of a restore, starts it again, and says whether the book is in; if not, it is empty. */
    private static boolean terputus(String apa, Condition saat, long kemudian) throws Exception {
        if (berisi()) {
            return true;
        }
        Machine.run("rm", "-rf", SERVER.home().resolve("dokumen").toString());
        Files.deleteIfExists(SERVER.home().resolve("etc/id.serkom.akun.cfg"));
        for (Path satu : lamaLama()) {
            Machine.run("rm", "-rf", satu.toString());
        }
        String sandi = SERVER.adminPassword();
        putus(apa, "admin", sandi, "serkom:pulihkan " + arsip.getFileName(), saat, kemudian);
        boolean adaSetelanLama = lama() > 0;
        SERVER.start();
        if (berisi()) {
            assertTrue("nothing of it is in before the settings are", adaSetelanLama);
            seluruhBuku();
            return true;
        }
        Klien kosong = new Klien(SERVER.http(""), "admin", sandi).masuk();
        assertEquals(0, kosong.ambil("surat").harus(200).json().get("isi").size());
        assertEquals(0, kosong.ambil("buku/nomor?seri=keluar&tahun=" + HARI.getYear()).harus(200).json().get("isi").size());
        return false;
    }

    private static void putus(String apa, String akun, String sandi, String perintah, Condition saat, long kemudian) throws IOException {
        CompletableFuture<Shell> berjalan = CompletableFuture.supplyAsync(() -> {
            try {
                return SERVER.shell(akun, sandi, perintah);
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
        // Without a pause: what is waited for is over in a moment.
        while (!saat.holds() && !berjalan.isDone()) {
            Thread.onSpinWait();
        }
        Machine.pause(kemudian);
        boolean selesai = berjalan.isDone();
        SERVER.kill();
        String hasil = berjalan.handle((shell, galat) -> selesai ? shell + " " + galat : "").join();
        System.out.println(apa + " + " + kemudian + " ms" + hasil);
    }

    private static long jumlah(String folder) throws IOException {
        Path path = SERVER.home().resolve(folder);
        if (!Files.exists(path)) {
            return 0;
        }
        try (Stream<Path> isi = Files.list(path)) {
            return isi.filter(p -> !p.getFileName().toString().startsWith(".")).count();
        }
    }

    private static List<Path> lamaLama() throws IOException {
        try (Stream<Path> isi = Files.list(SERVER.home().resolve("cadangan"))) {
            return isi.filter(p -> p.getFileName().toString().startsWith("sebelum-pulih-")).toList();
        }
    }

    private static long lama() throws IOException {
        return lamaLama().size();
    }

    private static boolean setelanArsip() throws IOException {
        Path file = SERVER.home().resolve("etc/id.serkom.akun.cfg");
        return Files.exists(file) && Files.readString(file).contains("333");
    }

    /** Whether somebody of the book may log in. */
    private static boolean berisi() {
        return new Klien(SERVER.http(""), "", "").kirim("masuk", Map.of("akun", "penguji", "sandi", SANDI)).status() == 200;
    }

    private static Klien penguji(Server server) {
        return new Klien(server.http(""), "penguji", SANDI).masuk();
    }

    private static TreeSet<String> nomor(Klien bidang) {
        TreeSet<String> semua = new TreeSet<>();
        String lanjut = "";
        do {
            JsonNode halaman = bidang.ambil("buku/nomor?seri=keluar&tahun=" + HARI.getYear() + "&batas=500" + lanjut).harus(200).json();
            halaman.get("isi").forEach(n -> assertTrue(n.toString(), semua.add(n.get("nomor").asText())));
            lanjut = halaman.has("lanjut") ? "&kursor=" + Klien.kueri(halaman.get("lanjut").asText()) : "";
        } while (!lanjut.isEmpty());
        return semua;
    }

    /** All of it, proven, and it takes the next number. */
    private static void seluruhBuku() {
        Klien bidang = penguji(SERVER);
        assertEquals(nomor, nomor(bidang));
        ISI_DOKUMEN.forEach((id, isi) -> assertEquals(isi, bidang.ambil("dokumen/" + id + "/isi").harus(200).teks()));
        nomor.add(cadangkan(bidang).get("nomor").asText());
        JsonNode bukti = bidang.ambil("buku/bukti?dari=2000-01-01&sampai=2100-12-31").harus(200).json();
        assertTrue(bukti.toString(), bukti.get("utuh").asBoolean());
    }

    @Test
    public void b_pindahYangTerputusMeninggalkanSatuBukuYangHidup() throws Exception {
        List<Boolean> pindah = new ArrayList<>();

        pindah.add(pindahTerputus("the move begins", () -> Files.exists(SERVER.home().resolve(SUMBER + ".pindah")), ACAK.nextInt(20)));
        pindah.add(pindahTerputus("rows are copied", () -> Files.exists(SERVER.home().resolve(SUMBER + ".pindah")),
                100 + ACAK.nextInt(900)));
        pindah.add(pindahTerputus("all rows are there", () -> !sql("SELECT dipindah FROM skema_basis WHERE dipindah IS NOT NULL").isEmpty(),
                0));
        pindah.add(pindahTerputus("the server is to follow", CadanganTerputusTest::menunjukPostgres, ACAK.nextInt(500)));
        System.out.println("pindah terputus; buku sudah di PostgreSQL: " + pindah);

        if (!diPostgres()) {
            Shell hasil = SERVER.shell("admin", admin, "serkom:pindah --json");
            assertEquals(hasil.output(), 0, hasil.status());
        }
        assertTrue(diPostgres());
        seluruhBuku();
        assertEquals(List.of(String.valueOf(nomor.size())), sql("SELECT COUNT(*) FROM nomor_surat WHERE seri = 'keluar'"));
    }

    /** The moment between the mark in Derby and the file's new name is too short to be hit: it is made again of what lies there. */
    @Test
    public void c_yangTerputusSesudahTandaDiteruskanServerYangMulai() throws Exception {
        SERVER.kill();
        Path cfg = SERVER.home().resolve(SUMBER);
        Path siap = SERVER.home().resolve(SUMBER + ".pindah");
        Files.move(cfg, siap);
        Files.copy(SERVER.home().resolve(SUMBER + ".lama"), cfg);

        SERVER.start();

        SERVER.until("it follows the book", CadanganTerputusTest::menunjukPostgres);
        SERVER.until("the book is open", CadanganTerputusTest::berisi);
        assertTrue(diPostgres());
        assertFalse(Files.exists(siap));
        seluruhBuku();
    }

    /** Kills the server at that point of a move, starts it again, and says where the book is then. It is nowhere else. */
    private static boolean pindahTerputus(String apa, Condition saat, long kemudian) throws Exception {
        if (diPostgres()) {
            return true;
        }
        Files.writeString(SERVER.home().resolve(SUMBER + ".tujuan"), "osgi.jdbc.driver.name = PostgreSQL JDBC Driver\nurl = "
                + "jdbc:postgresql://127.0.0.1:" + postgres.getPort()
                + "/postgres?socketTimeout=60\nuser = postgres\npassword = postgres\n");
        putus(apa, "admin", admin, "serkom:pindah", saat, kemudian);
        SERVER.start();
        SERVER.until("the book is open", CadanganTerputusTest::berisi);
        seluruhBuku();
        String ada = SERVER.home().resolve(SUMBER + ".pindah") + " " + Files.exists(SERVER.home().resolve(SUMBER + ".pindah"));
        assertTrue(ada, !diPostgres() || ada.endsWith("false"));
        return diPostgres();
    }

    private static boolean menunjukPostgres() throws IOException {
        return Files.readString(SERVER.home().resolve(SUMBER)).lines().anyMatch(b -> b.startsWith("url = jdbc:postgresql:"));
    }

    /** Whether the server works on it; then the number that it gave last is there. */
    private static boolean diPostgres() throws IOException {
        boolean di = menunjukPostgres();
        assertEquals(di, !sql("SELECT nomor FROM nomor_surat WHERE nomor = '" + nomor.last() + "'").isEmpty()
                && sql("SELECT dipindah FROM skema_basis WHERE dipindah IS NOT NULL").isEmpty());
        return di;
    }

    /** What PostgreSQL answers; nothing while there are no tables. */
    private static List<String> sql(String sql) throws IOException {
        try (Connection c = postgres.getPostgresDatabase().getConnection(); Statement s = c.createStatement()) {
            List<String> semua = new ArrayList<>();
            try (ResultSet rs = s.executeQuery(sql)) {
                while (rs.next()) {
                    semua.add(rs.getString(1));
                }
            }
            return semua;
        } catch (SQLException e) {
            if ("42P01".equals(e.getSQLState())) {
                return List.of();
            }
            throw new IOException(e);
        }
    }
}
