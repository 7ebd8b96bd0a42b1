package id.serkom.itests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.serkom.itests.Server.Shell;
import id.serkom.itests.demo.Kertas;
import id.serkom.itests.demo.Klien;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The office of the tests of the console: one packaged server for all of their classes, on which a round was begun with commands as
 * scripts call them over ssh, by whichever class asks first.
 */
final class KantorKonsol {

    static final Server SERVER = Server.named("shell").onDay(LocalDate.of(2026, 2, 26));
    static final ObjectMapper JSON = new ObjectMapper();
    static final String SANDI = "sandi-uji-konsol-ini";
    static final byte[] PDF = Kertas.pdf("Uji konsol");
    /** At a console a line begins where it leaves the reading of pasted text. */
    static final String BEGIN = "(?:^|(?<=\\[\\?2004l))";

    private static KantorKonsol satu;
    private static Throwable gagal;

    private final String berkas;
    private final String permohonan;

    private KantorKonsol() throws Exception {
        SERVER.open();
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

    /** The office; when it could not be opened once it is not tried again. */
    static synchronized KantorKonsol buka() {
        if (satu == null && gagal == null) {
            try {
                satu = new KantorKonsol();
            } catch (Exception | AssertionError e) {
                gagal = e;
            }
        }
        if (gagal != null) {
            throw new AssertionError("peladen uji tidak dapat disiapkan", gagal);
        }
        return satu;
    }

    /** The berkas of the round, in which Majene and Polman have applied. */
    String berkas() {
        return berkas;
    }

    /** The application of Majene, which nobody has accepted yet. */
    String permohonan() {
        return permohonan;
    }

    static void account(String name, String role, String scope) throws IOException {
        ok("admin", "serkom:akun tambah " + name + " --nama 'Akun " + name + "' --peran " + role + " " + scope
                + " --tetap --ketik", SANDI + "\n");
    }

    /** The documents and the application of an institution, through its standard input. */
    private String apply(String account, String hari, int urut) throws IOException {
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

    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    static Shell call(String account, String command, byte[] input) throws IOException {
        String password = account.equals("admin") ? SERVER.adminPassword() : SANDI;
        return Ssh.run(SERVER.sshPort(), account, password, command, input);
    }

    static Shell call(String account, String command) throws IOException {
        return call(account, command, new byte[0]);
    }

    static String ok(String account, String command, String input) throws IOException {
        Shell shell = call(account, command, input.getBytes(UTF_8));
        assertEquals(command + "\n" + shell.output(), 0, shell.status());
        return shell.output();
    }

    static Set<String> commands(String scope) throws IOException {
        Matcher name = Pattern.compile("(?m)^\\s*(" + scope + ":[a-z0-9-]+)").matcher(plain(ok("admin", "help", "")));
        Set<String> names = new TreeSet<>();
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    static String plain(String output) {
        return output.replaceAll("\u001b\\[[0-9;?]*[A-Za-z]", "");
    }
}
