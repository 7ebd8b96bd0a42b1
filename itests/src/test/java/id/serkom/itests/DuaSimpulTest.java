package id.serkom.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Demo;
import id.serkom.itests.demo.Kertas;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import id.serkom.itests.demo.Saksi;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Two packaged servers over one PostgreSQL, started at the same moment on an empty database: the whole SOP with each request going to
 * the other one, then many clients on both.
 */
public class DuaSimpulTest {

    private static final Path FOLDER = Path.of(System.getProperty("serkom.servers")).toAbsolutePath();
    private static final Path DATA = FOLDER.resolve("dua-simpul-data");
    private static final Path DOKUMEN = FOLDER.resolve("dua-simpul-dokumen");
    private static final String TEMPAT = "id.serkom.dokumen.cfg";
    private static final String SANDI = "dua-simpul-satu-buku";
    private static final int KLIEN = 32;
    private static final int PUTARAN = 4;
    private static final int ASESI = 200;
    /** Of the one that lives, from the kill to what it writes first in the job's name: five, and until it looks for work. */
    private static final int DENYUT_TERBANYAK = 15;
    private static final int SEKETIKA = 3;

    private static final Server A = Server.named("simpul-a").onDay(LocalDate.of(2026, 2, 26)).besides();
    private static final Server B = Server.named("simpul-b").onDay(LocalDate.of(2026, 2, 26)).besides();

    private static EmbeddedPostgres basis;
    private static Penyeimbang penyeimbang;
    private static Server utama;
    private static Demo demo;
    private static long terbaca;

    @BeforeClass
    public static void putaran() throws Exception {
        Machine.run("rm", "-rf", DATA.toString(), DOKUMEN.toString());
        Files.createDirectories(DOKUMEN);
        basis = EmbeddedPostgres.builder().setDataDirectory(DATA).setPort(Machine.freePort()).setPGStartupWait(Postgres.SABAR)
                .setServerConfig("fsync", "on").start();
        CompletableFuture<?> a = mulai(A);
        CompletableFuture<?> b = mulai(B);
        a.join();
        b.join();
        A.until("one of them has made the first administrator", () -> A.firstAdministrator() != B.firstAdministrator());
        utama = A.firstAdministrator() ? A : B;
        penyeimbang = new Penyeimbang(List.of(A.http(""), B.http("")));
        Path hasil = Files.createDirectories(utama.home().resolve("surat-peragaan"));
        demo = Demo.siapkan(penyeimbang.alamat(), utama.home(), List.of(A.home(), B.home()), hasil, new PrintStream(
                Files.newOutputStream(hasil.resolve("peragaan.txt")), true, StandardCharsets.UTF_8));
        akun("pembaca", "operator");
        akun("petugas", "bidang-sertifikasi");
        try (PembacaJurnal pembaca = new PembacaJurnal(List.of(klien(A, "pembaca"), klien(B, "pembaca")))) {
            demo.mainkan(new Saksi() {
            });
            beban();
            terbaca = pembaca.selesai();
        }
    }

    private static CompletableFuture<Server> mulai(Server server) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return server.etc("org.ops4j.datasource-serkom.cfg", DuaSimpulTest::postgres)
                        .patient().etc(TEMPAT, cfg -> "folder = " + DOKUMEN + "\n").open();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The lines that the file itself tells an operator to put in, with this database's address. */
    private static String postgres(String cfg) {
        String petunjuk = cfg.lines().filter(l -> l.startsWith("#   ")).map(l -> l.substring(4) + "\n").reduce("", String::concat)
                .replace("127.0.0.1:5432/serkom", "127.0.0.1:" + basis.getPort() + "/postgres").replace("user = serkom", "user = postgres")
                .replace("...", "postgres");
        return petunjuk + cfg.lines().filter(l -> !l.startsWith("osgi.jdbc.driver.name") && !l.startsWith("url = ")).map(l -> l + "\n")
                .reduce("", String::concat);
    }

    @AfterClass
    public static void tutup() throws IOException {
        A.kill();
        B.kill();
        if (penyeimbang != null) {
            penyeimbang.close();
        }
        if (basis != null) {
            basis.close();
        }
    }

    private static void akun(String nama, String peran) {
        demo.akun("admin").masuk().kirim("akun", Map.of("akun", nama, "nama", nama, "peran", List.of(peran), "gantiSandi", false,
                "sandi", SANDI)).harus(201);
    }

    private static Klien klien(Server server, String nama) {
        return new Klien(server.http(""), nama, SANDI).masuk();
    }

    private static void hari(LocalDate hari) {
        try {
            A.moveTo(hari);
            B.moveTo(hari);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sampai(Server server, String apa, Server.Condition syarat) {
        try {
            server.until(apa, syarat);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reserved and voided numbers and incoming letters, each client on the other server than its neighbour, all on the same series. */
    private static void beban() throws Exception {
        List<Klien> simpul = List.of(klien(A, "petugas"), klien(B, "petugas"));
        String pindai = simpul.get(0).unggah("pindai.pdf", "application/pdf", Kertas.pdf("beban"));
        String hari = simpul.get(0).ambil("sehat").json().get("tanggal").asText();
        ExecutorService pool = Executors.newFixedThreadPool(KLIEN);
        try {
            List<Callable<Void>> kerja = IntStream.range(0, KLIEN).<Callable<Void>>mapToObj(k -> () -> {
                for (int p = 0; p < PUTARAN; p++) {
                    beban(simpul.get(k % 2), simpul.get((k + 1) % 2), k + "/" + p, hari, pindai);
                }
                return null;
            }).toList();
            for (Future<Void> satu : pool.invokeAll(kerja)) {
                satu.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void beban(Klien sini, Klien sana, String tanda, String hari, String pindai) {
        String nomor = cadangkan(sini, "Beban " + tanda);
        diterima(sana.kirim("buku/nomor/" + nomor + "/batal", Map.of("alasan", "Beban " + tanda)));
        diterima(sini.kirim("surat/masuk", Map.of("jenis", "pemberitahuan", "pengirim", "Kantor " + tanda, "nomor", tanda, "tanggal", hari,
                "diterima", hari, "hal", "Beban", "dokumen", pindai)));
    }

    private static String cadangkan(Klien klien, String alasan) {
        return diterima(klien.kirim("buku/nomor/cadangan", Map.of("jenis", "pemberitahuan", "alasan", alasan))).get("id").asText();
    }

    private static JsonNode diterima(Jawaban jawaban) {
        assertTrue(jawaban.status() + " " + jawaban.teks(), jawaban.status() < 300);
        return jawaban.json();
    }

    @Test
    public void tidakAdaNomorGandaAtauLubangDanBukuUtuhDiKeduanya() throws SQLException {
        for (String seri : List.of("keluar", "masuk")) {
            List<Integer> urut = angka("SELECT urut FROM nomor_surat WHERE seri = '" + seri + "' AND tahun = 2026 ORDER BY urut");
            assertTrue(seri + " " + urut.size(), urut.size() >= KLIEN * PUTARAN);
            assertEquals(IntStream.rangeClosed(urut.get(0), urut.get(0) + urut.size() - 1).boxed().toList(), urut);
        }
        for (Server server : List.of(A, B)) {
            utuh(server);
        }
    }

    private static void utuh(Server server) {
        JsonNode bukti = klien(server, "petugas").ambil("buku/bukti?dari=2026-01-01&sampai=2026-12-31").harus(200).json();
        assertTrue(bukti.toString(), bukti.get("utuh").asBoolean());
    }

    /** Which one read is asserted while it reads. */
    @Test
    public void pembacaJurnalDariKeduanyaTidakMelewatkanApaPun() throws SQLException {
        int selama = angka("SELECT COUNT(*) FROM jurnal WHERE posisi <= " + terbaca).get(0);

        assertEquals(terbaca, selama);
        assertTrue(terbaca > 3L * KLIEN * PUTARAN);
    }

    @Test
    public void serverYangMulaiBersamaanMembuatSatuAdministratorDanSatuDataAwal() throws Exception {
        assertEquals(List.of(1), angka("SELECT COUNT(*) FROM akun WHERE id = 'admin'"));
        assertEquals(List.of(), angka("SELECT COUNT(*) FROM referensi GROUP BY jenis, kode HAVING COUNT(*) > 1"));
        for (Server server : List.of(A, B)) {
            assertEquals(0, server.shell("admin", utama.adminPassword(), "serkom:simpul").status());
        }
    }

    @Test
    public void yangDicabutDiSatuSimpulDitolakDiSimpulLain() throws Exception {
        akun("dicabut", "operator");
        Klien disana = klien(B, "dicabut");
        disana.ambil("saya").harus(200);
        assertEquals(0, B.shell("dicabut", SANDI, "serkom:simpul").status());

        klien(A, "dicabut").ambil("saya").harus(200);
        demo.akun("admin").masuk();
        new Klien(A.http(""), "admin", utama.adminPassword()).masuk().kirim("akun/dicabut/aktif", Map.of("aktif", false)).harus(200);

        assertThrows(IOException.class, () -> B.shell("dicabut", SANDI, "serkom:simpul"));
        Instant mulai = Instant.now();
        sampai(B, "the token is refused", () -> disana.ambil("saya").status() == 401);
        Duration lama = Duration.between(mulai, Instant.now());
        assertTrue("within 60 s: " + lama, lama.compareTo(Duration.ofSeconds(60)) < 0);
    }

    @Test
    public void sandiSalahDihitungBersama() {
        akun("lupa", "operator");
        for (int i = 0; i < 5; i++) {
            assertEquals(401, new Klien((i % 2 == 0 ? A : B).http(""), "", "").kirim("masuk", Map.of("akun", "lupa", "sandi",
                    "bukan-sandinya")).status());
        }

        for (Server server : List.of(A, B)) {
            assertEquals(401, new Klien(server.http(""), "", "").kirim("masuk", Map.of("akun", "lupa", "sandi", SANDI)).status());
            assertThrows(IOException.class, () -> server.shell("lupa", SANDI, "serkom:simpul"));
        }
    }

    @Test
    public void dokumenTerbacaDiSimpulLainDiManaPunDisimpan() throws Exception {
        Klien disini = klien(A, "petugas");
        Klien disana = klien(B, "petugas");
        String difolder = disini.unggah("folder.pdf", "application/pdf", Kertas.pdf("di folder bersama"));
        disana.ambil("dokumen/" + difolder + "/isi").harus(200);
        try {
            for (Server server : List.of(A, B)) {
                server.save(TEMPAT, "folder = " + DOKUMEN + "\ntempat = basis-data\n");
            }
            List<String> diBasisData = new ArrayList<>();
            sampai(A, "documents go into the database", () -> {
                diBasisData.add(disini.unggah("basis.pdf", "application/pdf", Kertas.pdf("di basis data " + diBasisData.size())));
                return ada("SELECT COUNT(*) FROM isi_dokumen") > 0;
            });

            disana.ambil("dokumen/" + diBasisData.get(diBasisData.size() - 1) + "/isi").harus(200);
            disana.ambil("dokumen/" + difolder + "/isi").harus(200);
            utuh(B);
        } finally {
            for (Server server : List.of(A, B)) {
                server.save(TEMPAT, "folder = " + DOKUMEN + "\n");
            }
        }
    }

    @Test
    public void skemaYangDipasangDiSatuSimpulDipakaiDiSimpulLain() throws IOException {
        String ppd = Files.readString(Path.of(System.getProperty("serkom.root"),
                "bundles/id.serkom.skema.contoh/src/main/resources/SERKOM-INF/skema/ppd.yaml"));
        Files.writeString(B.home().resolve("deploy/simpul.yaml"), ppd.replace("\nkode: PPD\n", "\nkode: SIMPUL\n"));

        Klien disini = klien(A, "petugas");
        sampai(A, "the skema is known", () -> disini.ambil("skema/SIMPUL").status() == 200);
        disini.kirim("berkas", Map.of("sop", "sertifikasi", "skema", "SIMPUL", "nama", "Di simpul lain")).harus(201);
    }

    @Test
    public void kalenderYangBerbedaDitampakkanSampaiSama() throws IOException {
        String libur = "{\"hari\": [{\"tanggal\": \"2026-09-09\", \"jenis\": \"libur-daerah\", \"nama\": \"Hari Jadi\", "
                + "\"sumber\": \"Keputusan Gubernur 1/2026\"}]}";
        Files.writeString(Files.createDirectories(B.home().resolve("etc/kalender")).resolve("daerah.json"), libur);

        sampai(A, "the difference is shown", () -> beda(A).contains("kalender") && beda(B).contains("kalender"));
        sampai(A, "the log says so", () -> A.log().contains("berbeda pada kalender"));
        Files.writeString(Files.createDirectories(A.home().resolve("etc/kalender")).resolve("daerah.json"), libur);
        sampai(A, "they agree", () -> !beda(A).contains("kalender") && !beda(B).contains("kalender"));
    }

    private static Set<String> beda(Server server) {
        return new TreeSet<>(klien(server, "pembaca").ambil("simpul").harus(200).json().findValuesAsText("hal"));
    }

    /** Certificates of many asesi are issued by one server; killed in the middle, the other goes on with them. */
    @Test
    public void pekerjaanSimpulYangMatiDiambilAlih() throws Exception {
        PutaranBesar besar = new PutaranBesar(demo, DuaSimpulTest::hari, ASESI);
        besar.sampaiPenerbitan();
        Map<Server, Klien> petugas = Map.of(A, klien(A, "petugas"), B, klien(B, "petugas"));
        String pekerjaan = besar.aksi("bidang", "terbitkan", Map.of()).get("pekerjaan").asText();
        String hitung = "SELECT COUNT(*) FROM sertifikat WHERE berkas = '" + besar.berkas() + "'";
        String pemegang = "SELECT s.nama FROM pekerjaan p JOIN simpul s ON s.id = p.pemegang WHERE p.id = '" + pekerjaan + "'";
        sampai(A, "a server has the job", () -> !teks(pemegang).isEmpty());
        Server mati = teks(pemegang).get(0).endsWith(A.home().toString()) ? A : B;
        Server hidup = mati == A ? B : A;

        String dipegang = "SELECT COUNT(*) FROM jurnal WHERE rantai = 'pekerjaan' AND kejadian = 'pekerjaan.berjalan' AND perihal = '"
                + pekerjaan + "'";
        int semula = ada(dipegang);
        int denyut = denyut(hidup);
        mati.kill();
        int sebelum = ada(hitung);
        assertTrue("killed too late: " + sebelum, sebelum < ASESI);
        List<Integer> dijawab;
        int terpakai;
        try (Penanya penanya = new Penanya(petugas.get(hidup), () -> denyut(hidup))) {
            sampai(hidup, "its job is taken over", () -> ada(dipegang) > semula);
            terpakai = denyut(hidup) - denyut;
            dijawab = penanya.selesai();
        }
        System.out.println("diambil alih " + terpakai + " denyut sesudah kill -9, pada sertifikat ke-" + (sebelum + 1) + "; selama itu "
                + dijawab.size() + " permintaan, terlama " + Collections.max(dijawab) + " denyut");
        assertTrue("taken over after " + terpakai + " beats", terpakai <= DENYUT_TERBANYAK);
        assertTrue("who asks meanwhile does not wait for it: " + dijawab, Collections.max(dijawab) <= SEKETIKA);
        sampai(hidup, "it goes on with it", () -> ada(hitung) > sebelum);

        sampai(hidup, "all certificates are there", () -> ada(hitung) == ASESI
                && teks("SELECT status FROM pekerjaan WHERE id = '" + pekerjaan + "'").equals(List.of("selesai")));
        List<String> nomor = teks("SELECT nomor FROM sertifikat WHERE berkas = '" + besar.berkas() + "'");
        assertEquals(ASESI, new HashSet<>(nomor).size());
        utuh(hidup);
        mati.start();
        utuh(mati);
    }

    private static int denyut(Server server) {
        return ada("SELECT denyut FROM simpul WHERE nama LIKE '%" + server.home() + "' ORDER BY denyut DESC");
    }

    private static int ada(String sql) {
        try {
            return angka(sql).get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Integer> angka(String sql) throws SQLException {
        return baris(sql).stream().map(Integer::valueOf).toList();
    }

    private static List<String> teks(String sql) {
        try {
            return baris(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> baris(String sql) throws SQLException {
        try (Connection c = basis.getPostgresDatabase().getConnection(); Statement s = c.createStatement();
                ResultSet rs = s.executeQuery(sql)) {
            List<String> semua = new ArrayList<>();
            while (rs.next()) {
                semua.add(rs.getString(1));
            }
            return semua;
        }
    }
}
