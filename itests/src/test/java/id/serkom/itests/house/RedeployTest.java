package id.serkom.itests.house;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.Server;
import id.serkom.itests.Server.Shell;
import id.serkom.itests.demo.Kertas;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import id.serkom.itests.paket.Jar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * A tahap is replaced again and again under the hands of those who work in it: it alone is away, for no longer than it was announced,
 * and nothing of its earlier versions is left.
 */
public class RedeployTest {

    /** Its database keeps few pages in memory: what grows with the book itself would hide what is looked for. */
    @ClassRule
    public static final Server SERVER = Server.named("redeploy").onDay(LocalDate.of(2026, 2, 26))
            .with("EXTRA_JAVA_OPTS", "-Dderby.storage.pageCacheSize=40");

    private static final String INFORMASI = "id.serkom.tahap.informasi";
    private static final Path JAR = Bundel.kita().get(INFORMASI).jar();
    private static final String INSTANSI = "bkpsdm-uji";
    private static final String SANDI = "sandi-uji-pasang-ulang";
    private static final int KALI = 50;
    private static final int PEMANASAN = 25;
    private static final int PENINDAK = 4;
    /** Of the versions before the one that runs. Of all of them the first alone was seen to stay, and now and then one more for a while. */
    private static final int LAST = 2;
    private static final double MEGA = 1e6;
    private static final int DISEBUT = 15;
    private static final Duration ANNOUNCED = Duration.ofSeconds(2);

    private static Klien bidang;
    private static Klien mitra;
    private static String hari;

    @BeforeClass
    public static void office() throws IOException {
        Jar.activator(PerekamPeristiwa.class, PerekamPeristiwa.NAMA, deploy("perekam.jar"));
        Jar.activator(PenghitungPemuat.class, PenghitungPemuat.NAMA, deploy("penghitung.jar"), "org.osgi.framework.wiring",
                "javax.management");
        SERVER.until("the helpers run", () -> Files.exists(recorded()) && Files.exists(counted()));
        Klien admin = new Klien(SERVER.http("/"), "admin", SERVER.adminPassword()).masuk();
        admin.kirim("referensi/instansi", Map.of("kode", INSTANSI, "masa", Map.of("mulai", "2020-01-01"), "nama", "BKPSDM Uji",
                "pimpinan", "Kepala", "alamat", "Jalan Uji 1", "kota", "Majene", "luar", false)).harus(201);
        admin.kirim("akun", Map.of("akun", "bidang", "nama", "Staf Bidang", "peran", List.of("bidang-sertifikasi"),
                "gantiSandi", false, "sandi", SANDI)).harus(201);
        admin.kirim("akun", Map.of("akun", "mitra", "nama", "Staf Instansi", "peran", List.of("instansi-terkait"), "instansi", INSTANSI,
                "gantiSandi", false, "sandi", SANDI)).harus(201);
        bidang = new Klien(SERVER.http("/"), "bidang", SANDI).masuk();
        mitra = new Klien(SERVER.http("/"), "mitra", SANDI).masuk();
        hari = bidang.ambil("sehat").harus(200).json().get("tanggal").asText();
        // From here on it is the file in deploy/ alone that this tahap comes from: nothing steps in while it is replaced.
        redeploy(1, 1);
        List<String> shipped = bundles().filter(cells -> cells[4].equals(INFORMASI) && !cells[3].equals("1.0.1"))
                .map(cells -> cells[0]).toList();
        assertEquals(1, shipped.size());
        run("bundle:uninstall " + shipped.get(0));
    }

    @Test
    public void fiftyRedeploysOfATahapInUseTurnNobodyAwayForLongAndLeaveNothingBehind() throws Exception {
        PenindakRedeploy penindak = new PenindakRedeploy();
        String diumumkan = buka("Uji permohonan");
        penindak.sampaiJadi(bidang, umumkan(diumumkan), pengumuman());
        String dokumen = mitra.unggah("surat.pdf", "application/pdf", Kertas.pdf("Uji pasang ulang"));
        int from = lines(recorded()).size();
        AtomicInteger urut = new AtomicInteger();
        IntConsumer bertindak = n -> {
            Jawaban baru = penindak.jadi(bidang, "berkas", berkas("Uji " + n));
            penindak.sampaiJadi(bidang, umumkan(baru.json().get("id").asText()), pengumuman());
        };
        List<IntConsumer> klien = new ArrayList<>(Collections.nCopies(PENINDAK, bertindak));
        klien.add(n -> penindak.jadi(mitra, "berkas/" + diumumkan + "/aksi/ajukan",
                Map.of("masukan", permohonan(urut.getAndIncrement(), dokumen))));
        klien.add(n -> penindak.jadi(bidang, "buku/nomor/cadangan", Map.of("jenis", "undangan-rapat", "alasan", "Uji " + n)));
        klien.add(n -> penindak.sampaiJadi(bidang, "buku/nomor/cadangan", Map.of("jenis", "pemberitahuan", "alasan", "Uji " + n)));

        penindak.selama(klien, () -> redeploy(2, PEMANASAN));
        oneVersion();
        tercetak();
        run("bundle:stop " + PenghitungPemuat.NAMA);
        run("bundle:start " + PenghitungPemuat.NAMA);
        penindak.selama(klien, () -> redeploy(PEMANASAN + 1, KALI + 1));
        oneVersion();
        Set<String> moved = lines(recorded()).stream().skip(from).map(e -> e.split(" ")[1]).collect(Collectors.toCollection(TreeSet::new));
        tercetak();
        run("bundle:stop " + PenghitungPemuat.NAMA);

        List<long[]> left = numbers(PenghitungPemuat.SISA);
        long away = numbers(PenghitungPemuat.PERGI).stream().mapToLong(n -> n[1]).max().orElse(0);
        String figures = ("%d berhasil, %d kali diminta kembali, terlama %d ms; bundel pergi paling lama %d ms; "
                + "pemuat %d lalu %d; heap %.1f lalu %.1f MB")
                .formatted(penindak.berhasil(), penindak.ditunda(), penindak.terlama().toMillis(), away, left.get(0)[0], left.get(1)[0],
                        left.get(0)[1] / MEGA, left.get(1)[1] / MEGA);
        System.out.println("RedeployTest: " + figures);
        assertEquals(figures, List.of(), List.copyOf(penindak.gagal()));
        assertTrue(figures, penindak.terlama().compareTo(ANNOUNCED) <= 0 && away <= ANNOUNCED.toMillis());
        assertEquals(Set.of(INFORMASI, PenghitungPemuat.NAMA), moved);
        assertTrue(figures, left.get(1)[0] <= 1 + LAST);
        assertTrue(figures + "; bertambah " + bertambah(), left.get(1)[1] <= left.get(0)[1] * 1.1);
        assertEquals(0, bidang.ambil("buku/bukti?dari=" + hari + "&sampai=" + hari).harus(200).json().get("temuan").size());
        assertEquals(List.of(), SERVER.logErrors());
    }

    /** The numbers of the lines of that kind; what is no number is 0. */
    private static List<long[]> numbers(String kind) throws IOException {
        return lines(counted()).stream().map(l -> l.split(" ")).filter(words -> words[0].equals(kind)).map(words -> Stream.of(words).skip(1)
                .mapToLong(word -> word.matches("\\d+") ? Long.parseLong(word) : 0).toArray()).toList();
    }

    /** The classes that grew most between the two counts, in bytes. */
    private static List<String> bertambah() throws IOException {
        Map<String, Long> semula = isi(0);
        return isi(1).entrySet().stream().map(e -> Map.entry(e.getKey(), e.getValue() - semula.getOrDefault(e.getKey(), 0L)))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(DISEBUT).map(Map.Entry::toString).toList();
    }

    private static Map<String, Long> isi(int hitungan) throws IOException {
        return lines(SERVER.home().resolve(PenghitungPemuat.ISI.formatted(hitungan))).stream().map(l -> l.strip().split("\\s+"))
                .filter(kata -> kata[0].endsWith(":"))
                .collect(Collectors.toMap(kata -> kata[3], kata -> Long.parseLong(kata[2]), Long::sum));
    }

    private static Void redeploy(int dari, int sampai) throws IOException {
        for (int i = dari; i <= sampai; i++) {
            Jar.withVersion(JAR, "1.0." + i, deploy("informasi.jar"));
            String started = PenghitungPemuat.MULAI + " " + INFORMASI + " 1.0." + i;
            SERVER.until(started, () -> lines(counted()).contains(started));
        }
        return null;
    }

    /** The one before has gone, too. */
    private static void oneVersion() throws IOException {
        SERVER.until("one version of the tahap", () -> bundles().filter(cells -> cells[4].equals(INFORMASI)).count() == 1);
    }

    /**
     * Every letter has its PDF, and the index has read it: what is at work is held in memory. Of those that wait for their PDF the oldest
     * are taken together, unordered.
     */
    private static void tercetak() throws IOException {
        sampaiTercetak("Uji cetak, dengan yang menunggu");
        sampaiTercetak("Uji cetak, sesudah semuanya");
        SERVER.until("all of it can be searched", () -> {
            JsonNode indeks = bidang.ambil("cari/keadaan").harus(200).json();
            return indeks.get("siap").asBoolean() && indeks.get("menunggu").asInt() == 0;
        });
    }

    private static void sampaiTercetak(String nama) throws IOException {
        String surat = bidang.kirim(umumkan(buka(nama)), pengumuman()).harus(200).json().get("surat").get(0).get("id").asText();
        SERVER.until("the PDF of " + surat, () -> !bidang.ambil("surat/" + surat + "/cetakan").harus(200).json()
                .get("status").asText().equals("beku"));
    }

    private static String buka(String nama) {
        return bidang.kirim("berkas", berkas(nama)).harus(201).json().get("id").asText();
    }

    private static Map<String, String> berkas(String nama) {
        return Map.of("sop", "sertifikasi", "skema", "PPD", "nama", nama);
    }

    private static String umumkan(String berkas) {
        return "berkas/" + berkas + "/aksi/umumkan";
    }

    private static Map<String, ?> pengumuman() {
        return Map.of("masukan", Map.of("penerima", List.of(INSTANSI), "mulai", hari, "sampai", hari, "kuota", 0));
    }

    private static Map<String, ?> permohonan(int ke, String dokumen) {
        return Map.of("surat", Map.of("nomor", "800/" + ke, "tanggal", hari, "perihal", "Permohonan sertifikasi", "dokumen", dokumen),
                "asesi", List.of(Map.of("nama", "Asesi " + ke, "nik", "7602012%09d".formatted(ke + 1), "tempatLahir", "Majene",
                        "tanggalLahir", "1985-04-12", "jabatan", "Pengelola", "unitKerja", "Umum", "pendidikan", "S1", "dokumen",
                        List.of(Map.of("jenis", "ijazah", "dokumen", dokumen)))));
    }

    private static void run(String command) throws IOException {
        Shell shell = SERVER.shell(command);
        assertEquals(shell.output(), 0, shell.status());
    }

    private static Stream<String[]> bundles() throws IOException {
        return SERVER.shell("bundle:list -t 0 -s --no-format").output().lines().map(l -> l.strip().split("\\s*\t\\s*"))
                .filter(cells -> cells.length > 4);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }

    private static Path recorded() {
        return SERVER.home().resolve(PerekamPeristiwa.FILE);
    }

    private static Path counted() {
        return SERVER.home().resolve(PenghitungPemuat.FILE);
    }

    private static Path deploy(String name) {
        return SERVER.home().resolve("deploy").resolve(name);
    }
}
