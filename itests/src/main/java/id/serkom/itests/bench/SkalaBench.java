package id.serkom.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Klien;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How long lists, searches and marking one asesi take by REST at each size of the book. Arguments: address of an empty server that was
 * started with {@code -Dserkom.demo=true}, its folder, sizes in berkas, smallest first.
 */
public final class SkalaBench {

    private static final int PEMANASAN = 30;
    private static final int UKUR = 200;
    private static final int HALAMAN = 50;
    private static final int MELANGKAH = 20;
    private static final int SEPULUH_RIBU = 10_000;
    private static final double MILI = 1e6;
    /** Berkas of the bench itself are counted from here. */
    private static final int BESAR = 900_000;

    private final SkalaPeladen peladen;
    private final PrintStream out;
    private final Map<String, double[]> pertama = new LinkedHashMap<>();
    private int besar = BESAR;

    private SkalaBench(SkalaPeladen peladen, PrintStream out) {
        this.peladen = peladen;
        this.out = out;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SkalaBench bench = new SkalaBench(new SkalaPeladen(URI.create(args[0]), Path.of(args[1])), out);
        int ada = 0;
        for (String ukuran : Arrays.asList(args).subList(2, args.length)) {
            int berkas = Integer.parseInt(ukuran);
            bench.tabur(ada, berkas);
            bench.ukur(berkas);
            ada = berkas;
        }
        bench.satuAsesi();
        bench.terbitkan();
        bench.bukti();
    }

    private void tabur(int sejak, int berkas) throws IOException, InterruptedException {
        Properties p = peladen.minta(Map.of("sejak", sejak, "berkas", berkas, "instansi", 500, "asesor", 1000));
        double detik = Double.parseDouble(p.getProperty("milidetik")) / 1000;
        out.printf("%n%d berkas: %s baris ditabur dalam %.0f detik, %.0f baris/detik%n", berkas, p.getProperty("baris"), detik,
                Double.parseDouble(p.getProperty("baris")) / detik);
    }

    private void ukur(int berkas) {
        Klien bidang = peladen.akun("bidang");
        out.printf("%-44s %8s %8s %8s %10s%n", berkas + " berkas", "p50 ms", "p95 ms", "p99 ms", "p50/awal");
        String hari = peladen.hari();
        daftar("jatuh tempo hari ini", bidang, "tenggat?sampai=" + hari);
        String nomor = bidang.ambil("surat?batas=5&arah=keluar&jenis=sk-penetapan").harus(200).json().at("/isi/0/nomor").asText();
        catat("surat menurut nomor", () -> bidang.ambil("surat?nomor=" + Klien.kueri(nomor)));
        for (String siapa : List.of("bidang", "polman", "hasnah", "kepala")) {
            catat("tugas saya, " + siapa, () -> peladen.akun(siapa).ambil("tugas"));
            daftar("berkas, " + siapa, peladen.akun(siapa), "berkas?batas=" + HALAMAN);
            daftar("surat, " + siapa, peladen.akun(siapa), "surat?batas=" + HALAMAN);
            daftar("sertifikat, " + siapa, peladen.akun(siapa), "sertifikat?batas=" + HALAMAN);
        }
        daftar("berkas di satu tahap", bidang, "berkas?tahap=rapat&batas=" + HALAMAN);
        daftar("berkas menurut jatuh tempo", bidang, "berkas?jatuh-tempo=" + hari + "&batas=" + HALAMAN);
        daftar("surat masuk", bidang, "surat?arah=masuk&batas=" + HALAMAN);
        daftar("surat satu jenis", bidang, "surat?jenis=surat-tugas&batas=" + HALAMAN);
        daftar("surat satu kurun", bidang, "surat?dari=2024-01-01&sampai=2025-12-31&batas=" + HALAMAN);
        daftar("nomor", bidang, "buku/nomor?seri=benih&tahun=2025&batas=" + HALAMAN);
        daftar("jurnal", bidang, "jurnal?batas=" + HALAMAN);
    }

    /** The first page, and one in the middle. */
    private void daftar(String nama, Klien klien, String path) {
        catat(nama, () -> klien.ambil(path));
        String kursor = "";
        String sejauh = path.replaceAll("&?batas=\\d+", "") + (path.contains("?batas") ? "batas=500" : "&batas=500");
        for (int i = 0; i < MELANGKAH; i++) {
            JsonNode lanjut = klien.ambil(sejauh + kursor).harus(200).json().path("lanjut");
            if (!lanjut.isTextual()) {
                break;
            }
            kursor = "&kursor=" + Klien.kueri(lanjut.asText());
        }
        if (!kursor.isEmpty()) {
            String tengah = path + kursor;
            catat(nama + ", halaman tengah", () -> klien.ambil(tengah));
        }
    }

    private double[] catat(String nama, Supplier<Klien.Jawaban> panggilan) {
        double[] waktu = new double[UKUR];
        for (int i = -PEMANASAN; i < UKUR; i++) {
            long mulai = System.nanoTime();
            panggilan.get().harus(200);
            if (i >= 0) {
                waktu[i] = (System.nanoTime() - mulai) / MILI;
            }
        }
        Arrays.sort(waktu);
        double[] awal = pertama.computeIfAbsent(nama, k -> waktu);
        out.printf("%-44s %8.2f %8.2f %8.2f %10.2f%n", nama, persentil(waktu, 50), persentil(waktu, 95), persentil(waktu, 99),
                persentil(waktu, 50) / persentil(awal, 50));
        return waktu;
    }

    private static double persentil(double[] urut, int p) {
        return urut[Math.min(urut.length - 1, urut.length * p / 100)];
    }

    /** Marks one asesi after another, in a berkas of three hundred and in one of ten thousand, in turns. */
    private void satuAsesi() throws IOException, InterruptedException {
        String kecil = besar(UKUR + PEMANASAN, 4);
        String banyak = besar(SEPULUH_RIBU, 4);
        out.printf("%n%-44s %8s %8s %8s%n", "satu berkas", "p50 ms", "p95 ms", "p99 ms");
        daftar("asesi satu berkas dari 10.000", peladen.akun("bidang"), "berkas/" + banyak + "/asesi?batas=" + HALAMAN);
        double[] a = nilai("menilai satu asesi, berkas kecil", kecil);
        double[] b = nilai("menilai satu asesi dari 10.000", banyak);
        out.printf("menilai di berkas besar terhadap kecil: %.2f%n", persentil(b, 50) / persentil(a, 50));
    }

    private String besar(int asesi, int tahap) throws IOException, InterruptedException {
        int ke = besar;
        besar += 1000;
        return peladen.minta(Map.of("sejak", ke, "berkas", ke, "instansi", 500, "asesor", 1000, "asesi", asesi, "tahap", tahap)).getProperty("id");
    }

    private double[] nilai(String nama, String berkas) {
        JsonNode asesi = peladen.akun("bidang").ambil("berkas/" + berkas + "/asesi?batas=500").harus(200).json().get("isi");
        List<Map<String, Object>> unit = SkalaBerkas.UNIT.stream().<Map<String, Object>>map(
                u -> Map.of("unit", u, "kompeten", true, "bukti", "Observasi")).toList();
        int[] berikut = {0};
        return catat(nama, () -> peladen.akun("hasnah").kirim("berkas/" + berkas + "/aksi/nilai",
                Map.of("perihal", asesi.get(berikut[0]++).get("id").asText(), "masukan", Map.of("nilai", unit))));
    }

    /** The certificates of ten thousand, in the background. */
    private void terbitkan() throws IOException, InterruptedException {
        String berkas = besar(SEPULUH_RIBU, 7);
        Klien bidang = peladen.akun("bidang");
        long mulai = System.nanoTime();
        String pekerjaan = bidang.kirim("berkas/" + berkas + "/aksi/terbitkan", Map.of("masukan", Map.of())).harus(202).json()
                .get("pekerjaan").asText();
        JsonNode kini = bidang.ambil("pekerjaan/" + pekerjaan).harus(200).json();
        int langkah = 0;
        while (kini.get("status").asText().equals("berjalan")) {
            TimeUnit.SECONDS.sleep(1);
            if (++langkah % 20 == 0) {
                out.printf("  terbitkan, %.0f detik: %s%n", (System.nanoTime() - mulai) / 1e9, kini.get("kemajuan"));
            }
            kini = bidang.ambil("pekerjaan/" + pekerjaan).harus(200).json();
        }
        out.printf("%nterbitkan 10.000: %s dalam %.0f detik%n", kini.get("status").asText(), (System.nanoTime() - mulai) / 1e9);
    }

    private void bukti() {
        long mulai = System.nanoTime();
        JsonNode bukti = peladen.akun("bidang").ambil("buku/bukti?dari=2010-01-01&sampai=2030-12-31").harus(200).json();
        out.printf("%nbukti buku: %s dalam %.0f detik; %s%n", bukti.get("utuh").asBoolean() ? "utuh" : "TIDAK UTUH",
                (System.nanoTime() - mulai) / 1e9, bukti.get("diperiksa"));
        bukti.get("temuan").forEach(t -> out.println("  " + t));
    }
}
