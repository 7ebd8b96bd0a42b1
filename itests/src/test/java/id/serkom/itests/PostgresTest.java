package id.serkom.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Demo;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import id.serkom.itests.demo.Saksi;
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

    private static final Server SERVER = Server.named("postgres").onDay(LocalDate.of(2026, 2, 26));

    private static Postgres basis;
    private static Klien bidang;

    @BeforeClass
    public static void putaran() throws Exception {
        basis = Postgres.named("postgres-data");
        SERVER.etc("org.ops4j.datasource-serkom.cfg", basis::settings).open();
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
        basis.stopAtOnce();
        SERVER.until("the database is gone", () -> bidang.ambil("berkas/" + sebelum).status() != 200);

        for (Jawaban jawaban : List.of(bidang.ambil("berkas/" + sebelum), buka("Ketika berhenti"))) {
            jawaban.harus(503);
            assertTrue(jawaban.teks(), jawaban.kode().startsWith("simpan."));
            assertTrue(Integer.parseInt(jawaban.kepala().get("Retry-After")) > 0);
        }

        basis.startAgain();
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
