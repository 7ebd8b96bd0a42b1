package id.serkom.itests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.serkom.itests.Server.Shell;
import id.serkom.itests.demo.Kertas;
import id.serkom.itests.demo.Klien;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * The commands {@code serkom:*} as scripts call them over ssh: a round is begun with them, each is called as each role, and what
 * an institution may not do at all is tried.
 */
public class ShellTest {

    @ClassRule
    public static final Server SERVER = Server.named("shell").onDay(LocalDate.of(2026, 2, 26));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SANDI = "sandi-uji-konsol-ini";
    private static final String TIDAK_ADA = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    private static final Pattern HAK = Pattern.compile("akses\\..*|akun\\.tidak-berhak|aksi\\.peran-tidak-boleh|shell\\.aksi-tidak-dikenal|"
            + "(?:kertas|buku)\\.hanya-(?:bidang|kantor)|referensi\\.tidak-berhak-.*|dokumen\\.tidak-berperan|paket\\.karantina-bukan-untuk-peran|paket\\.bukan-untuk-peran|paket\\.hanya-administrator|"
            + "(?:berkas|surat|tenggat)\\.tidak-ada");
    private static final byte[] PDF = Kertas.pdf("Uji konsol");
    /** At a console a line begins where it leaves the reading of pasted text. */
    private static final String BEGIN = "(?:^|(?<=\\[\\?2004l))";
    /** To the end of its line: a long one comes in pieces, of which one may end in a brace. */
    private static final Pattern ANSWER = Pattern.compile("(?m)" + BEGIN + "\\{\"[^\\r\\n]*\\}(?=[\\r\\n])");
    private static final Set<String> KANTOR = Set.of("admin", "bidang", "kepala", "operator");
    private static final Set<String> SEMUA = Set.of("admin", "bidang", "kepala", "operator", "hasnah", "majene", "polman");

    private static String berkas;
    private static String permohonan;

    @BeforeClass
    public static void aRoundIsBegun() throws IOException {
        SERVER.until("the commands are there", () -> SERVER.shell("serkom:sop --daftar").status() == 0);
        ok("admin", "serkom:referensi instansi --impor -", """
                kode,mulai,sampai,nama,pimpinan,alamat,kota,luar,surel
                uji-majene,2026-01-02,,BKPSDM Kabupaten Majene,Kepala,Jalan Uji 1,Majene,tidak,
                uji-polman,2026-01-02,,BKPSDM Kabupaten Polewali Mandar,Kepala,Jalan Uji 2,Polewali,tidak,
                """);
        ok("admin", "serkom:referensi asesor --impor -", """
                kode,mulai,sampai,nama,nip,instansi,penguji,nomorLisensi,lisensi-mulai,lisensi-sampai,skema
                hasnah,2026-01-02,,Hasnah Mustafa,198204172006042011,bpsdm-sulbar,tidak,MET.000.001234 2025,2025-06-01,2099-05-31,PPD
                """);
        account("bidang", "bidang-sertifikasi", "");
        account("kepala", "instansi-berwenang", "--pejabat fariq-wajidi");
        account("operator", "operator", "");
        account("hasnah", "asesor", "--asesor hasnah");
        account("majene", "instansi-terkait", "--instansi uji-majene");
        account("polman", "instansi-terkait", "--instansi uji-polman");
        Klien bidang = new Klien(SERVER.http("/"), "bidang", SANDI).masuk();
        String hari = bidang.ambil("sehat").harus(200).json().get("tanggal").asText();
        berkas = bidang.kirim("berkas", Map.of("sop", "sertifikasi", "skema", "PPD", "nama", "Uji konsol")).harus(201).json()
                .get("id").asText();
        ok("bidang", "serkom:aksi " + berkas + " umumkan --isi '{\"penerima\":[\"uji-majene\",\"uji-polman\"],\"mulai\":\"" + hari
                + "\",\"sampai\":\"" + hari + "\",\"kuota\":20}'", "");
        permohonan = apply("majene", hari, 1);
        apply("polman", hari, 2);
    }

    private static void account(String name, String role, String scope) throws IOException {
        ok("admin", "serkom:akun tambah " + name + " --nama 'Akun " + name + "' --peran " + role + " " + scope
                + " --tetap --ketik", SANDI + "\n");
    }

    /** The documents and the application of an institution, through its standard input. */
    private static String apply(String account, String hari, int urut) throws IOException {
        String document = JSON.readTree(call(account, "serkom:dokumen - --nama surat.pdf --json", PDF).output()).get("id").asText();
        Map<String, Object> asesi = new LinkedHashMap<>(Map.of("nama", "Asesi " + account, "nik", "760201120485000" + urut,
                "tempatLahir", "Majene", "tanggalLahir", "1985-04-12", "jabatan", "Pengelola", "unitKerja", "Umum",
                "pendidikan", "S1", "dokumen", List.of(Map.of("jenis", "ijazah", "dokumen", document))));
        String isi = JSON.writeValueAsString(Map.of("surat", Map.of("nomor", "800/" + account, "tanggal", hari, "perihal",
                "Permohonan sertifikasi", "dokumen", document), "asesi", List.of(asesi)));
        JsonNode hasil = JSON.readTree(ok(account, "serkom:aksi " + berkas + " ajukan --isi - --kunci uji-" + account + " --json", isi));
        return Stream.of(hasil.get("baru")).flatMap(b -> list(b).stream()).filter(b -> b.get("jenis").asText().equals("permohonan"))
                .map(b -> b.get("id").asText()).findFirst().orElseThrow();
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    private static Shell call(String account, String command, byte[] input) throws IOException {
        String password = account.equals("admin") ? SERVER.adminPassword() : SANDI;
        return Ssh.run(SERVER.sshPort(), account, password, command, input);
    }

    private static Shell call(String account, String command) throws IOException {
        return call(account, command, new byte[0]);
    }

    private static String ok(String account, String command, String input) throws IOException {
        Shell shell = call(account, command, input.getBytes(UTF_8));
        assertEquals(command + "\n" + shell.output(), 0, shell.status());
        return shell.output();
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
        return calls;
    }

    /** Every other command, and every option of each, and who may call it. */
    private static Map<String, Set<String>> calls() throws IOException {
        String surat = JSON.readTree(ok("bidang", "serkom:surat --nomor 800/majene --json", "")).at("/isi/0/id").asText();
        String tenggat = JSON.readTree(ok("bidang", "serkom:tenggat " + berkas + " --json", "")).at("/isi/0/id").asText();
        String kertas = "{\"sebagai\":\"instansi-terkait\",\"kode\":\"uji-majene\",\"nama\":\"N\",\"nomor\":\"1\",\"tanggal\":\"2026-02-26\","
                + "\"dokumen\":\"" + TIDAK_ADA + "\"}";
        Map<String, Set<String>> calls = new LinkedHashMap<>();
        calls.put("serkom:akun", Set.of("admin"));
        calls.put("serkom:akun tambah admin --nama Uji --peran instansi-terkait --instansi a --asesor b --pejabat c", Set.of("admin"));
        calls.put("serkom:akun nonaktifkan tidak-ada", Set.of("admin"));
        calls.put("serkom:akun aktifkan tidak-ada", Set.of("admin"));
        calls.put("serkom:aksi " + berkas, Set.of("admin", "bidang", "kepala", "operator", "majene", "polman"));
        calls.put("serkom:aksi " + berkas + " terima --schema", Set.of("bidang"));
        calls.put("serkom:aksi " + berkas + " terima --isi '{}' --perihal " + TIDAK_ADA + " --revisi 99 --kunci uji-peran", Set.of("bidang"));
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
        calls.put("serkom:surat " + surat + " --paraf", Set.of("admin", "bidang", "kepala", "operator"));
        calls.put("serkom:surat " + surat + " --kembalikan Uji", Set.of("admin", "bidang", "kepala", "operator"));
        calls.put("serkom:surat " + surat + " --tarik Uji", Set.of("bidang"));
        calls.put("serkom:surat " + surat + " --ajukan-ulang", Set.of("bidang"));
        calls.put("serkom:tenggat --sampai 2026-12-31 --batas 1", SEMUA);
        calls.put("serkom:tenggat --mengapa " + tenggat, Set.of("admin", "bidang", "kepala", "operator", "majene"));
        calls.put("serkom:tenggat --tugas", SEMUA);
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
                .filter(o -> known.stream().noneMatch(c -> calls(c, o))).toList()));
    }

    private static boolean calls(String call, String option) {
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

    /** An action that is not open in the tahap is refused to everybody, which says nothing of roles: so there is a berkas in each of two. */
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

    private static Set<String> commands(String scope) throws IOException {
        Matcher name = Pattern.compile("(?m)^\\s*(" + scope + ":[a-z0-9-]+)").matcher(plain(ok("admin", "help", "")));
        Set<String> names = new TreeSet<>();
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    private static String plain(String output) {
        return output.replaceAll("\u001b\\[[0-9;?]*[A-Za-z]", "");
    }

    @Test
    public void anInstitutionRunsNoCommandOfTheServer() throws IOException {
        List<String> commands = new ArrayList<>(commands("[a-z]+"));
        commands.removeIf(c -> c.startsWith("serkom:") || Set.of("shell:clear", "shell:echo", "shell:logout").contains(c));
        assertTrue(commands.toString(), commands.containsAll(List.of("bundle:list", "bundle:install", "feature:install",
                "config:property-set", "shell:exec", "shell:cat", "shell:source", "log:display", "jaas:realm-list")));
        commands.add("echo x > " + SERVER.home().resolve("data/tulis"));
        commands.add("echo (\"x\" length)");

        // Whoever is let through gives no such answer: then the next line is not typed, and the test ends there.
        String shown = plain(Ssh.type(SERVER.sshPort(), "majene", SANDI, commands,
                Pattern.compile("Command not found: |Insufficient credentials|Baris itu memuat")));

        assertTrue(shown, shown.contains("Command not found: bundle:install"));
        assertFalse(Files.exists(SERVER.home().resolve("data/tulis")));
    }

    /** The line editor as it comes opens a text editor on this key, with every file of the server in its reach. */
    @Test
    public void aConsoleHasNoWayToTheFilesOfTheServer() throws IOException {
        Path file = SERVER.home().resolve("data/riwayat");
        String shown = Ssh.type(SERVER.sshPort(), "majene", SANDI, List.of("echo siap\u0018\u0005", "history-file = '" + file + "'",
                "bundle:list"), Pattern.compile("No such widget|Baris itu memuat|Command not found"));

        assertFalse(shown, shown.contains("Nano"));
        assertFalse(Files.exists(file));
    }

    /** Each of these stops the server, lists its folders, or runs what nobody looked at, where the shell reads it. */
    @Test
    public void whatTheShellWouldEvaluateIsNotReadFromAnAccount() throws IOException {
        List<String> lines = List.of("echo {1..99999999}", "echo \"{1..99999999}\"", "f = { f & f }", "x = aaa; echo ${x//a}", "echo *",
                "echo \"%(1+1)\"", "echo // '\nbundle:list'", "gogo.option.noglob = false; echo /*", "USER=admin; serkom:akun");
        for (String line : lines) {
            for (String account : List.of("majene", "operator", "bidang")) {
                Shell refused = call(account, line);
                assertEquals(account + " " + line, 1, refused.status());
                assertEquals(1, refused.output().lines().count());
                assertTrue(refused.output(), refused.output().startsWith("Baris itu memuat tanda yang diolah konsol."));
            }
        }
        String shown = Ssh.type(SERVER.sshPort(), "majene", SANDI, List.of("echo {1..99999999}", "echo *", "echo 'a{1,2}*'"),
                Pattern.compile("Baris itu memuat tanda|(?m)" + BEGIN + "a\\{1,2\\}\\*"));
        assertFalse(shown, shown.contains("karaf"));
        assertEquals("a\nb\n", call("admin", "echo a; echo b").output());
        assertEquals(0, call("majene", "serkom:sop").status());
    }

    /** Karaf makes the shell's own variables of what an ssh client sends: this prompt would fill the memory. */
    @Test
    public void theEnvironmentOfAClientIsNotTheShells() throws IOException {
        Map<String, String> sent = Map.of("USER", "admin", "PROMPT", "${X}", "X", "${X}${X}", "SCOPE", "nothing");

        String shown = Ssh.type(SERVER.sshPort(), "majene", SANDI, sent, List.of("serkom:akun --json", "echo siap"),
                Pattern.compile("akun\\.tidak-berhak|(?m)" + BEGIN + "siap"));

        assertTrue(shown, plain(shown).contains("serkom> "));
    }

    /** Saving its settings starts the ssh server anew. */
    @Test
    public void theGuardStandsWhenTheSshServerWasStartedAnew() throws IOException {
        Path settings = SERVER.home().resolve("etc/org.apache.karaf.shell.cfg");
        String before = Files.readString(settings);
        int port = Machine.freePort();
        Files.writeString(settings, before.replaceFirst("sshPort = .*", "sshPort = " + port).replace("sftpEnabled = false",
                "sftpEnabled = true"));
        try {
            SERVER.until("the ssh server is at another port", () -> answers(port));
            assertEquals(1, Ssh.run(port, "majene", SANDI, "echo {1..3}").status());
            assertThrows(IOException.class, () -> Ssh.tunnel(port, "majene", SANDI, SERVER.httpPort()));
            assertThrows(IOException.class, () -> Ssh.subsystem(port, "majene", SANDI, "sftp"));
        } finally {
            Files.writeString(settings, before);
            SERVER.until("the ssh server is where it was", () -> answers(SERVER.sshPort()));
        }
    }

    private static boolean answers(int port) throws IOException {
        String password = SERVER.adminPassword();
        try {
            return Ssh.run(port, "admin", password, "serkom:sop --daftar").status() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    public void aConsoleCompletesWhatTheAccountMaySee() throws IOException {
        String shown = plain(Ssh.type(SERVER.sshPort(), "majene", SANDI, List.of("serkom:skema P\t"), Pattern.compile("PPD versi")));

        assertTrue(shown, shown.contains("Skala"));
    }

    @Test
    public void nobodyTunnelsThroughTheServer() throws IOException {
        for (Map.Entry<String, String> account : Map.of("majene", SANDI, "admin", SERVER.adminPassword()).entrySet()) {
            assertThrows(IOException.class,
                    () -> Ssh.tunnel(SERVER.sshPort(), account.getKey(), account.getValue(), SERVER.httpPort()));
            assertThrows(IOException.class, () -> Ssh.listen(SERVER.sshPort(), account.getKey(), account.getValue()));
        }
    }

    @Test
    public void anOperatorLooksAndDoesNotTouch() throws IOException {
        assertEquals(0, call("operator", "bundle:list -s").status());
        for (String touch : List.of("bundle:stop id.serkom.kernel", "config:property-set -p x a b", "shell:exec ls",
                "feature:uninstall serkom", "serkom:akun")) {
            assertNotEquals(touch, 0, call("operator", touch).status());
        }
    }

    @Test
    public void anInstitutionSeesItsOwnPartOnly() throws IOException {
        String own = ok("majene", "serkom:surat --json", "");
        assertTrue(own, own.contains("800/majene"));
        assertFalse(own, own.contains("800/polman"));
        String theirs = JSON.readTree(ok("bidang", "serkom:surat --nomor 800/polman --json", "")).at("/isi/0/id").asText();
        for (String prying : List.of("serkom:surat " + theirs, "serkom:aksi " + berkas + " tarik --perihal " + permohonan + " --isi '{}'")) {
            JsonNode answer = JSON.readTree(call("polman", prying + " --json").output());
            assertEquals(prying + answer, prying.contains("tarik"), answer.has("kesalahan"));
        }
        JsonNode none = JSON.readTree(call("majene", "serkom:surat " + theirs + " --json").output());
        JsonNode never = JSON.readTree(call("majene", "serkom:surat 01ARZ3NDEKTSV4RRFFQ69G5FAV --json").output());
        assertEquals("what is not his does not exist", never, none);
    }

    @Test
    public void theActorIsTheAccountOfTheSession() throws IOException {
        assertEquals(1, call("majene", "serkom:akun").status());
        assertThrows(IOException.class, () -> Ssh.run(SERVER.sshPort(), "admin", SANDI, "serkom:akun"));
    }

    @Test
    public void aDisabledAccountIsOut() throws IOException {
        account("sementara", "operator", "");
        assertEquals(0, call("sementara", "serkom:sop").status());
        ok("admin", "serkom:akun nonaktifkan sementara", "");

        assertThrows(IOException.class, () -> call("sementara", "serkom:sop"));
    }

    /** The shell's own roles were given at the login: what an administrator took away is away in the middle of a session. */
    @Test
    public void aSessionEndsWithTheLoginThatItStandsOn() throws IOException {
        account("diturunkan", "administrator", "");
        List<String> lines = List.of("bundle:list -s", "serkom:akun nonaktifkan diturunkan --json", "bundle:list -s", "serkom:sop --daftar");

        String shown = plain(Ssh.type(SERVER.sshPort(), "diturunkan", SANDI, lines,
                Pattern.compile("START LEVEL|\"aktif\":false|Akun ini dinonaktifkan, disetel ulang")));

        assertEquals(shown, 1, Pattern.compile("START LEVEL").matcher(shown).results().count());
    }

    @Test
    public void aPasswordThatWasMadeIsShownOnceAndMustBeChangedFirst() throws IOException {
        JsonNode made = JSON.readTree(ok("admin", "serkom:akun tambah baru --nama Baru --peran operator --json", ""));
        String sandi = made.get("sandi").asText();

        assertThrows(IOException.class, () -> Ssh.run(SERVER.sshPort(), "baru", sandi, "serkom:sop"));
        Klien baru = new Klien(SERVER.http("/"), "baru", sandi).masuk();
        assertEquals(204, baru.kirim("saya/sandi", Map.of("lama", sandi, "baru", SANDI)).status());
        assertEquals(0, call("baru", "serkom:sop").status());
    }

    @Test
    public void documentsArriveAsTheyWereSent() throws Exception {
        byte[] foto = Kertas.foto("Uji");
        JsonNode kept = JSON.readTree(call("majene", "serkom:dokumen - --nama foto.jpg --json", foto).output());

        assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(foto)), kept.get("sha256").asText());
        Path kiriman = Files.createDirectories(SERVER.home().resolve("serkom/kiriman"));
        Files.write(kiriman.resolve("kiriman.pdf"), PDF);
        assertEquals(0, call("bidang", "serkom:dokumen kiriman.pdf").status());
        for (String account : List.of("majene", "bidang", "admin")) {
            Shell prying = call(account, "serkom:aksi " + berkas + " tutup --isi ../admin-awal.txt");
            assertEquals(1, prying.status());
            assertFalse(prying.output(), prying.output().contains(SERVER.adminPassword()));
        }
    }

    @Test
    public void theSameKeyGetsTheFirstAnswerAndAStaleRevisionIsRefused() throws IOException {
        String accept = "serkom:aksi " + berkas + " terima --perihal " + permohonan + " --isi '{}' --json --revisi ";
        assertEquals("simpan.revisi-usang", JSON.readTree(call("bidang", accept + 99).output()).at("/kesalahan/0/kode").asText());
        String first = ok("bidang", accept + "1 --kunci terima-1", "");
        String again = ok("bidang", accept + "1 --kunci terima-1", "");

        assertEquals(first, again);
    }

    @Test
    public void whatIsRefusedIsPlainTextOrJsonAndEndsWithOne() throws IOException {
        Shell text = call("bidang", "serkom:aksi " + berkas + " rekap --isi '{}'");
        assertEquals(1, text.status());
        assertEquals(1, text.output().lines().count());
        assertEquals(plain(text.output()), text.output());

        Shell json = call("bidang", "serkom:aksi " + berkas + " umumkan --isi '{\"penerima\": 1, \"apa\": 2}' --json");
        assertEquals(1, json.status());
        assertTrue(json.output(), JSON.readTree(json.output()).get("kesalahan").size() > 0);
        assertEquals(1, call("bidang", "serkom:berkas --salah --json").status());
    }

    @Test
    public void theSheetTheBookAndTheClocksAreForPeople() throws IOException {
        String sop = ok("majene", "serkom:sop", "");
        assertTrue(sop, sop.contains("Verifikasi persyaratan") && sop.contains("[tidak berlaku lagi sejak 31 Oktober 2023")
                && !sop.contains("TIDAK TERPASANG"));
        assertEquals(plain(sop), sop);
        assertTrue(ok("bidang", "serkom:buku masuk", "").contains("800/majene"));
        assertTrue(ok("bidang", "serkom:buku keluar --xhtml", "").startsWith("<!DOCTYPE html>"));
        JsonNode clock = JSON.readTree(ok("bidang", "serkom:tenggat " + berkas + " --json", "")).at("/isi/0");
        String why = ok("bidang", "serkom:tenggat --mengapa " + clock.get("id").asText(), "");
        assertTrue(why, why.contains("hari mulai, tidak dihitung") && why.contains("hari ke-" + clock.get("hari").asInt()));
        assertTrue(ok("bidang", "serkom:aksi " + berkas + " ajukan", "").contains("surat.nomor"));
        assertEquals("object", JSON.readTree(ok("bidang", "serkom:aksi " + berkas + " ajukan --schema", "")).get("type").asText());
    }

    @Test
    public void aBerkasSaysWhichOfItsTahapAreNotInstalled() throws IOException {
        String there = ok("majene", "serkom:berkas " + berkas, "");
        assertTrue(there, there.contains("Terpasang") && !there.toUpperCase(Locale.ROOT).contains("TIDAK TERPASANG"));
        assertEquals(0, SERVER.shell("bundle:stop id.serkom.tahap.informasi id.serkom.tahap.rapat").status());
        try {
            String away = ok("majene", "serkom:berkas " + berkas, "");
            assertTrue(away, Pattern.compile("(?m)^informasi .*TIDAK TERPASANG").matcher(away).find());
            assertTrue(away, away.contains("Tidak terpasang: informasi, rapat."));
            JsonNode rows = JSON.readTree(ok("majene", "serkom:berkas " + berkas + " --json", "")).get("tahap");
            assertEquals(8, rows.size());
            assertTrue(rows.toString(), !rows.at("/0/terpasang").asBoolean() && rows.at("/1/terpasang").asBoolean());
        } finally {
            assertEquals(0, SERVER.shell("bundle:start id.serkom.tahap.informasi id.serkom.tahap.rapat").status());
        }
    }

    @Test
    public void theProofEndsWithTwoWhenADocumentWasChanged() throws IOException {
        assertEquals(0, call("operator", "serkom:bukti").status());
        Path blob = largest(SERVER.home().resolve("dokumen"));
        byte[] whole = Files.readAllBytes(blob);
        byte[] damaged = whole.clone();
        damaged[damaged.length / 2] ^= 1;
        blob.toFile().setWritable(true);
        Files.write(blob, damaged);
        try {
            Shell proof = call("operator", "serkom:bukti --json");
            assertEquals(proof.output(), 2, proof.status());
            assertFalse(JSON.readTree(proof.output()).get("utuh").asBoolean());
        } finally {
            Files.write(blob, whole);
        }
        assertEquals(0, call("operator", "serkom:bukti").status());
    }

    private static Path largest(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(f -> f.toFile().length() == PDF.length).findFirst().orElseThrow();
        }
    }
}
