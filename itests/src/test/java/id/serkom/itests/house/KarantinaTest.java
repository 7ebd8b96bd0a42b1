package id.serkom.itests.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.serkom.itests.Server;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.paket.Jar;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * Every way in which a file in {@code deploy/} can be faulty, in the packaged server: it is in quarantine with its reason, in shell,
 * REST and once in the log; what ran keeps running, no other bundle moves, and a start with all of them takes no longer.
 */
public class KarantinaTest {

    @ClassRule
    public static final Server SERVER = Server.named("karantina").onDay(LocalDate.of(2026, 2, 26));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTOH = "id.serkom.contoh";
    private static final int GIGA = 1 << 30;
    /** What a component may take to come up: a start that waited for these files would last that much longer at least. */
    private static final Duration TUNGGU = Duration.ofSeconds(10);
    /** One that waits for them does so every time, a machine that is busy does not. */
    private static final int MULAI_LAGI = 3;

    /** By file: pieces of the reason. */
    private static final Map<String, List<String>> CACAT = new LinkedHashMap<>();

    private static Klien bidang;
    private static String skema;

    @BeforeClass
    public static void siapkan() throws IOException {
        Klien admin = new Klien(SERVER.http("/"), "admin", SERVER.adminPassword()).masuk();
        admin.kirim("akun", Map.of("akun", "bidang", "nama", "Staf Bidang", "peran", List.of("bidang-sertifikasi"),
                "gantiSandi", false, "sandi", "sandi-uji-karantina-ini")).harus(201);
        masuk();
        skema = Files.readString(Bundel.ROOT.resolve("bundles/id.serkom.skema.contoh/src/main/resources/SERKOM-INF/skema/ppd.yaml"))
                .replaceFirst("(?m)^kode:.*$", "kode: UJI");
        tulis("uji.yaml", skema);
        Jar.withVersion(Bundel.kita().get(CONTOH).jar(), "1.0.1", deploy("contoh.jar"));
        SERVER.until("what will be updated runs", () -> bundel().containsKey(CONTOH + " 1.0.1") && skema().contains("UJI"));
    }

    @Test
    public void setiapBerkasCacatDikarantinaDanYangBerjalanTetapBerjalan() throws IOException {
        assertEquals(Map.of(), karantina());
        Duration tanpa = mulaiLagi();
        Map<String, String> dulu = bundel();

        taruhSemua();
        SERVER.until("all are in quarantine", () -> karantina().keySet().equals(CACAT.keySet()));

        Map<String, JsonNode> daftar = karantina();
        CACAT.forEach((berkas, potongan) -> potongan.forEach(satu -> {
            String alasan = daftar.get(berkas).get("alasan").asText();
            assertTrue(berkas + ": " + alasan, alasan.contains(satu));
        }));
        JsonNode konsol = JSON.readTree(SERVER.shell("serkom:karantina --json").output()).get("isi");
        assertEquals(bidang.ambil("karantina").harus(200).json().get("isi"), konsol);
        sekaliDalamLog();
        yangBerjalanTetapBerjalan(dulu);

        Duration dengan = mulaiLagi();
        for (int lagi = 0; lagi < MULAI_LAGI && dengan.compareTo(tanpa.plus(TUNGGU)) >= 0; lagi++) {
            dengan = mulaiLagi();
        }
        assertTrue("start with faulty files " + dengan + ", without " + tanpa, dengan.compareTo(tanpa.plus(TUNGGU)) < 0);
        tulis("zz.yaml", skema.replace("kode: UJI", "kode: ZZ"));
        SERVER.until("all were looked through again", () -> skema().contains("ZZ"));
        assertEquals(daftar, karantina());
        sekaliDalamLog();
        Files.delete(deploy("zz.yaml"));
        yangBerjalanTetapBerjalan(dulu);

        lengkapi();
    }

    private static void taruhSemua() throws IOException {
        tulis("baris.yaml", skema.replaceFirst("(?m)^judul:.*$", "judul: 7"));
        cacat("baris.yaml", "baris ", "/judul");
        tulis("unit.yaml", skema.replaceFirst("- kode: [A-Z][^\n]*", "- kode: tidak ada"));
        cacat("unit.yaml", "baris ", "/unit/0/kode");
        tulis("uji.yaml", skema.replaceFirst("(?m)^judul:.*$", "judul: Isi lain"));
        cacat("uji.yaml", "naikkan versi");

        byte[] kelas = Jar.classFile(KomponenGagal.class).values().iterator().next().clone();
        kelas[7] = 65;
        Jar.bundle(CONTOH, "1.0.2", Map.of(), Map.of("uji/Baru.class", kelas), deploy("contoh.jar"));
        cacat("contoh.jar", "kelas uji/Baru.class dibuat untuk Java 21");
        Jar.bundle("id.serkom.kernel", "1.0.0.SNAPSHOT", Map.of(), Map.of(), deploy("kernel.jar"));
        cacat("kernel.jar", "id.serkom.kernel", "bagian server");
        Jar.bundle("uji.impor", "1.0.0", Map.of("Import-Package", "uji.tidak.ada"), Map.of(), deploy("impor.jar"));
        cacat("impor.jar", "paket Java uji.tidak.ada");
        Jar.bundle("uji.penggerak", "1.0.0", Map.of("Bundle-Activator", PenggerakGagal.class.getName(), "Import-Package",
                "org.osgi.framework"), Jar.classFile(PenggerakGagal.class), deploy("penggerak.jar"));
        cacat("penggerak.jar", "penggerak sengaja gagal");
        komponen("komponen.jar", "uji.komponen", "");
        cacat("komponen.jar", "uji.komponen", "komponen sengaja gagal");
        komponen("menunggu.jar", "uji.menunggu", "<reference name='l' interface='uji.TidakAda'/>");
        cacat("menunggu.jar", "menunggu layanan uji.TidakAda");
        Jar.bundle("uji.setengah", "1.0.0", Map.of(), Map.of("isi", "x".getBytes(UTF_8)), deploy("setengah.tmp"));
        byte[] utuh = Files.readAllBytes(deploy("setengah.tmp"));
        Files.move(Files.write(deploy("separuh.tmp"), Arrays.copyOf(utuh, utuh.length / 2)), deploy("setengah.jar"),
                StandardCopyOption.ATOMIC_MOVE);
        cacat("setengah.jar", "belum lengkap");

        zip("bom.zip", "SERKOM-INF/naskah/a.vm", new byte[1 << 20], GIGA >> 20);
        cacat("bom.zip", "bom zip");
        zip("jalur.zip", "../../etc/users.properties", "admin".getBytes(UTF_8), 1);
        cacat("jalur.zip", "keluar dari arsip", "../../etc/users.properties");
        zip("naskah.zip", "SERKOM-INF/naskah/uji.vm", "<p>$x</p>".getBytes(UTF_8), 1);
        cacat("naskah.zip", "naskah/uji");

        Jar.bundle("uji.formulir", "1.0.0", Map.of(), Map.of("SERKOM-INF/aksi/coba.json", "{\"title\": \"Coba\"}".getBytes(UTF_8)),
                deploy("formulir.jar"));
        cacat("formulir.jar", "SERKOM-INF/aksi/coba.json", "x-serkom");
        Jar.bundle("uji.sop", "1.0.0", Map.of(), Map.of("SERKOM-INF/sop/uji.json",
                "{\"kode\": \"uji\", \"versi\": \"satu\"}".getBytes(UTF_8)), deploy("sop.jar"));
        cacat("sop.jar", "SERKOM-INF/sop/uji.json");
        Jar.bundle("uji.kalender", "1.0.0", Map.of(), Map.of("SERKOM-INF/kalender/2027.csv",
                "tanggal,jenis,nama,sumber\n2027-01-01,pesta,Tahun Baru,SKB\n".getBytes(UTF_8)), deploy("kalender.jar"));
        cacat("kalender.jar", "SERKOM-INF/kalender/2027.csv", "baris 2", "pesta");

        Files.createSymbolicLink(deploy("tautan.jar"), Bundel.kita().get(CONTOH).jar());
        cacat("tautan.jar", "tautan simbolik");
        try (RandomAccessFile besar = new RandomAccessFile(deploy("besar.tmp").toFile(), "rw")) {
            besar.setLength(GIGA);
        }
        Files.move(deploy("besar.tmp"), deploy("besar.jar"), StandardCopyOption.ATOMIC_MOVE);
        cacat("besar.jar", "lebih besar dari 64 MB");
        tulis("fitur.xml", "<features name='uji' xmlns='http://karaf.apache.org/xmlns/features/v1.6.0'/>");
        cacat("fitur.xml", "jenis ini tidak dikenal");
        Files.createDirectory(deploy("folder.kar"));
        cacat("folder.kar", "bukan berkas biasa");
    }

    /** What is corrected is installed, what is taken away leaves the list. */
    private static void lengkapi() throws IOException {
        Files.move(deploy("setengah.tmp"), deploy("setengah.jar"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        SERVER.until("the completed jar runs", () -> "Active".equals(bundel().get("uji.setengah 1.0.0")));
        Jar.withVersion(Bundel.kita().get(CONTOH).jar(), "1.0.2", deploy("contoh.jar"));
        SERVER.until("the corrected jar runs alone", () -> bundel().keySet().stream().filter(b -> b.startsWith(CONTOH + " ")).toList()
                .equals(List.of(CONTOH + " 1.0.2")));
        CACAT.remove("setengah.jar");
        CACAT.remove("contoh.jar");
        assertEquals(CACAT.keySet(), karantina().keySet());
        for (String berkas : CACAT.keySet()) {
            Files.delete(deploy(berkas));
        }
        SERVER.until("the list is empty", () -> karantina().isEmpty());
        SERVER.until("the skema went with its file", () -> !skema().contains("UJI"));
    }

    private static void sekaliDalamLog() throws IOException {
        String log = SERVER.log();
        Map<String, Long> kali = new TreeMap<>();
        CACAT.keySet().forEach(b -> kali.put(b, log.lines().filter(l -> l.contains("| WARN ")
                && l.contains("deploy/" + b + " ditolak: ")).count()));
        Map<String, Long> sekali = new TreeMap<>();
        CACAT.keySet().forEach(b -> sekali.put(b, 1L));
        assertEquals(sekali, kali);
    }

    private static void yangBerjalanTetapBerjalan(Map<String, String> dulu) throws IOException {
        Map<String, String> kini = bundel();
        kini.keySet().retainAll(dulu.keySet());
        assertEquals(dulu, kini);
        SERVER.until("what is tried again for a moment, whenever another has come or gone, was tried in vain", () -> bundel().equals(dulu));
        assertEquals("Active", bundel().get(CONTOH + " 1.0.1"));
        assertTrue(skema().contains("UJI"));
        assertEquals("but for what the framework says in the name of the component that fails", List.of(),
                SERVER.logErrors().stream().filter(l -> !l.contains("| uji.komponen |")).toList());
    }

    private static Duration mulaiLagi() throws IOException {
        SERVER.stop();
        SERVER.start();
        masuk();
        return SERVER.startTime();
    }

    private static void masuk() {
        bidang = new Klien(SERVER.http("/"), "bidang", "sandi-uji-karantina-ini").masuk();
    }

    private static void cacat(String berkas, String... potongan) {
        CACAT.put(berkas, List.of(potongan));
    }

    private static void komponen(String berkas, String nama, String acuan) throws IOException {
        Map<String, byte[]> isi = new LinkedHashMap<>(Jar.classFile(KomponenGagal.class));
        isi.put("OSGI-INF/k.xml", ("<scr:component xmlns:scr='http://www.osgi.org/xmlns/scr/v1.4.0' name='" + nama
                + "' immediate='true'><implementation class='" + KomponenGagal.class.getName() + "'/>" + acuan + "</scr:component>")
                .getBytes(UTF_8));
        Jar.bundle(nama, "1.0.0", Map.of("Service-Component", "OSGI-INF/k.xml"), isi, deploy(berkas));
    }

    private static void tulis(String berkas, String isi) throws IOException {
        Files.move(Files.writeString(deploy(berkas + ".tmp"), isi), deploy(berkas), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void zip(String berkas, String jalur, byte[] isi, int kali) throws IOException {
        try (OutputStream out = Files.newOutputStream(deploy(berkas + ".tmp")); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(jalur));
            for (int i = 0; i < kali; i++) {
                zip.write(isi);
            }
        }
        Files.move(deploy(berkas + ".tmp"), deploy(berkas), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What is in quarantine, by the name of the file. */
    private static Map<String, JsonNode> karantina() {
        Map<String, JsonNode> daftar = new LinkedHashMap<>();
        bidang.ambil("karantina").harus(200).json().get("isi").forEach(k -> daftar.put(k.get("asal").asText()
                .replaceFirst("^deploy/", ""), k));
        return daftar;
    }

    private static List<String> skema() {
        return bidang.ambil("skema").harus(200).json().findValuesAsText("kode");
    }

    /** State of every bundle by name and version; it has no other two. */
    private static Map<String, String> bundel() throws IOException {
        Map<String, String> bundel = new TreeMap<>();
        SERVER.shell("bundle:list -t 0 -s --no-format").output().lines().map(l -> l.strip().split("\\s*\t\\s*"))
                .filter(cells -> cells.length > 4).forEach(cells -> bundel.put(cells[4] + " " + cells[3], cells[1]));
        return bundel;
    }

    private static Path deploy(String name) {
        return SERVER.home().resolve("deploy").resolve(name);
    }
}
