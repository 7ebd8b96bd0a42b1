package id.serkom.itests.rest;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.Server;
import id.serkom.itests.demo.Demo;
import id.serkom.itests.demo.Klien;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The office of the REST tests: one packaged server for all of their classes, with the registers and accounts of the demonstration and
 * some who have no business there. The round of the demonstration is played on it once, by whichever class asks first.
 */
final class Kantor {

    private static final Pattern SENDIRI = Pattern.compile("paket\\.keadaan|cetakan\\..*|tenggat\\.(?:lanjut|bergeser)");

    static final String SANDI = "sandi-uji-yang-panjang";

    private static Kantor satu;
    private static Throwable gagal;

    private final Server server;
    private final Demo demo;
    private final AtomicInteger urut = new AtomicInteger();
    private PutaranSop putaran;
    private String kursor = "";
    private long posisi;
    private long tertulis;
    private long terbaca;

    private Kantor() throws Exception {
        server = Server.named("rest").onDay(LocalDate.of(2026, 2, 26)).patient().open();
        Path hasil = Path.of(System.getProperty("serkom.servers"), "rest-surat");
        Files.createDirectories(hasil);
        PrintStream out = new PrintStream(Files.newOutputStream(hasil.resolve("peragaan.txt")), true, StandardCharsets.UTF_8);
        demo = Demo.siapkan(server.http(""), server.home(), hasil, out);
        demo.tambahReferensi("asesor", Map.of("kode", "asesor-lain", "masa", Map.of("mulai", "2026-01-02"), "nama",
                "Wahyuni Rahim", "nip", "198001012005012001", "instansi", "bpsdm-sulbar", "penguji", false, "nomorLisensi",
                "MET.000.009999 2025", "lisensi", Map.of("mulai", "2025-06-01", "sampai", "2028-05-31"), "skema",
                List.of("PPD")));
        demo.tambahAkun("mamasa", "instansi-terkait", Map.of("instansi", "satpolpp-mamasa"));
        demo.tambahAkun("luar", "instansi-terkait", Map.of("instansi", "diskominfo-sulbar"));
        demo.tambahAkun("asesor-lain", "asesor", Map.of("asesor", "asesor-lain"));
        demo.tambahAkun("operator", "operator", Map.of());
    }

    /** The office; when it could not be opened once it is not tried again. */
    static synchronized Kantor buka() {
        if (satu == null && gagal == null) {
            try {
                satu = new Kantor();
            } catch (Exception | AssertionError e) {
                gagal = e;
            }
        }
        if (gagal != null) {
            throw new AssertionError("peladen uji tidak dapat disiapkan", gagal);
        }
        return satu;
    }

    /** The round, played. */
    synchronized PutaranSop putaran() throws Exception {
        if (putaran == null) {
            putaran = new PutaranSop(this);
        }
        return putaran.selesai();
    }

    Server server() {
        return server;
    }

    Demo demo() {
        return demo;
    }

    Klien akun(String nama) {
        return demo.akun(nama);
    }

    /** Another account with that role; its password is {@link #SANDI}. */
    Klien akunBaru(String nama, boolean gantiSandi) {
        akun("admin").kirim("akun", Map.of("akun", nama, "nama", nama, "peran", List.of("bidang-sertifikasi"), "gantiSandi",
                gantiSandi, "sandi", SANDI)).harus(201);
        return new Klien(server.http(""), nama, SANDI);
    }

    LocalDate hariIni() {
        return LocalDate.parse(akun("bidang").ambil("sehat").harus(200).json().get("tanggal").asText());
    }

    /** A new berkas, still in its first tahap. */
    String berkasBaru() {
        return akun("bidang").kirim("berkas", Map.of("sop", "sertifikasi", "skema", "PPD", "nama",
                "Berkas uji " + urut.incrementAndGet())).harus(201).json().get("id").asText();
    }

    /** What announcing a berkas takes, from today on. */
    Map<String, Object> pengumuman() {
        LocalDate hari = hariIni();
        Map<String, Object> masukan = new LinkedHashMap<>();
        masukan.put("penerima", List.of("bkpsdm-polman", "bkpsdm-majene"));
        masukan.put("mulai", hari.toString());
        masukan.put("sampai", hari.plusDays(14).toString());
        masukan.put("kuota", 20);
        return masukan;
    }

    /** A new berkas that has been announced: applications may come. */
    String berkasDiumumkan() {
        String berkas = berkasBaru();
        akun("bidang").kirim("berkas/" + berkas + "/aksi/umumkan", Map.of("masukan", pengumuman())).harus(200);
        return berkas;
    }

    /**
     * How far the journal has come; and with it everything that is ever written, but for what a server does by itself: what it says of
     * its own files whenever it has seen that they changed, and the PDF that it makes behind each letter.
     */
    synchronized long posisi() {
        baca();
        return posisi;
    }

    /** How many entries the journal has, but for those same ones: they may come between any two requests. */
    synchronized long tertulis() {
        baca();
        return tertulis;
    }

    private void baca() {
        JsonNode page;
        do {
            page = akun("bidang").ambil("jurnal?batas=500" + kursor).harus(200).json();
            page.get("isi").forEach(this::catat);
            kursor = page.has("lanjut") ? "&kursor=" + Klien.kueri(page.get("lanjut").asText()) : kursor;
        } while (page.has("lanjut"));
    }

    private void catat(JsonNode entri) {
        long ini = entri.get("posisi").asLong();
        if (ini > terbaca) {
            terbaca = ini;
            if (!SENDIRI.matcher(entri.get("kejadian").asText()).matches()) {
                posisi = ini;
                tertulis++;
            }
        }
    }

    /** Until the index has everything that was written. */
    void tungguIndeks() {
        long sampai = posisi();
        long habis = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        JsonNode keadaan;
        do {
            keadaan = akun("bidang").ambil("cari/keadaan").harus(200).json();
            if (System.nanoTime() > habis) {
                throw new AssertionError("indeks pencarian tidak menyusul sampai " + sampai + ": " + keadaan);
            }
        } while (!keadaan.get("siap").asBoolean() || keadaan.get("posisi").asLong() < sampai);
    }

    /** The last number of each series of the year. */
    Map<String, Long> nomorTerakhir() {
        Map<String, Long> last = new LinkedHashMap<>();
        for (String seri : List.of("keluar", "masuk", "keputusan", "berita-acara", "sertifikat")) {
            List<JsonNode> isi = Daftar.isi(akun("bidang"), "buku/nomor?seri=" + seri + "&tahun=2026&batas=500");
            last.put(seri, isi.isEmpty() ? 0 : isi.get(isi.size() - 1).get("urut").asLong());
        }
        return last;
    }
}
