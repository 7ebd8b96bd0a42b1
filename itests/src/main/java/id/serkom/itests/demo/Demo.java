package id.serkom.itests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Plays one round of the SOP on a running server, as the people would: prints each tahap as it passes, asserts what it prints,
 * and leaves every letter in a folder.
 */
public final class Demo {

    private static final String DARI = "dari=2026-01-01&sampai=2026-12-31";
    private static final int ASESI_KOMPETEN = 9;

    /** As a book has them: by date, those of one day and series by their numbers. */
    private static final Comparator<JsonNode> MENURUT_NOMOR = Comparator.comparing((JsonNode s) -> s.get("tanggal").asText())
            .thenComparing(s -> s.path("seri").asText("")).thenComparing(s -> s.path("urut").asInt());

    private final Panggung panggung;
    private final Path hasil;

    private Demo(Panggung panggung, Path hasil) {
        this.panggung = panggung;
        this.hasil = hasil;
    }

    /**
     * Arguments: address of the server, its folder, the folder for the letters, where that folder will lie when all is done. Ends with 1
     * when anything is not as printed.
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            mainkan(URI.create(args[0]), Path.of(args[1]), Path.of(args[2]), out);
            out.println("Surat, PDF-nya, dan buku agenda ada di " + args[3]);
        } catch (AssertionError e) {
            out.println();
            out.println("PERAGAAN GAGAL: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Plays the round and checks everything that it prints. */
    public static void mainkan(URI server, Path home, Path hasil, PrintStream out) throws IOException {
        siapkan(server, home, hasil, out).mainkan(new Saksi() {
        });
    }

    /** The first day: registers are filled, and everybody has an account. */
    public static Demo siapkan(URI server, Path home, Path hasil, PrintStream out) throws IOException {
        return siapkan(server, home, List.of(home), hasil, out);
    }

    /**
     * The same where several servers are behind that address.
     *
     * @param home the one that made the first administrator
     * @param semua of all of them, that one too: their clocks move together
     */
    public static Demo siapkan(URI server, Path home, List<Path> semua, Path hasil, PrintStream out) throws IOException {
        Panggung panggung = new Panggung(server, semua.stream().map(satu -> satu.resolve("etc")).toList(), out);
        panggung.kata("Peragaan SOP Pelaksanaan Sertifikasi Kompetensi: 12 asesi dari 3 instansi, 2 asesor, 1 TUK");
        panggung.akun("admin", sandiAwal(home.resolve("serkom/admin-awal.txt")));
        panggung.hari(LocalDate.of(2026, 2, 27), "Referensi dan akun disiapkan administrator");
        new Pemeran(panggung).daftarkan();
        return new Demo(panggung, hasil);
    }

    /** The round, from the announcement to the proof. */
    public void mainkan(Saksi saksi) throws IOException {
        panggung.saksi(saksi);
        new PutaranAwal(panggung).mainkan();
        new PutaranAkhir(panggung).mainkan();
        buku();
        sertifikat();
        surat();
        bukti();
    }

    /** Another account than those of the round, which logs in with them each day. */
    public Klien tambahAkun(String nama, String peran, Map<String, String> lingkup) {
        new Pemeran(panggung).akun(nama, nama, peran, lingkup);
        return panggung.akun(nama);
    }

    /** An entry of a register more. */
    public void tambahReferensi(String jenis, Map<String, ?> isi) {
        new Pemeran(panggung).tambah(jenis, isi);
    }

    public Klien akun(String nama) {
        return panggung.akun(nama);
    }

    /** Id of the berkas of the round; empty before it is opened. */
    public String berkas() {
        return panggung.berkas();
    }

    private static String sandiAwal(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(l -> l.startsWith("sandi:")).map(l -> l.substring(6).trim())
                .findFirst().orElseThrow(() -> new AssertionError("tidak ada sandi di " + file));
    }

    private List<JsonNode> semua(String path) {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = panggung.akun("bidang").ambil(path + next).harus(200).json();
            page.get("isi").forEach(all::add);
            next = page.has("lanjut") ? "&kursor=" + Klien.kueri(page.get("lanjut").asText()) : "";
        } while (!next.isEmpty());
        return all;
    }

    private void buku() {
        List<JsonNode> letters = semua("surat?batas=100&berkas=" + panggung.berkas());
        letters.sort(MENURUT_NOMOR);
        panggung.kata("%nBUKU SURAT MASUK%n%-8s %-10s %-28s %-10s %-42s %s", "agenda", "diterima", "nomor surat", "tanggal", "pengirim",
                "hal");
        letters.stream().filter(s -> arah(s, "masuk")).forEach(s -> panggung.kata("%-8s %-10s %-28s %-10s %-42s %s",
                s.get("agenda").asText(), s.get("diterima").asText(), s.get("nomor").asText(), s.get("tanggal").asText(),
                s.get("pihak").asText(), s.get("hal").asText()));
        panggung.kata("%nBUKU SURAT KELUAR%n%-10s %-32s %-29s %s", "tanggal", "nomor", "jenis", "tujuan");
        letters.stream().filter(s -> arah(s, "keluar")).forEach(s -> panggung.kata("%-10s %-32s %-29s %s", s.get("tanggal").asText(),
                s.path("nomor").asText("(tanpa nomor)"), s.get("jenis").asText(), s.get("pihak").asText()));
        Panggung.pastikan(letters.size() == panggung.jenisSurat().size() + ASESI_KOMPETEN - sertifikatDicetak(),
                "buku memuat setiap surat yang dicetak: " + letters.size());
    }

    private static boolean arah(JsonNode surat, String arah) {
        return surat.get("arah").asText().equals(arah);
    }

    private long sertifikatDicetak() {
        return panggung.jenisSurat().stream().filter("sertifikat"::equals).count();
    }

    private void sertifikat() {
        panggung.kata("%nSERTIFIKAT");
        List<JsonNode> certificates = semua("sertifikat?berkas=" + panggung.berkas());
        certificates.sort(Comparator.comparing(s -> s.get("nomor").asText()));
        for (JsonNode s : certificates) {
            panggung.kata("%-34s %-30s %-32s berlaku s.d. %s", s.get("nomor").asText(), s.get("registrasi").asText(),
                    s.get("nama").asText(), s.get("berlakuSampai").asText());
        }
        Panggung.pastikan(certificates.size() == ASESI_KOMPETEN, ASESI_KOMPETEN + " sertifikat: " + certificates.size());
        Panggung.pastikan(certificates.stream().map(s -> s.get("nomor").asText()).distinct().count() == ASESI_KOMPETEN,
                "setiap sertifikat bernomor sendiri");
        Panggung.pastikan(certificates.stream().noneMatch(s -> List.of(PutaranAkhir.ABSEN, PutaranAkhir.BELUM,
                PutaranAwal.DITOLAK).contains(s.get("nama").asText())), "hanya yang kompeten bersertifikat");
        certificates.forEach(this::diperiksaSiapaPun);
        Panggung.pastikan(panggung.siapaPun().ambil("/verifikasi/" + "0".repeat(26) + ".json").teks().contains("tidak-dikenal"),
                "kode yang tidak pernah ada tidak dikenal");
    }

    /** Who holds the paper in his hand and asks by its code. */
    private void diperiksaSiapaPun(JsonNode s) {
        String kode = panggung.akun("bidang").ambil("surat/" + s.get("surat").asText() + "/cetakan").harus(200).json().get("kode").asText();
        JsonNode hasil = panggung.siapaPun().ambil("/verifikasi/" + kode + ".json").harus(200).json();
        Panggung.pastikan(hasil.get("keabsahan").asText().equals("berlaku") && hasil.get("kepada").equals(s.get("nama"))
                && hasil.get("nomor").equals(s.get("nomor")), "sertifikat " + s.get("nomor").asText() + " terperiksa: " + hasil);
    }

    private void surat() throws IOException {
        Files.createDirectories(hasil);
        int written = 0;
        for (JsonNode s : semua("surat?arah=keluar&batas=100&berkas=" + panggung.berkas())) {
            String nomor = s.path("nomor").asText("").replaceAll("[^0-9A-Za-z.-]+", "_");
            String nama = s.get("tanggal").asText() + "-" + s.get("jenis").asText() + "-"
                    + (nomor.isEmpty() ? s.get("id").asText() : nomor);
            String surat = "surat/" + s.get("id").asText();
            Files.writeString(hasil.resolve(nama + ".xhtml"), panggung.akun("bidang").ambil(surat + "/isi").harus(200).teks());
            byte[] pdf = panggung.akun("bidang").unduh(surat + "/pdf");
            Panggung.pastikan(new String(pdf, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-"), "PDF surat " + nama);
            Files.write(hasil.resolve(nama + ".pdf"), pdf);
            written++;
        }
        for (String arah : List.of("masuk", "keluar")) {
            Files.writeString(hasil.resolve("buku-" + arah + ".xhtml"),
                    panggung.akun("bidang").ambil("buku/" + arah + "?" + DARI).harus(200).teks());
        }
        panggung.kata("%n%d surat keluar disimpan, setiap surat juga sebagai PDF, bersama kedua buku agenda; surat masuk adalah"
                + " pindaian pengirimnya.", written);
    }

    private void bukti() {
        JsonNode bukti = panggung.akun("bidang").ambil("buku/bukti?" + DARI).harus(200).json();
        String diperiksa = bukti.get("diperiksa").properties().stream().map(e -> e.getValue().asLong() + " " + e.getKey()).sorted(
                Comparator.comparing(t -> t.replaceAll("\\d+ ", ""))).collect(Collectors.joining(", "));
        panggung.kata("%nBUKTI BUKU SURAT: %s; diperiksa %s.", bukti.get("utuh").asBoolean() ? "utuh" : "TIDAK UTUH", diperiksa);
        bukti.get("temuan").forEach(t -> panggung.kata("  %s", t));
        Panggung.pastikan(bukti.get("utuh").asBoolean(), "buku surat utuh");
        panggung.kata("%n8 tahap dilalui; %d kenyataan diperiksa terhadap peladen, semuanya sesuai.", panggung.diperiksa());
    }
}
