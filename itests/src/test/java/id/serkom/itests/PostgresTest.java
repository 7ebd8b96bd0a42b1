package id.serkom.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Demo;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import id.serkom.itests.demo.Saksi;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * The packaged server on a real PostgreSQL, set up as its settings file says and no more: the whole SOP, and the database stopped at
 * once and started again.
 */
public class PostgresTest {

    private static final Path DATA = Path.of(System.getProperty("serkom.servers"), "postgres-data").toAbsolutePath();
    private static final Server SERVER = Server.named("postgres").onDay(LocalDate.of(2026, 2, 26));

    private static EmbeddedPostgres basis;
    private static Klien bidang;

    @BeforeClass
    public static void putaran() throws Exception {
        Machine.run("rm", "-rf", DATA.toString());
        Files.createDirectories(DATA.getParent());
        basis = postgres(0);
        SERVER.etc("org.ops4j.datasource-serkom.cfg", PostgresTest::petunjuk).open();
        Path hasil = Files.createDirectories(SERVER.home().resolve("surat-peragaan"));
        Demo demo = Demo.siapkan(SERVER.http(""), SERVER.home(), hasil, new PrintStream(
                Files.newOutputStream(hasil.resolve("peragaan.txt")), true, StandardCharsets.UTF_8));
        demo.mainkan(new Saksi() {
        });
        bidang = demo.akun("bidang");
    }

    @AfterClass
    public static void tutup() throws IOException {
        SERVER.kill();
        if (basis != null) {
            basis.close();
        }
    }

    /** As carelessly as it is set up for other tests, with commits that are not waited for: the server's own address sees to that. */
    private static EmbeddedPostgres postgres(int port) throws IOException {
        return EmbeddedPostgres.builder().setDataDirectory(DATA).setCleanDataDirectory(false).setPort(port)
                .setServerConfig("fsync", "on").setServerConfig("full_page_writes", "on").start();
    }

    /** The lines that the file itself tells an operator to put in, with this database's address. */
    private static String petunjuk(String cfg) {
        String petunjuk = cfg.lines().filter(l -> l.startsWith("#   ")).map(l -> l.substring(4))
                .map(l -> l.replace("127.0.0.1:5432/serkom", "127.0.0.1:" + basis.getPort() + "/postgres")
                        .replace("user = serkom", "user = postgres").replace("...", "postgres"))
                .reduce("", (a, b) -> a + b + "\n");
        assertEquals(petunjuk, 4, petunjuk.lines().count());
        String tetap = cfg.lines().filter(l -> !l.startsWith("osgi.jdbc.driver.name") && !l.startsWith("url = "))
                .reduce("", (a, b) -> a + b + "\n");
        return petunjuk + tetap;
    }

    private static JsonNode bukti() {
        return bidang.ambil("buku/bukti?dari=2026-01-01&sampai=2026-12-31").harus(200).json();
    }

    @Test
    public void seluruhSopBerjalanDanBukuTerbuktiUtuh() throws IOException {
        JsonNode bukti = bukti();

        assertTrue(bukti.toString(), bukti.get("utuh").asBoolean());
        assertTrue(bukti.toString(), bukti.at("/diperiksa/baris").asLong() > 500);
        assertTrue(Files.notExists(SERVER.home().resolve("db")));
    }

    @Test
    public void basisDataYangBerhentiMendadakDitolakDenganJelasDanSesudahnyaSemuaBerjalanLagi() throws Exception {
        String sebelum = buka("Sebelum berhenti").harus(201).json().get("id").asText();
        int port = basis.getPort();
        Machine.run("kill", "-QUIT", Files.readAllLines(DATA.resolve("postmaster.pid")).get(0));
        SERVER.until("the database is gone", () -> bidang.ambil("berkas/" + sebelum).status() != 200);

        for (Jawaban jawaban : List.of(bidang.ambil("berkas/" + sebelum), buka("Ketika berhenti"))) {
            jawaban.harus(503);
            assertTrue(jawaban.teks(), jawaban.kode().startsWith("simpan."));
            assertTrue(Integer.parseInt(jawaban.kepala().get("Retry-After")) > 0);
        }

        basis.close();
        basis = postgres(port);
        SERVER.until("it works again by itself", () -> bidang.ambil("berkas/" + sebelum).status() == 200);
        buka("Sesudahnya").harus(201);
        List<String> nama = bidang.ambil("berkas").harus(200).json().get("isi").findValuesAsText("nama");
        assertTrue(nama.toString(), nama.containsAll(List.of("Sebelum berhenti", "Sesudahnya")));
        assertTrue(nama.toString(), !nama.contains("Ketika berhenti"));
        assertTrue(bukti().toString(), bukti().get("utuh").asBoolean());
    }

    private static Jawaban buka(String nama) {
        return bidang.kirim("berkas", Map.of("sop", "sertifikasi", "skema", "PPD", "nama", nama));
    }
}
