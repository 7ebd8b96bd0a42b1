package id.serkom.itests.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Klien;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.BeforeClass;
import org.junit.Test;

/** Skema written by somebody who means harm, dropped into the running server: each is refused, says why, and nothing else moves. */
public class SkemaJahatTest {

    private static final Map<String, byte[]> JAHAT = new LinkedHashMap<>();

    static {
        JAHAT.put("jahat-tag.yaml", ("kode: JAHAT\nversi: !!javax.script.ScriptEngineManager\n"
                + "  [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1:1/\"]]]]\n").getBytes(UTF_8));
        JAHAT.put("jahat-alias.yaml", ("kode: JAHAT\na0: &a0 [x, x, x, x, x, x, x, x, x]\n" + IntStream.rangeClosed(1, 9)
                .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(8) + "*a" + (i - 1) + "]\n")
                .collect(Collectors.joining())).getBytes(UTF_8));
        JAHAT.put("jahat-dalam.yaml", ("kode: JAHAT\nisi: " + "[".repeat(10_000) + "]".repeat(10_000) + "\n").getBytes(UTF_8));
        JAHAT.put("jahat-besar.yaml", ("kode: JAHAT\njudul: " + "x".repeat(2 << 20) + "\n").getBytes(UTF_8));
        JAHAT.put("jahat-latin.yaml", "kode: JAHAT\njudul: Pengelolaan Caf\u00e9\n".getBytes(ISO_8859_1));
    }

    private static Kantor kantor;
    private static Klien bidang;

    @BeforeClass
    public static void siapkan() {
        kantor = Kantor.buka();
        bidang = kantor.akun("bidang");
    }

    @Test
    public void yangJahatDikarantinaDenganAlasannyaDanTidakMengubahApaPun() throws IOException {
        String skema = bidang.ambil("skema").harus(200).teks();
        long posisi = kantor.posisi();

        for (Map.Entry<String, byte[]> satu : JAHAT.entrySet()) {
            Path konsep = Files.write(kantor.server().home().resolve(satu.getKey()), satu.getValue());
            Files.move(konsep, deploy(satu.getKey()));
        }
        kantor.server().until("all of them are in quarantine", () -> JAHAT.keySet().stream().noneMatch(f -> alasan(f).isEmpty()));

        memuat("jahat-tag.yaml", "baris 2", "tag", "ScriptEngineManager");
        memuat("jahat-alias.yaml", "baris 2, /a0: jangkar (&) dan alias (*) tidak diterima");
        memuat("jahat-dalam.yaml", "bukan YAML");
        memuat("jahat-besar.yaml", "lebih besar dari 1 MB");
        memuat("jahat-latin.yaml", "bukan UTF-8; simpan ulang sebagai UTF-8");
        assertEquals(skema, bidang.ambil("skema").harus(200).teks());
        assertEquals("yang ditolak tidak mencatat apa pun", posisi, kantor.posisi());
    }

    @After
    public void bersihkan() throws IOException {
        for (String file : JAHAT.keySet()) {
            Files.deleteIfExists(deploy(file));
        }
        kantor.server().until("the quarantine is empty again", () -> JAHAT.keySet().stream().allMatch(f -> alasan(f).isEmpty()));
    }

    private static void memuat(String file, String... potongan) {
        for (String satu : potongan) {
            assertTrue(file + ": " + alasan(file), alasan(file).contains(satu));
        }
    }

    /** Why that file is in quarantine; empty when it is not. */
    private static String alasan(String file) {
        for (JsonNode satu : bidang.ambil("karantina").harus(200).json().get("isi")) {
            if (satu.get("asal").asText().equals("deploy/" + file)) {
                return satu.get("alasan").asText();
            }
        }
        return "";
    }

    private static Path deploy(String file) {
        return kantor.server().home().resolve("deploy").resolve(file);
    }
}
