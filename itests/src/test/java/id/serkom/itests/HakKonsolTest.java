package id.serkom.itests;

import static id.serkom.itests.KantorKonsol.BEGIN;
import static id.serkom.itests.KantorKonsol.JSON;
import static id.serkom.itests.KantorKonsol.PDF;
import static id.serkom.itests.KantorKonsol.SANDI;
import static id.serkom.itests.KantorKonsol.SERVER;
import static id.serkom.itests.KantorKonsol.account;
import static id.serkom.itests.KantorKonsol.call;
import static id.serkom.itests.KantorKonsol.commands;
import static id.serkom.itests.KantorKonsol.list;
import static id.serkom.itests.KantorKonsol.ok;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Klien;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.Test;

/** The commands {@code serkom:*}, each with each of its options called as each role: who may not is refused. */
public class HakKonsolTest {

    private static final String TIDAK_ADA = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    private static final Pattern HAK = Pattern.compile("akses\\..*|akun\\.tidak-berhak|aksi\\.peran-tidak-boleh|shell\\.aksi-tidak-dikenal|"
            + "(?:kertas|buku)\\.hanya-(?:bidang|kantor)|referensi\\.tidak-berhak-.*|dokumen\\.tidak-berperan|"
            + "paket\\.karantina-bukan-untuk-peran|paket\\.bukan-untuk-peran|paket\\.hanya-administrator|"
            + "(?:berkas|surat|tenggat)\\.tidak-ada|cari\\.hanya-.*|ttd\\.(?:alih-)?hanya-.*|kredensial\\.kunci-hanya-.*|"
            + "shell\\.hanya-kantor-menulis");
    /** To the end of its line: a long one comes in pieces, of which one may end in a brace. */
    private static final Pattern ANSWER = Pattern.compile("(?m)" + BEGIN + "\\{\"[^\\r\\n]*\\}(?=[\\r\\n])");
    private static final Set<String> KANTOR = Set.of("admin", "bidang", "kepala", "operator");
    private static final Set<String> SEMUA = Set.of("admin", "bidang", "kepala", "operator", "hasnah", "majene", "polman");

    private static String berkas;

    @BeforeClass
    public static void theOfficeIsOpen() {
        KantorKonsol kantor = KantorKonsol.buka();
        berkas = kantor.berkas();
    }

    /**
     * Each of the commands, whose answers are one line of JSON each; a refused one does not keep the next from running. Typed at a
     * console, since only an administrator may have several commands run in one call.
     */
    private static List<JsonNode> each(String account, List<String> commands) throws IOException {
        List<String> lines = commands.stream().map(c -> c + " --json").toList();
        String shown = account.equals("admin") ? call(account, String.join("; ", lines)).output()
                : Ssh.type(SERVER.sshPort(), account, SANDI, lines, ANSWER);
        List<JsonNode> answers = new ArrayList<>();
        for (String line : ANSWER.matcher(shown).results().map(MatchResult::group).toList()) {
            answers.add(JSON.readTree(line));
        }
        assertEquals(shown, commands.size(), answers.size());
        return answers;
    }

    /** What reads its standard input, with arguments that are right, and who may call it. */
    private static Map<String, Set<String>> fed() {
        Map<String, Set<String>> calls = new LinkedHashMap<>();
        calls.put("serkom:dokumen - --nama uji.pdf", Set.of("bidang", "kepala", "hasnah", "majene", "polman"));
        calls.put("serkom:plan - --nama uji.yaml", Set.of("admin"));
        calls.put("serkom:pasang - --nama uji.yaml", Set.of("admin"));
        calls.put("serkom:referensi tuk --impor -", Set.of("admin", "bidang"));
        calls.put("serkom:akun tambah admin --nama Uji --peran operator --tetap --ketik", Set.of("admin"));
        calls.put("serkom:akun setel-ulang tidak-ada --ketik", Set.of("admin"));
        calls.put("serkom:verifikasi --pdf -", SEMUA);
        calls.put("serkom:ttd " + TIDAK_ADA + " --tanda", Set.of("kepala"));
        calls.put("serkom:ttd --semua", Set.of("kepala"));
        return calls;
    }

    /** Every other command, and every option of each, and who may call it. */
    private static Map<String, Set<String>> calls() throws IOException {
        String surat = JSON.readTree(ok("bidang", "serkom:surat --nomor 800/majene --json", "")).at("/isi/0/id").asText();
        String tenggat = JSON.readTree(ok("bidang", "serkom:tenggat " + berkas + " --json", "")).at("/isi/0/id").asText();
        String kertas = "{\"sebagai\":\"instansi-terkait\",\"kode\":\"uji-majene\",\"nama\":\"N\",\"nomor\":\"1\","
                + "\"tanggal\":\"2026-02-26\","
                + "\"dokumen\":\"" + TIDAK_ADA + "\"}";
        Map<String, Set<String>> calls = new LinkedHashMap<>();
        calls.put("serkom:akun", Set.of("admin"));
        calls.put("serkom:akun tambah admin --nama Uji --peran instansi-terkait --instansi a --asesor b --pejabat c", Set.of("admin"));
        calls.put("serkom:akun nonaktifkan tidak-ada", Set.of("admin"));
        calls.put("serkom:akun aktifkan tidak-ada", Set.of("admin"));
        calls.put("serkom:aksi " + berkas, Set.of("admin", "bidang", "kepala", "operator", "majene", "polman"));
        calls.put("serkom:aksi " + berkas + " terima --schema", Set.of("bidang"));
        calls.put("serkom:aksi " + berkas + " terima --isi '{}' --perihal " + TIDAK_ADA + " --revisi 99 --kunci uji-peran",
                Set.of("bidang"));
        calls.put("serkom:aksi " + berkas + " tarik --isi '{\"alasan\":\"Uji\"}' --perihal " + TIDAK_ADA + " --kertas '" + kertas + "'",
                Set.of("bidang"));
        calls.put("serkom:berkas --tahap permohonan --skema PPD --batas 1", SEMUA);
        calls.put("serkom:berkas --jatuh-tempo 2026-12-31 --instansi uji-majene", SEMUA);
        calls.put("serkom:berkas " + berkas, Set.of("admin", "bidang", "kepala", "operator", "majene", "polman"));
        calls.put("serkom:bukti --dari 2026-01-01 --sampai 2026-02-28", KANTOR);
        calls.put("serkom:buku masuk --dari 2026-01-01 --sampai 2026-02-28", KANTOR);
        calls.put("serkom:buku keluar --xhtml", KANTOR);
        calls.put("serkom:cadangan", Set.of("admin", "operator"));
        calls.put("serkom:pulihkan tidak-ada.zip", Set.of("admin"));
        calls.put("serkom:pindah", Set.of("admin"));
        calls.put("serkom:jurnal --berkas " + berkas + " --batas 1", KANTOR);
        calls.put("serkom:referensi tuk --pada 2026-02-26 --batas 1", KANTOR);
        calls.put("serkom:referensi tuk --ekspor", KANTOR);
        calls.put("serkom:referensi tuk --templat", KANTOR);
        calls.put("serkom:simpul", Set.of("admin", "operator"));
        calls.put("serkom:cari 'surat'", SEMUA);
        calls.put("serkom:cari 'surat' --batas 1 --kursor salah", SEMUA);
        calls.put("serkom:cari --keadaan", KANTOR);
        calls.put("serkom:cari --bangun-ulang", Set.of("admin", "bidang", "operator"));
        calls.put("serkom:migrasi semua verifikasi 2", Set.of("admin"));
        calls.put("serkom:migrasi semua verifikasi 2 --alasan Uji", Set.of("admin"));
        calls.put("serkom:skema PPD", SEMUA);
        calls.put("serkom:karantina", Set.of("admin", "bidang", "operator"));
        calls.put("serkom:paket", Set.of("admin", "bidang", "operator"));
        calls.put("serkom:mesin-waktu 2026-02-26", Set.of("admin", "bidang", "operator"));
        calls.put("serkom:lepas tidak-ada.yaml", Set.of("admin"));
        calls.put("serkom:lepas tidak-ada.yaml --pratinjau", Set.of("admin"));
        calls.put("serkom:sop", SEMUA);
        calls.put("serkom:sop --daftar", SEMUA);
        calls.put("serkom:surat --arah masuk --jenis surat-permohonan --dari 2026-01-01 --sampai 2026-12-31 --batas 1", SEMUA);
        calls.put("serkom:surat --nomor 800/majene --berkas " + berkas, SEMUA);
        calls.put("serkom:surat " + surat, Set.of("admin", "bidang", "kepala", "operator", "majene"));
        calls.put("serkom:surat " + surat + " --teks", Set.of("admin", "bidang", "kepala", "operator", "majene"));
        calls.put("serkom:surat " + surat + " --xhtml", Set.of("admin", "bidang", "kepala", "operator", "majene"));
        calls.put("serkom:surat " + surat + " --pdf uji-peran.pdf", KANTOR);
        calls.put("serkom:sertifikat " + TIDAK_ADA + " --pdf uji-peran.pdf", SEMUA);
        calls.put("serkom:verifikasi 7K3M9QX2V5T1R8N4C6B0DFGHJW", SEMUA);
        calls.put("serkom:cetak", Set.of("admin", "bidang", "kepala", "operator"));
        calls.put("serkom:cetak --batas 1 --kursor salah", Set.of("admin", "bidang", "kepala", "operator"));
        calls.put("serkom:cetak " + surat, Set.of("admin", "bidang", "kepala", "operator", "majene"));
        calls.put("serkom:cetak " + surat + " --ulang", Set.of("admin", "bidang", "kepala", "operator"));
        calls.put("serkom:surat " + surat + " --paraf", Set.of("admin", "bidang", "kepala", "operator"));
        calls.put("serkom:surat " + surat + " --kembalikan Uji", Set.of("admin", "bidang", "kepala", "operator"));
        calls.put("serkom:surat " + surat + " --tarik Uji", Set.of("bidang"));
        calls.put("serkom:surat " + surat + " --ajukan-ulang", Set.of("bidang"));
        calls.put("serkom:tenggat --sampai 2026-12-31 --batas 1", SEMUA);
        calls.put("serkom:tenggat --mengapa " + tenggat, Set.of("admin", "bidang", "kepala", "operator", "majene"));
        calls.put("serkom:tenggat --tugas", SEMUA);
        calls.put("serkom:sertifikat --nama rahma --habis-dalam 2000", SEMUA);
        calls.put("serkom:sertifikat --ekspor", SEMUA);
        calls.put("serkom:sertifikat --dibekukan --lewat", SEMUA);
        calls.put("serkom:sertifikat --nomor 1 --registrasi 2 --berkas " + berkas + " --instansi uji-majene --skema PPD --status berlaku"
                + " --sampai 2026-12-31 --belum-diserahkan --batas 1 --kursor salah", SEMUA);
        calls.put("serkom:sertifikat " + TIDAK_ADA + " --kredensial", SEMUA);
        calls.put("serkom:sop sertifikasi --pdf uji-peran.pdf", KANTOR);
        calls.put("serkom:kunci-baru Uji", Set.of("admin"));
        calls.put("serkom:ttd --batas 1 --kursor salah", Set.of("kepala"));
        calls.put("serkom:ttd --kesiapan", KANTOR);
        calls.put("serkom:ttd " + surat + " --pindaian " + TIDAK_ADA, Set.of("bidang"));
        calls.put("serkom:ttd " + surat + " --pindaian " + TIDAK_ADA + " --ganti Uji", Set.of("bidang"));
        calls.put("serkom:ttd " + surat + " --kertas Uji", Set.of("bidang"));
        for (String paged : List.of("berkas", "surat", "tenggat")) {
            calls.put("serkom:" + paged + " --kursor salah", SEMUA);
        }
        calls.put("serkom:jurnal --kursor salah", KANTOR);
        calls.put("serkom:referensi tuk --kursor salah", KANTOR);
        return calls;
    }

    @Test
    public void everyCommandAndOptionIsRefusedToWhoeverHasNotTheRole() throws IOException {
        Map<String, Set<String>> calls = calls();
        Map<String, Set<String>> fed = fed();
        Map<String, String> wrong = new LinkedHashMap<>();
        for (String account : SEMUA) {
            List<JsonNode> answers = new ArrayList<>(each(account, List.copyOf(calls.keySet())));
            for (String call : fed.keySet()) {
                byte[] input = call.startsWith("serkom:dokumen") ? PDF : "\n".getBytes(UTF_8);
                answers.add(JSON.readTree(call(account, call + " --json", input).output()));
            }
            Iterator<JsonNode> answer = answers.iterator();
            Stream.of(calls, fed).flatMap(c -> c.entrySet().stream()).forEach(c -> {
                String kode = answer.next().at("/kesalahan/0/kode").asText();
                if (c.getValue().contains(account) == HAK.matcher(kode).matches()) {
                    wrong.put(account + ": " + c.getKey(), kode);
                }
            });
        }
        assertEquals(Map.of(), wrong);
        Set<String> known = Stream.of(calls, fed).flatMap(c -> c.keySet().stream()).collect(Collectors.toSet());
        assertEquals("commands and options that this test does not know", Set.of(), new TreeSet<>(options().stream()
                .filter(o -> known.stream().noneMatch(c -> uses(c, o))).toList()));
    }

    private static boolean uses(String call, String option) {
        List<String> words = List.of(call.split(" "));
        return words.containsAll(List.of(option.split(" ")));
    }

    /** Each command by itself, and with each of its options. */
    private static Set<String> options() throws IOException {
        Set<String> options = new TreeSet<>(commands("serkom"));
        for (String command : List.copyOf(options)) {
            Matcher option = Pattern.compile("(?m)^  (--[a-z-]+)").matcher(ok("admin", command + " --help", ""));
            while (option.find()) {
                options.add(command + " " + option.group(1));
            }
        }
        options.removeIf(o -> o.endsWith(" --json") || o.endsWith(" --help"));
        return options;
    }

    /** An action that is not open in the tahap is refused to all, which says nothing of roles: so there is a berkas in each of two. */
    @Test
    public void everyActionIsRefusedToWhoeverHasNotTheRole() throws IOException {
        Klien bidang = new Klien(SERVER.http("/"), "bidang", SANDI).masuk();
        String baru = bidang.kirim("berkas", Map.of("sop", "sertifikasi", "skema", "PPD", "nama", "Uji peran")).harus(201).json().get("id")
                .asText();
        Map<String, String> tahap = Map.of("informasi", baru, "permohonan", berkas);
        List<JsonNode> actions = list(bidang.ambil("sop/sertifikasi/aksi").harus(200).json().get("isi"));
        for (Map.Entry<String, String> account : Map.of("admin", "tanpa", "operator", "tanpa", "majene", "instansi-terkait", "kepala",
                "instansi-berwenang", "bidang", "bidang-sertifikasi", "hasnah", "asesor").entrySet()) {
            List<String> wrong = tahap.entrySet().stream().flatMap(t -> actions.stream()
                    .filter(a -> a.get("diTahap").toString().contains("\"" + t.getKey() + "\""))
                    .filter(a -> !a.get("pelaksana").toString().contains(account.getValue()))
                    .map(a -> "serkom:aksi " + t.getValue() + " " + a.get("nama").asText() + " --isi '{}'")).toList();
            assertTrue(account + " " + wrong, wrong.size() >= 2);
            for (JsonNode answer : each(account.getKey(), wrong)) {
                // What was not announced to him, or not assigned, is no berkas to a partner.
                assertTrue(account + " " + answer, Set.of("aksi.peran-tidak-boleh", "aksi.catat-dari-kertas", "berkas.tidak-ada")
                        .contains(answer.at("/kesalahan/0/kode").asText()));
            }
        }
    }
}
