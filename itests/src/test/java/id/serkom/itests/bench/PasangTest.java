package id.serkom.itests.bench;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.Server;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.house.PerekamPeristiwa;
import id.serkom.itests.paket.Jar;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.ClassRule;
import org.junit.Test;

/** An administrator at work under the hands of thirty-two clients, who play one full round after the other and notice nothing. */
public class PasangTest {

    @ClassRule
    public static final Server SERVER = Server.named("pasang").onDay(LocalDate.of(2026, 2, 26)).patient();

    private static final int KLIEN = 32;
    private static final String TAHAP = "id.serkom.tahap.verifikasi";
    private static final String KERJASAMA = "id.serkom.sop.kerjasama";
    private static final String AKREDITASI = "id.serkom.sop.akreditasi";

    private final Queue<String> gagal = new ConcurrentLinkedQueue<>();
    private final AtomicInteger putaran = new AtomicInteger();
    private final Map<String, Long> lama = new TreeMap<>();
    private Kantor kantor;
    private Klien admin;
    private Klien bidang;

    @Test
    public void apaPunYangDipasangDanDilepasTidakTerasaOlehYangBekerja() throws Exception {
        kantor = Kantor.buka(SERVER.http(""), SERVER.home());
        admin = kantor.akun("admin");
        bidang = kantor.akun("bidang");
        Jar.activator(PerekamPeristiwa.class, PerekamPeristiwa.NAMA, deploy("perekam.jar"));
        Path peristiwa = SERVER.home().resolve(PerekamPeristiwa.FILE);
        SERVER.until("the recorder runs", () -> Files.exists(peristiwa));
        lamaSebelumSerkom();
        mainkan(new AtomicBoolean());
        Map<String, Integer> surat = suratPutaran().values().iterator().next();
        int sejak = Files.readAllLines(peristiwa).size();

        AtomicBoolean lagi = new AtomicBoolean(true);
        List<Thread> klien = new ArrayList<>();
        for (int i = 0; i < KLIEN; i++) {
            Thread satu = new Thread(() -> mainkan(lagi), "klien-" + i);
            satu.start();
            klien.add(satu);
        }
        try {
            skema();
            tahap("1.0.1");
            tahap("1.0.2");
            sop(KERJASAMA, "kerjasama");
            sop(AKREDITASI, "akreditasi");
            naskah();
            lepas("tahap.jar", "tahap hilang", () -> versi().equals("1.0.0"));
        } finally {
            lagi.set(false);
            for (Thread satu : klien) {
                satu.join();
            }
        }

        System.out.println("PasangTest: " + putaran + " putaran; milidetik " + lama);
        assertEquals(List.of(), List.copyOf(gagal));
        assertTrue("the clients worked", putaran.get() > KLIEN);
        assertEquals("bundles that left ACTIVE", Set.of(TAHAP, KERJASAMA, AKREDITASI, "yaml", "zip"),
                Files.readAllLines(peristiwa).stream().skip(sejak).filter(p -> p.matches("(STOPPING|STOPPED|UNRESOLVED|UNINSTALLED) .*"))
                        .map(p -> sebutan(p.split(" ")[1])).collect(Collectors.toCollection(TreeSet::new)));
        Map<String, Map<String, Integer>> semua = suratPutaran();
        assertEquals(putaran.get(), semua.size());
        assertEquals("letters lost or doubled", Set.of(surat), Set.copyOf(semua.values()));
        JsonNode bukti = bidang.ambil("buku/bukti?dari=2026-01-01&sampai=2026-12-31").harus(200).json();
        assertTrue(bukti.toString(), bukti.get("utuh").asBoolean());
        assertEquals("[]", admin.ambil("karantina").harus(200).json().get("isi").toString());
        assertEquals(List.of(), SERVER.logErrors());
    }

    /** What an office has granted before a linked SOP was there: without it that SOP would be right to refuse. */
    private void lamaSebelumSerkom() {
        StringBuilder akreditasi = new StringBuilder("kode,mulai,sampai,jenis,perihal,skema,nomor,berkas\n");
        for (JsonNode tuk : admin.ambil("referensi/tuk?batas=500").harus(200).json().get("isi")) {
            akreditasi.append("akr-%1$s,2026-01-02,,tuk,%1$s,,7/SK-AKR/2026,%n".formatted(tuk.get("kode").asText()));
        }
        csv("akreditasi", akreditasi.toString());
        csv("kerjasama", "kode,mulai,sampai,instansi,nomor,ruangLingkup,berkas\npks-polman,2026-01-02,," + Kantor.INSTANSI
                + ",12/PKS/2026,Sertifikasi kompetensi,\n");
    }

    private void csv(String register, String isi) {
        admin.mentah("POST", "referensi/" + register, "text/csv", BodyPublishers.ofString(isi), Map.of()).harus(200);
    }

    /** Bundles made of a file that has no name of its own. */
    private static String sebutan(String simbolik) {
        return simbolik.startsWith("deploy.uji") ? "yaml" : simbolik.startsWith("deploy.naskah") ? "zip" : simbolik;
    }

    private void mainkan(AtomicBoolean lagi) {
        Pengukur.Lembar lembar = new Pengukur().lembar();
        try (Sambungan sambungan = new Sambungan(SERVER.http(""))) {
            do {
                new SatuPutaran(sambungan, kantor, lembar).mainkan();
                putaran.incrementAndGet();
            } while (lagi.get());
        } catch (IOException | RuntimeException e) {
            gagal.add(e.toString());
        }
    }

    /** Of each berkas that was played to its end: how many letters of each kind. */
    private Map<String, Map<String, Integer>> suratPutaran() {
        Map<String, Map<String, Integer>> semua = new TreeMap<>();
        Optional<String> kursor = Optional.empty();
        do {
            JsonNode halaman = bidang.ambil("surat?batas=500" + kursor.map(k -> "&kursor=" + k).orElse("")).harus(200).json();
            for (JsonNode satu : halaman.get("isi")) {
                if (satu.hasNonNull("berkas")) {
                    semua.computeIfAbsent(satu.get("berkas").asText(), b -> new TreeMap<>())
                            .merge(satu.get("jenis").asText(), 1, Integer::sum);
                }
            }
            kursor = Optional.ofNullable(halaman.get("lanjut")).filter(l -> !l.isNull()).map(JsonNode::asText);
        } while (kursor.isPresent());
        semua.values().removeIf(s -> !s.containsKey("surat-permohonan"));
        return semua;
    }

    private void skema() throws IOException {
        String contoh = new String(isi("id.serkom.skema.contoh", "SERKOM-INF/skema/ppd.yaml"), StandardCharsets.UTF_8);
        Path draf = Files.writeString(SERVER.home().resolve("uji.draf"), contoh.replace("kode: PPD", "kode: UJI"));
        pasang(draf, "uji.yaml", "skema terlihat", () -> admin.ambil("skema/UJI").status() == 200);
        lepas("uji.yaml", "skema hilang", () -> admin.ambil("skema/UJI").status() == 404);
    }

    private void tahap(String versi) throws IOException {
        Path draf = SERVER.home().resolve("data/tahap.draf");
        Jar.withVersion(jar(TAHAP), versi, draf);
        pasang(draf, "tahap.jar", "tahap " + versi, () -> versi().equals(versi));
    }

    private String versi() {
        for (JsonNode satu : admin.ambil("sop/sertifikasi").harus(200).json().get("tahap")) {
            if (satu.get("kode").asText().equals("verifikasi")) {
                return satu.get("versi").asText();
            }
        }
        return "";
    }

    private void sop(String bundel, String kode) throws IOException {
        Path draf = Files.copy(SERVER.home().resolve("kar/" + bundel + ".kar"), SERVER.home().resolve("data/" + kode + ".draf"));
        pasang(draf, kode + ".kar", "sop " + kode, () -> terpasang(kode) == 3);
        SERVER.until("sop " + kode + " tidak lagi dicoba", () -> dibuka(kode));
        lepas(kode + ".kar", "sop " + kode + " hilang", () -> admin.ambil("sop/" + kode).status() == 404);
    }

    /** Not while it is on trial: only that is answered to come again. */
    private boolean dibuka(String kode) {
        Klien.Jawaban jawaban = bidang.kirim("berkas", Map.of("sop", kode, "nama", "Uji " + kode));
        return !jawaban.kode().equals("sop.sedang-dipasang") && jawaban.harus(201).json().has("id");
    }

    private long terpasang(String kode) {
        Klien.Jawaban jawaban = admin.ambil("sop/" + kode);
        long n = 0;
        if (jawaban.status() == 200) {
            for (JsonNode satu : jawaban.json().get("tahap")) {
                n += satu.get("terpasang").asBoolean() ? 1 : 0;
            }
        }
        return n;
    }

    private void naskah() throws IOException {
        Path asal = Path.of("src/test/resources/paket/tata-naskah-2023");
        Path draf = SERVER.home().resolve("data/naskah.draf");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(draf)); Stream<Path> semua = Files.walk(asal)) {
            for (Path satu : semua.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(asal.relativize(satu).toString()));
                Files.copy(satu, zip);
            }
        }
        pasang(draf, "naskah.zip", "naskah", () -> terdaftar("naskah.zip"));
        lepas("naskah.zip", "naskah hilang", () -> !terdaftar("naskah.zip"));
    }

    private boolean terdaftar(String berkas) {
        for (JsonNode satu : admin.ambil("paket").harus(200).json().get("isi")) {
            if (satu.path("berkas").asText().equals(berkas)) {
                return true;
            }
        }
        return false;
    }

    private void pasang(Path draf, String nama, String apa, Server.Condition terlihat) throws IOException {
        long mulai = System.nanoTime();
        Files.move(draf, deploy(nama), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        SERVER.until(apa, terlihat);
        lama.put(apa, (System.nanoTime() - mulai) / 1_000_000);
    }

    private void lepas(String nama, String apa, Server.Condition hilang) throws IOException {
        long mulai = System.nanoTime();
        Files.delete(deploy(nama));
        SERVER.until(apa, hilang);
        lama.put(apa, (System.nanoTime() - mulai) / 1_000_000);
    }

    private static Path deploy(String nama) {
        return SERVER.home().resolve("deploy").resolve(nama);
    }

    private static Path jar(String simbolik) throws IOException {
        try (Stream<Path> semua = Files.walk(SERVER.home().resolve("system"))) {
            return semua.filter(p -> p.getFileName().toString().matches(simbolik.replace(".", "\\.") + "-[0-9].*\\.jar")).findFirst()
                    .orElseThrow();
        }
    }

    private static byte[] isi(String simbolik, String entri) throws IOException {
        try (JarFile file = new JarFile(jar(simbolik).toFile())) {
            return file.getInputStream(file.getJarEntry(entri)).readAllBytes();
        }
    }
}
