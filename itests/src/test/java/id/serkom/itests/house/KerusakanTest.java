package id.serkom.itests.house;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.Server;
import id.serkom.itests.demo.Demo;
import id.serkom.itests.demo.Kertas;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Saksi;
import id.serkom.itests.paket.Jar;
import id.serkom.itests.rest.Daftar;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * After a whole round on the packaged server somebody alters its database and its files by hand: every column of every table, a row of
 * each, a row put in, documents. The proof names each; put back as it was, the book is whole again.
 */
public class KerusakanTest {

    @ClassRule
    public static final Server SERVER = Server.named("kerusakan").onDay(LocalDate.of(2026, 2, 26));

    private static final Path MIGRASI = Bundel.ROOT
            .resolve("bundles/id.serkom.persistence/src/main/resources/SERKOM-INF/migrasi");
    private static final Pattern TABEL =
            Pattern.compile("- (createTable|addColumn):\\s+tableName: (\\w+)\\s+columns:((?:\\s+- column: \\{.*\\})+)");
    private static final Pattern KOLOM = Pattern.compile("- column: \\{name: (\\w+), type: (\\w+)(?:\\((\\d+)\\))?");

    /** What of a table is no part of the book, and why. */
    private static final Map<String, String> BUKAN_BUKU = Map.of(
            "simpul", "what each server says of itself while it lives, written anew every second",
            "skema_basis", "the hash of the change logs: altered, the next start compares the schema anew",
            "berkas.epoch", "moved by the lock of a closing; altered, the next closing is decided anew",
            "seri.id", "its key; series and year stand beside it",
            "seri.revision", "says nothing; the numbers themselves say where a series stands",
            "isi_surat.surat", "its key", "penerima.id", "its key once more");

    /** Whose rows may be damaged while the proof is asked for. */
    private static final Map<String, String> MILIK = Map.of("akun", "id = 'polman'", "token_akun", "akun = 'polman'");
    private static final Map<String, String> KUNCI = Map.of("jurnal", "posisi", "rantai", "rantai", "urutan", "nama", "isi_surat",
            "surat", "isi_dokumen", "sha256", "potongan_dokumen", "sha256");

    /** A round of twelve has no job of several steps. */
    private static final String KOSONG = "pekerjaan";

    private static Klien bidang;
    private static int perintah;

    @BeforeClass
    public static void putaran() throws Exception {
        Path hasil = SERVER.home().resolve("surat-peragaan");
        Demo demo = Demo.siapkan(SERVER.http(""), SERVER.home(), hasil, new PrintStream(
                Files.newOutputStream(SERVER.home().resolve("peragaan.txt")), true, StandardCharsets.UTF_8));
        demo.mainkan(new Saksi() {
        });
        bidang = demo.akun("bidang");
        String masuk = bidang.ambil("surat?arah=masuk").harus(200).json().at("/isi/0/id").asText();
        bidang.kirim("surat/" + masuk + "/disposisi", Map.of("kepada", "kepala", "perintah", "Tindak lanjuti", "batas", "2026-12-31"))
                .harus(200);
        konsep();
        tercetak();
        Jar.activator(PerusakBasisData.class, PerusakBasisData.NAMA, SERVER.home().resolve("deploy/perusak.jar"), "javax.sql");
        SERVER.until("the intruder is in", () -> Files.exists(SERVER.home().resolve(PerusakBasisData.FOLDER)));
        diBasisData();
        assertEquals(List.of(), temuan());
    }

    /** Documents of the round are in the folder; from here on new ones go into the database. */
    private static void diBasisData() throws IOException {
        SERVER.save("id.serkom.dokumen.cfg", "tempat = basis-data\n");
        AtomicInteger ke = new AtomicInteger();
        SERVER.until("documents go into the database", () -> {
            bidang.unggah("pindai.pdf", "application/pdf", Kertas.pdf("Di basis data " + ke.incrementAndGet()));
            return !sql("SELECT sha256 FROM isi_dokumen").isEmpty();
        });
    }

    /** A letter that waits for initials, asked for under a key of the sender's. */
    private static void konsep() throws IOException {
        String etc = "etc/id.serkom.naskah.cfg";
        Path setelan = SERVER.home().resolve(etc);
        Files.writeString(setelan, "pemberitahuan.paraf = kepala-bidang\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        String hari = bidang.ambil("sehat").harus(200).json().get("tanggal").asText();
        SERVER.until("the chain of initials is known", () -> {
            String berkas = bidang.kirim("berkas", Map.of("sop", "sertifikasi", "skema", "PPD", "nama", "Uji")).harus(201).json()
                    .get("id").asText();
            return bidang.kirim("POST", "berkas/" + berkas + "/aksi/umumkan", Map.of("masukan", Map.of("penerima",
                    List.of("bkpsdm-polman"), "mulai", hari, "sampai", hari, "kuota", 5)), Map.of("Idempotency-Key", berkas))
                    .harus(200).json().get("hasil").asText().equals("menunggu-surat");
        });
    }

    /** What is printed behind all this is a row and an entry more, which would be lost when a table is put back as it was. */
    private static void tercetak() throws IOException {
        List<String> surat = Daftar.isi(bidang, "surat?arah=keluar&batas=500").stream().map(s -> s.get("id").asText()).toList();
        SERVER.until("every letter is printed", () -> surat.stream().noneMatch(s -> {
            Klien.Jawaban cetakan = bidang.ambil("surat/" + s + "/cetakan");
            return cetakan.status() == 200 && cetakan.json().get("status").asText().equals("beku");
        }));
    }

    @Test
    public void setiapKolomSetiapTabelYangDiubahDisebut() throws IOException {
        List<String> lolos = new ArrayList<>();
        Set<String> tabel = new TreeSet<>();
        for (Map.Entry<String, Map<String, String>> satu : tabel().entrySet()) {
            if (!BUKAN_BUKU.containsKey(satu.getKey()) && !satu.getKey().equals(KOSONG)) {
                tabel.add(satu.getKey());
                rusak(satu.getKey(), satu.getValue(), lolos);
            }
        }
        assertEquals("altered, and the proof says nothing", List.of(), lolos);
        assertTrue(tabel.toString(), tabel.size() >= 30);
        assertEquals(List.of(), temuan());
    }

    private static void rusak(String tabel, Map<String, String> kolom, List<String> lolos) throws IOException {
        String kunci = KUNCI.getOrDefault(tabel, "id");
        String baris = kunci + " = (SELECT MAX(" + kunci + ") FROM " + tabel + " WHERE " + MILIK.getOrDefault(tabel, "1 = 1") + ")";
        sql("CREATE TABLE cadangan AS SELECT * FROM " + tabel + " WITH NO DATA", "INSERT INTO cadangan SELECT * FROM " + tabel);
        assertTrue(tabel + " is empty", Integer.parseInt(sql("SELECT COUNT(*) FROM cadangan").get(0)) > 0);
        for (Map.Entry<String, String> satu : kolom.entrySet()) {
            if (!BUKAN_BUKU.containsKey(tabel + "." + satu.getKey())) {
                sql("UPDATE " + tabel + " SET " + satu.getKey() + " = " + lain(satu.getKey(), satu.getValue()) + " WHERE " + baris);
                periksa(tabel + "." + satu.getKey(), tabel, lolos);
                pulihkan(tabel);
            }
        }
        sql("DELETE FROM " + tabel + " WHERE " + baris);
        periksa(tabel + " deleted", tabel, lolos);
        pulihkan(tabel);
        sql("DROP TABLE cadangan");
    }

    private static String lain(String kolom, String tipe) {
        String[] t = tipe.split(" ");
        return switch (t[0]) {
            case "varchar" -> "CASE WHEN " + kolom + " IS NULL THEN 'x' WHEN LENGTH(" + kolom + ") < " + t[1] + " THEN " + kolom
                    + " || 'x' ELSE SUBSTR(" + kolom + ", 1, LENGTH(" + kolom + ") - 1) END";
            case "clob" -> "CAST('x' AS CLOB)";
            case "longvarbinary" -> "CAST(X'00' AS BLOB)";
            case "date" -> "CAST('2019-05-05' AS DATE)";
            case "boolean" -> "CASE WHEN " + kolom + " THEN FALSE ELSE TRUE END";
            default -> "COALESCE(" + kolom + ", 0) + 1";
        };
    }

    /** Something is found, and it says where. */
    private static void periksa(String apa, String tabel, List<String> lolos) {
        List<String> temuan = temuan();
        Set<String> letak = switch (tabel) {
            case "rantai", "urutan" -> Set.of("rantai", "urutan");
            case "jurnal" -> Set.of("jurnal", "rantai");
            case "seri" -> Set.of("seri", "nomor_surat");
            case "referensi" -> Set.of("entri_referensi");
            case "isi_dokumen", "potongan_dokumen" -> Set.of("dokumen");
            default -> Set.of(tabel);
        };
        if (temuan.stream().noneMatch(t -> letak.contains(t.split(" ")[1].replace(",", "")))) {
            lolos.add(apa + " " + temuan);
        }
    }

    private static void pulihkan(String tabel) throws IOException {
        sql("DELETE FROM " + tabel, "INSERT INTO " + tabel + " SELECT * FROM cadangan");
    }

    @Test
    public void barisYangDimasukkanDenganTanganDisebut() throws IOException {
        sql("INSERT INTO disposisi (id, revision, surat, kepada, perintah, batas, dari, pada) "
                + "SELECT '01PALSU', 1, surat, kepada, perintah, batas, dari, pada FROM disposisi");
        assertTrue(temuan().toString(), temuan().contains("baris-tanpa-jurnal disposisi 01PALSU"));
        sql("DELETE FROM disposisi WHERE id = '01PALSU'");
        // A berkas that was announced to nobody, put into an institution's scope.
        sql("INSERT INTO penerima (id, berkas, instansi) VALUES ('01PALSU/bkpsdm-polman', '01PALSU', 'bkpsdm-polman')");
        assertTrue(temuan().toString(), temuan().contains("baris-tanpa-jurnal penerima 01PALSU"));
        sql("DELETE FROM penerima WHERE berkas = '01PALSU'");
        sql("INSERT INTO pekerjaan (id, revision, berkas, aksi, masukan, akun, status, langkah, sampai, dibuat) "
                + "SELECT '01PALSU', 1, id, 'terbitkan', CAST('{}' AS CLOB), 'bidang', 'selesai', 1, 0, 0 FROM berkas "
                + "FETCH FIRST ROW ONLY");
        assertTrue(temuan().toString(), temuan().contains("baris-tanpa-jurnal pekerjaan 01PALSU"));
        sql("DELETE FROM pekerjaan WHERE id = '01PALSU'");
        assertEquals(List.of(), temuan());
    }

    /** The text and its hash altered together, and the verdict together with its revision. */
    @Test
    public void siapaMengubahKeduanyaTetapDisebut() throws IOException {
        String asesi = sql("SELECT id FROM asesi WHERE status = 'belum-kompeten'").get(0);
        sql("UPDATE asesi SET status = 'kompeten', revision = revision + 1 WHERE id = '" + asesi + "'");
        assertTrue(temuan().toString(), temuan().contains("baris-tanpa-jurnal asesi " + asesi));
        sql("UPDATE asesi SET status = 'belum-kompeten', revision = revision - 1 WHERE id = '" + asesi + "'");
        assertEquals(List.of(), temuan());
    }

    @Test
    public void dokumenYangDiubahDipotongDitukarAtauDihapusDisebut() throws IOException {
        List<Path> isi = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SERVER.home().resolve("dokumen"))) {
            files.filter(Files::isRegularFile).sorted().limit(2).forEach(isi::add);
        }
        Path satu = isi.get(0);
        byte[] utuh = Files.readAllBytes(satu);
        byte[] lain = utuh.clone();
        lain[lain.length / 2] ^= 1;
        for (byte[] palsu : List.of(lain, Arrays.copyOf(utuh, utuh.length - 1), Files.readAllBytes(isi.get(1)), new byte[0])) {
            ganti(satu, palsu);
            assertTrue(temuan().toString(), temuan().stream().anyMatch(t -> t.startsWith("dokumen-berubah")
                    && t.contains(satu.getFileName().toString())));
        }
        Files.delete(satu);
        assertTrue(temuan().toString(), temuan().stream().anyMatch(t -> t.startsWith("dokumen-hilang")
                && t.contains(satu.getFileName().toString())));
        Files.write(satu, utuh);
        assertEquals(List.of(), temuan());
    }

    private static void ganti(Path file, byte[] isi) throws IOException {
        Files.delete(file);
        Files.write(file, isi);
    }

    private static List<String> temuan() {
        JsonNode bukti = bidang.ambil("buku/bukti?dari=2026-01-01&sampai=2026-12-31").harus(200).json();
        List<String> semua = new ArrayList<>();
        bukti.get("temuan").forEach(t -> semua.add(t.get("jenis").asText() + ' ' + t.get("letak").asText()));
        assertEquals(bukti.get("utuh").asBoolean(), semua.isEmpty());
        return semua;
    }

    /** Runs statements in one transaction; what the queries among them found. */
    private static List<String> sql(String... statements) throws IOException {
        Path folder = SERVER.home().resolve(PerusakBasisData.FOLDER);
        String nama = Integer.toString(++perintah);
        Path draft = SERVER.home().resolve(nama + ".sql");
        Files.writeString(draft, String.join(PerusakBasisData.PEMISAH, statements));
        Files.move(draft, folder.resolve(nama + ".sql"));
        Path hasil = folder.resolve(nama + ".hasil");
        SERVER.until("the statement is run", () -> Files.exists(hasil));
        List<String> jawaban = Files.readAllLines(hasil);
        assertEquals(String.join("; ", statements), "ok", jawaban.get(0));
        return jawaban.subList(1, jawaban.size());
    }

    /** Every table of the change logs with its columns and their types. */
    private static Map<String, Map<String, String>> tabel() throws IOException {
        Map<String, Map<String, String>> semua = new LinkedHashMap<>();
        for (Path log : Bundel.list(MIGRASI)) {
            Matcher tabel = TABEL.matcher(Files.readString(log));
            while (tabel.find()) {
                Matcher satu = KOLOM.matcher(tabel.group(3));
                while (satu.find()) {
                    semua.computeIfAbsent(tabel.group(2), t -> new LinkedHashMap<>()).put(satu.group(1),
                            satu.group(2) + (satu.group(3) == null ? "" : " " + satu.group(3)));
                }
            }
        }
        return semua;
    }
}
