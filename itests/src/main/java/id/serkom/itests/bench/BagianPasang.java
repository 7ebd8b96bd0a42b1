package id.serkom.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.paket.Jar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What is put into {@code deploy/}: how long until it is visible, and until it is gone; how much the others get done while a tahap is
 * replaced again and again under their hands; what a thousand updates leave behind.
 */
final class BagianPasang implements Bagian {

    private static final double TERLIHAT_MS = 1000;
    private static final double LAJU = 0.9;
    private static final int KLIEN = 8;
    private static final String TAHAP = "id.serkom.tahap.verifikasi";
    private static final Duration SETIAP = Duration.ofSeconds(2);
    private static final Duration SABAR = Duration.ofMinutes(10);
    private static final double MEGA = 1024 * 1024;
    private static final double PEMUAT_TERBANYAK = 2;
    private static final double TUMBUH = 1.05;

    private final Map<String, Integer> galat = new TreeMap<>();
    private Lingkungan l;
    private Klien admin;
    private int versi;

    @Override
    public String judul() {
        return "Pemasangan";
    }

    @Override
    public Hasil ukur(Lingkungan lingkungan) throws IOException, InterruptedException {
        l = lingkungan;
        admin = l.kantor().akun("admin");
        l.kata().accept("pemasangan: terlihat dan hilang");
        List<Tabel> tabel = new ArrayList<>(List.of(new Tabel("Dari deploy/ sampai terlihat, dan sampai hilang", kecepatan())));
        l.kata().accept("pemasangan: beban " + KLIEN + " klien dengan dan tanpa penggantian tahap");
        tabel.add(new Tabel("Beban selagi tahap diganti setiap " + SETIAP.toSeconds() + " detik", laju()));
        l.kata().accept("pemasangan: " + l.pilihan().perbaruan() + " perbaruan bundel");
        tabel.add(new Tabel("Perbaruan bundel", perbaruan()));
        l.peladen().galat().stream().filter(g -> !disegarkan(g)).forEach(g -> galat.merge("log peladen: " + g, 1, Integer::sum));
        return new Hasil(judul(), tabel, galat);
    }

    /**
     * Felix's Configurator, which nothing of ours uses, reads the wires of each bundle that came, on a thread of its own; of one that was
     * refreshed meanwhile there are none, and it says so as an error.
     */
    private static boolean disegarkan(String galat) {
        return galat.contains("| org.apache.felix.configurator |") && galat.endsWith("because \"wires\" is null");
    }

    private Path deploy(String nama) {
        return l.peladen().home().resolve("deploy").resolve(nama);
    }

    private List<Angka> kecepatan() throws IOException, InterruptedException {
        Takaran terlihat = new Takaran();
        Takaran hilang = new Takaran();
        String contoh;
        try (InputStream in = jar("id.serkom.skema.contoh", "SERKOM-INF/skema/ppd.yaml")) {
            contoh = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (int i = 0; i < l.pilihan().pemasangan(); i++) {
            String kode = "UJI" + i;
            taruh("uji-" + i + ".yaml", contoh.replace("kode: PPD", "kode: " + kode));
            terlihat.catat(sampai("skema terlihat", () -> status("skema/" + kode) == 200));
            Files.delete(deploy("uji-" + i + ".yaml"));
            hilang.catat(sampai("skema hilang", () -> status("skema/" + kode) == 404));
        }
        List<Angka> angka = new ArrayList<>(angka("skema (YAML)", terlihat, hilang));
        Takaran datang = new Takaran();
        Takaran pergi = new Takaran();
        for (int i = 0; i < l.pilihan().pemasangan(); i++) {
            String baru = versiBaru();
            pasangTahap(baru);
            datang.catat(sampai("tahap " + baru, () -> versiTahap().equals(baru)));
            Files.delete(deploy("tahap.jar"));
            pergi.catat(sampai("tahap " + baru + " hilang", () -> !versiTahap().equals(baru)));
        }
        angka.addAll(angka("tahap (JAR)", datang, pergi));
        return angka;
    }

    private static List<Angka> angka(String baris, Takaran terlihat, Takaran hilang) {
        return List.of(Angka.dari(baris, "terlihat, p50", terlihat.persentil(50), "ms").sasaran(Sasaran.palingBanyak(TERLIHAT_MS)),
                Angka.dari(baris, "terlihat, terlama", terlihat.persentil(100), "ms"),
                Angka.dari(baris, "hilang, p50", hilang.persentil(50), "ms").sasaran(Sasaran.palingBanyak(TERLIHAT_MS)),
                Angka.dari(baris, "hilang, terlama", hilang.persentil(100), "ms"));
    }

    /** In turns, so that whatever the machine does besides meets both. */
    private List<Angka> laju() throws InterruptedException {
        double tanpa = 0;
        double dengan = 0;
        int diganti = 0;
        for (int i = 0; i < 2; i++) {
            tanpa += penutupan(l.beban().ukur(KLIEN, l.pilihan().jendela().dividedBy(2)));
            AtomicBoolean lagi = new AtomicBoolean(true);
            int sebelum = versi;
            Thread pengganti = new Thread(() -> ganti(lagi), "pengganti");
            pengganti.start();
            dengan += penutupan(l.beban().ukur(KLIEN, l.pilihan().jendela().dividedBy(2)));
            lagi.set(false);
            pengganti.join();
            diganti += versi - sebelum;
        }
        return List.of(Angka.dari("tanpa penggantian", BagianBeban.PENUTUPAN, tanpa / 2, "/detik"),
                Angka.dari("dengan penggantian", BagianBeban.PENUTUPAN, dengan / 2, "/detik"),
                Angka.dari("dengan penggantian", "tahap diganti", diganti, ""),
                Angka.dari("dengan terhadap tanpa", BagianBeban.PENUTUPAN, dengan / tanpa, "").sasaran(Sasaran.palingSedikit(LAJU)));
    }

    private void ganti(AtomicBoolean lagi) {
        try {
            while (lagi.get()) {
                long mulai = System.nanoTime();
                String baru = versiBaru();
                pasangTahap(baru);
                sampai("tahap " + baru + " di bawah beban", () -> versiTahap().equals(baru));
                Duration sisa = SETIAP.minusNanos(System.nanoTime() - mulai);
                Perintah.tunggu(sisa.isNegative() ? Duration.ZERO : sisa);
            }
            Files.deleteIfExists(deploy("tahap.jar"));
        } catch (IOException | RuntimeException e) {
            galat.merge("penggantian: " + e, 1, Integer::sum);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private double penutupan(Beban.Jendela jendela) {
        jendela.catatan().galat().forEach((apa, kali) -> galat.merge(apa, kali, Integer::sum));
        return jendela.catatan().takaran().entrySet().stream().filter(e -> SatuPutaran.PENUTUP.contains(e.getKey()))
                .mapToInt(e -> e.getValue().jumlah()).sum() / jendela.detik();
    }

    private List<Angka> perbaruan() throws IOException, InterruptedException {
        Pesanan bundel = new Pesanan(l.peladen().home(), "PembaruBundel", PembaruBundel.NAMA, List.of("org.osgi.framework.wiring"));
        Properties hasil = bundel.minta("bundel=" + TAHAP + "\njar=" + jar(TAHAP) + "\nkali=" + l.pilihan().perbaruan() + "\n", SABAR);
        if (hasil.containsKey(BundelPesanan.GALAT) || !hasil.getProperty("aktif", "").equals("true")) {
            galat.merge("perbaruan: " + hasil, 1, Integer::sum);
            return List.of();
        }
        double awal = Double.parseDouble(hasil.getProperty("heapAwal"));
        double akhir = Double.parseDouble(hasil.getProperty("heapAkhir"));
        String baris = Bilangan.teks(l.pilihan().perbaruan()) + " kali";
        return List.of(Angka.dari(baris, "lama", Double.parseDouble(hasil.getProperty("milidetik")) / 1000, "detik"),
                Angka.dari(baris, "pemuat kelas tersisa", Double.parseDouble(hasil.getProperty("pemuat")), "")
                        .sasaran(Sasaran.palingBanyak(PEMUAT_TERBANYAK)),
                Angka.dari(baris, "heap sebelum", awal / MEGA, "MB"), Angka.dari(baris, "heap sesudah", akhir / MEGA, "MB"),
                Angka.dari(baris, "sesudah terhadap sebelum", akhir / awal, "").sasaran(Sasaran.palingBanyak(TUMBUH)));
    }

    private String versiBaru() {
        versi++;
        return "1.0." + versi;
    }

    private void pasangTahap(String baru) throws IOException {
        Jar.withVersion(jar(TAHAP), baru, deploy("tahap.jar"));
    }

    private void taruh(String nama, String isi) throws IOException {
        Path draf = Files.writeString(l.peladen().home().resolve(nama + ".draf"), isi);
        Files.move(draf, deploy(nama), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A bundle as it is shipped. */
    private Path jar(String simbolik) throws IOException {
        try (Stream<Path> semua = Files.walk(l.peladen().home().resolve("system"))) {
            return semua.filter(p -> p.getFileName().toString().matches(simbolik.replace(".", "\\.") + "-[0-9].*\\.jar")).findFirst()
                    .orElseThrow(() -> new IOException(simbolik + " tidak ada dalam distribusi"));
        }
    }

    private InputStream jar(String simbolik, String entri) throws IOException {
        try (JarFile file = new JarFile(jar(simbolik).toFile())) {
            return new ByteArrayInputStream(file.getInputStream(file.getJarEntry(entri)).readAllBytes());
        }
    }

    private int status(String path) {
        return admin.ambil(path).status();
    }

    private String versiTahap() {
        for (JsonNode satu : admin.ambil("sop/sertifikasi").harus(200).json().get("tahap")) {
            if (TAHAP.endsWith("." + satu.get("kode").asText())) {
                return satu.get("versi").asText();
            }
        }
        return "";
    }

    /** How long it takes in nanoseconds, asked every 10 ms. */
    private static long sampai(String apa, BooleanSupplier benar) throws IOException, InterruptedException {
        long mulai = System.nanoTime();
        while (!benar.getAsBoolean()) {
            if (System.nanoTime() - mulai > SABAR.toNanos()) {
                throw new IOException(apa + ": tidak dalam " + SABAR.toMinutes() + " menit");
            }
            Perintah.tunggu(Duration.ofMillis(10));
        }
        return System.nanoTime() - mulai;
    }
}
