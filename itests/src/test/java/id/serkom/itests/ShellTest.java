package id.serkom.itests;

import static id.serkom.itests.KantorKonsol.JSON;
import static id.serkom.itests.KantorKonsol.PDF;
import static id.serkom.itests.KantorKonsol.SANDI;
import static id.serkom.itests.KantorKonsol.SERVER;
import static id.serkom.itests.KantorKonsol.account;
import static id.serkom.itests.KantorKonsol.call;
import static id.serkom.itests.KantorKonsol.ok;
import static id.serkom.itests.KantorKonsol.plain;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.Server.Shell;
import id.serkom.itests.demo.Kertas;
import id.serkom.itests.demo.Klien;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * The commands {@code serkom:*} as scripts call them over ssh: what they answer to whoever may call them, and that each sees and does
 * his own part only.
 */
public class ShellTest {

    private static String berkas;
    private static String permohonan;

    @BeforeClass
    public static void theOfficeIsOpen() {
        KantorKonsol kantor = KantorKonsol.buka();
        berkas = kantor.berkas();
        permohonan = kantor.permohonan();
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
        for (String prying : List.of("serkom:surat " + theirs, "serkom:aksi " + berkas + " tarik --perihal " + permohonan
                + " --isi '{}'")) {
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
        String sop = ok("majene", "serkom:sop sertifikasi", "");
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
    public void theProofEndsWithTwoWhenADocumentWasChanged() throws Exception {
        assertEquals(0, call("operator", "serkom:bukti").status());
        Path blob = blob(PDF);
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
            blob.toFile().setReadOnly();
        }
        assertEquals(0, call("operator", "serkom:bukti").status());
    }

    private static Path blob(byte[] isi) throws GeneralSecurityException {
        String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(isi));
        return SERVER.home().resolve("dokumen").resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
