package id.serkom.itests.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Measures the packaged server on each database and prints what it found. See docs/bench.md. */
public final class Bench {

    private static final ZoneId ZONA = ZoneId.of("Asia/Makassar");
    private static final LocalDate HARI_PERTAMA = LocalDate.of(2026, 2, 26);

    private final Pilihan pilihan;
    private final PrintStream out;
    private final Laporan laporan;

    private Bench(Pilihan pilihan, PrintStream out) throws IOException {
        this.pilihan = pilihan;
        this.out = out;
        this.laporan = new Laporan(mesin());
    }

    /**
     * Ends with 1 when anything went wrong that is no figure; an aim that was missed is one.
     * See {@link Pilihan#dari} for the arguments.
     */
    public static void main(String[] args) throws Exception {
        Bench bench = new Bench(Pilihan.dari(args), new PrintStream(System.out, true, StandardCharsets.UTF_8));
        AtomicBoolean berakhir = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> berakhir.set(true)));
        try {
            bench.semua();
        } catch (Exception e) {
            if (berakhir.get()) {
                // Somebody has stopped it, and its server and database with it.
                return;
            }
            throw e;
        }
        if (!bench.laporan.galat().isEmpty()) {
            System.exit(1);
        }
    }

    /** What is asked of each database, in this order. */
    private List<Bagian> bagian() {
        Map<String, Bagian> semua = new LinkedHashMap<>();
        semua.put("beban", new BagianBeban());
        semua.put("ukuran", new BagianUkuran());
        semua.put("setara", new BagianSetara());
        semua.put("pasang", new BagianPasang());
        semua.put("mulai", new BagianMulai());
        semua.keySet().removeIf(nama -> !pilihan.ingin(nama));
        return List.copyOf(semua.values());
    }

    private void semua() throws Exception {
        for (String basis : pilihan.basis()) {
            if (!bagian().isEmpty()) {
                di(basis, basis, this::ukur);
            }
            if (pilihan.ingin("dokumen")) {
                di(basis, basis + "-dokumen", (peladen, data) -> laporan.tambah(data.nama(), new BagianDokumen(peladen,
                        pilihan.sertifikat(), pilihan.jendelaDokumen(), apa -> kata(data, apa)).ukur()));
            }
            if (pilihan.ingin("cari")) {
                di(basis, basis + "-cari", (peladen, data) -> laporan.tambah(data.nama(), new BagianCari(peladen, pilihan.berkasCari(),
                        pilihan.ulanganCari(), apa -> kata(data, apa)).ukur()));
            }
            if (!pilihan.skala(basis).isEmpty()) {
                di(basis, basis + "-skala", (peladen, data) -> laporan.tambah(data.nama(), new BagianSkala(peladen, data,
                        pilihan.skala(basis), pilihan.berkasBesar(), apa -> kata(data, apa)).ukur()));
            }
        }
        laporan.cetak(out);
        laporan.simpan(pilihan.hasil());
    }

    /** What is asked of a server of one's own. */
    @FunctionalInterface
    private interface Ukuran {
        void ukur(Peladen peladen, BasisData data) throws Exception;
    }

    private void di(String basis, String folder, Ukuran ukuran) throws Exception {
        Path panggung = Files.createDirectories(pilihan.panggung().resolve(folder));
        try (Peladen peladen = new Peladen(panggung.resolve("serkom"), pilihan.porta(), pilihan.portaSsh());
                BasisData data = basis.equals("derby") ? new DerbyBasis(peladen.home()) : new PostgresBasis(panggung)) {
            mulai(peladen.bongkar(pilihan.arsip()), data);
            ukuran.ukur(peladen, data);
        }
    }

    private void mulai(Peladen peladen, BasisData data) throws Exception {
        kata(data, "peladen dimulai");
        data.pasang(peladen);
        Duration geser = Duration.between(Instant.now(), HARI_PERTAMA.atTime(9, 0).atZone(ZONA).toInstant());
        peladen.ubah("etc/id.serkom.jam.cfg", kosong -> "zona = " + ZONA + "\ngeser = " + geser.withNanos(0) + "\n");
        try (Sambungan sambungan = new Sambungan(peladen.alamat())) {
            peladen.mulai(() -> Files.exists(peladen.home().resolve("serkom/admin-awal.txt")) && sambungan.menjawab("sehat", "", 200));
        }
    }

    private void ukur(Peladen peladen, BasisData data) throws Exception {
        kata(data, "register dan akun diisi");
        Kantor kantor = Kantor.buka(peladen.alamat(), peladen.home());
        Lingkungan lingkungan = new Lingkungan(pilihan, data, peladen, kantor, data.ukuran(), apa -> kata(data, apa));
        for (Bagian satu : bagian()) {
            Hasil hasil = satu.ukur(lingkungan);
            lingkungan.hasil().put(satu.getClass(), hasil);
            laporan.tambah(data.nama(), hasil);
        }
    }

    private void kata(BasisData data, String apa) {
        out.printf("%s  %s: %s ...%n", LocalTime.now().withNano(0), data.nama(), apa);
    }

    private Map<String, String> mesin() throws IOException {
        Map<String, String> mesin = new LinkedHashMap<>();
        mesin.put("tanggal", Instant.now().toString());
        mesin.put("inti", Integer.toString(Runtime.getRuntime().availableProcessors()));
        mesin.put("prosesor", Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(b -> b.startsWith("model name"))
                .map(b -> b.substring(b.indexOf(':') + 1).strip()).findFirst().orElse("tidak diketahui"));
        mesin.put("java", System.getProperty("java.vm.version"));
        mesin.put("versi", pilihan.arsip().getFileName().toString().replace("serkom-", "").replace(".tar.gz", ""));
        mesin.put("cara", pilihan.cepat() ? "percobaan singkat" : "penuh");
        return mesin;
    }
}
