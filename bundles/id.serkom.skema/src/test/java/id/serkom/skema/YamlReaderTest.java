package id.serkom.skema;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

/** YAML that means harm, or means something else than it seems to. */
public class YamlReaderTest {

    @Test
    public void aliasYangBerlipatGandaDitolak() {
        StringBuilder tawa = new StringBuilder("a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
        for (int i = 1; i < 10; i++) {
            tawa.append("a").append(i).append(": &a").append(i).append(" [").append("*a").append(i - 1)
                    .append((", *a" + (i - 1)).repeat(8)).append("]\n");
        }
        ditolak(tawa.toString(), "baris 1, /a0: jangkar (&) dan alias (*) tidak diterima");
        ditolak("a: &x [*x]\n", "baris 1, /a: jangkar");
        ditolak("a: &x {b: *x}\n", "baris 1, /a: jangkar");
    }

    @Test
    public void jangkarDanAliasDitolakJugaYangKecil() {
        ditolak("a: &x 1\nb: *x\n", "baris 1, /a: jangkar (&) dan alias (*) tidak diterima");
        ditolak("a: &x [1]\n", "baris 1, /a: jangkar");
        ditolak("&x a: 1\n", "baris 1: kunci harus teks biasa");
        ditolak("a: *tidakada\n", "bukan YAML yang sah");
        ditolak("&a [*a]\n", "");
    }

    @Test
    public void tagDitolak() {
        for (String tag : List.of("!!java.net.URL [\"http://127.0.0.1/\"]",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1/\"]]]]",
                "!!python/object/apply:os.system [\"id\"]", "!rahasia x", "!!binary aGFsbw==", "!!set {a, b}", "!!omap [a: 1]",
                "!!java.lang.String x", "!<tag:yaml.org,2002:pairs> [a: 1]")) {
            ditolak("a: " + tag + "\n", "tag ");
        }
    }

    @Test
    public void sarangYangDalamDitolak() {
        ditolak("a: " + "[".repeat(10_000) + "]".repeat(10_000), "bukan YAML yang diterima");
        ditolak("a: " + "{b: ".repeat(10_000) + "1" + "}".repeat(10_000), "bukan YAML yang diterima");
        ditolak("- ".repeat(10_000) + "a", "bukan YAML yang diterima");
    }

    @Test
    public void yangSalahTulisDijelaskanDenganBarisnya() {
        ditolak("a:\n\tb: 1\n", "baris 2: bukan YAML yang sah: tabulator (TAB) dipakai untuk menjorokkan");
        ditolak("a: @x\n", "baris 1: bukan YAML yang sah: tanda @ tidak boleh mengawali nilai");
        ditolak("kode: X\n nama: Y\n", "baris 2: bukan YAML yang sah: titik dua tidak boleh di sini");
        ditolak("a: 1\nb\nc: 2\n", "baris 3: bukan YAML yang sah: kunci tanpa titik dua");
        ditolak("a: - 1\n", "baris 1: bukan YAML yang sah: butir daftar (-) tidak boleh di sini");
        ditolak("a:\n  b: 1\n c: 2\n", "baris 3: bukan YAML yang sah: tidak sejajar dengan yang sebelumnya");
        ditolak("a: 'it's'\n", "baris 1: bukan YAML yang sah: tidak sejajar dengan yang sebelumnya");
        ditolak("a: [1, 2\nb: 3\n", "baris 2: bukan YAML yang sah: tidak ada koma di antaranya, atau daftarnya belum ditutup");
        ditolak("a: {b: 1\nc: 2\n", "baris 2: bukan YAML yang sah: tidak ada koma di antaranya, atau daftarnya belum ditutup");
        ditolak("a: [\"x\" \"y\"]\n", "baris 1: bukan YAML yang sah: tidak ada koma di antaranya");
        ditolak("a: ]\n", "baris 1: bukan YAML yang sah: tidak ada nilai sebelum ]");
        ditolak("a: \"C:\\data\"\n", "baris 1: bukan YAML yang sah: garis miring terbalik dalam tanda kutip ganda");
        ditolak("a: 1\n---\nb: 2\n", "baris 2: bukan YAML yang sah: berkas memuat lebih dari satu dokumen");
        ditolak("a: *x\n", "baris 1: bukan YAML yang sah: alias (*) tidak diterima");
        ditolak("a: 1\nb: x\u0007\n", "baris 2: bukan YAML yang diterima: memuat tanda kendali");
        ditolak("a: " + "[".repeat(20) + "]".repeat(20), "bersarang lebih dari 12 tingkat");
    }

    @Test
    public void kutipYangTidakDitutupDitunjukDiTempatDibuka() {
        ditolak("a: 1\nb: \"x\nc: 1\nd: 2\n", "baris 2: bukan YAML yang sah: tanda kutip belum ditutup");
        ditolak("b: 'x\nc: 1\n", "baris 1: bukan YAML yang sah: tanda kutip belum ditutup");
    }

    /** Better the parser's own words than none. */
    @Test
    public void yangLainTetapDenganBarisnya() {
        ditolak("a: 1\nb: &\n", "baris 2: bukan YAML yang sah: unexpected character");
    }

    @Test
    public void kunciGandaDanGabunganDitolak() {
        ditolak("a: 1\nb: 2\na: 3\n", "baris 3, /a: kunci disebut dua kali");
        ditolak("a:\n  b: 1\n  \"b\": 2\n", "baris 3, /a/b: kunci disebut dua kali");
        ditolak("<<: {a: 1}\n", "kunci harus teks biasa");
        ditolak("? [a]\n: 1\n", "kunci harus teks biasa");
        ditolak("1: a\n", "kunci harus teks biasa");
    }

    @Test
    public void nilaiYangBermaknaGandaDitolak() {
        for (String nilai : List.of("yes", "No", "on", "TRUE", "0x1F", "012", "1_000", "190:20:30", ".inf", ".nan", "1e3", "+5",
                "123456789012345678901234567890")) {
            ditolak("a: 1\nb: " + nilai + "\n", "baris 2, /b: nilai \"" + nilai + "\" bermakna ganda");
        }
        ditolak("a:\n", "baris 1, /a: kosong");
        ditolak("a: ~\n", "baris 1, /a: kosong");
    }

    @Test
    public void nilaiTetapSepertiTertulis() throws PaketSalah {
        JsonNode isi = YamlReader.read("a: 2026-01-02\nb: \"1.10\"\nc: 12\nd: 70.50\ne: true\nf: 'yes'\ng: 1.2.3\n").isi();

        assertEquals("{\"a\":\"2026-01-02\",\"b\":\"1.10\",\"c\":12,\"d\":70.50,\"e\":true,\"f\":\"yes\",\"g\":\"1.2.3\"}", isi.toString());
    }

    @Test
    public void lebihDariSatuNaskahAtauKosongDitolak() {
        ditolak("a: 1\n---\na: 2\n", "bukan YAML yang sah");
        ditolak("", "kosong");
        ditolak("# komentar saja\n", "kosong");
        ditolak("a: 1\n\u0007b: 2\n", "bukan YAML yang diterima");
        ditolak("a: \"belum ditutup\n", "bukan YAML yang sah");
        ditolak("a: 1\n\tb: 2\n", "baris 2: bukan YAML yang sah");
    }

    @Test
    public void penyandianSelainUtf8Ditolak() throws PaketSalah {
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1, Charset.forName("UTF-32BE"))) {
            byte[] isi = "judul: Pengelolaan é\n".getBytes(charset);
            PaketSalah salah = assertThrows(charset.name(), PaketSalah.class, () -> YamlReader.read(YamlReader.text(isi)));
            assertTrue(salah.getMessage(), salah.getMessage().contains("UTF-8") || salah.getMessage().contains("bukan YAML"));
        }
        assertEquals("a: 1", YamlReader.text("\uFEFFa: 1".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    public void naskahYangTerlaluBesarDitolakSebelumDibaca() {
        byte[] isi = new byte[YamlReader.UKURAN_TERBESAR + 1];
        java.util.Arrays.fill(isi, (byte) 'a');

        assertTrue(assertThrows(PaketSalah.class, () -> YamlReader.text(isi)).getMessage().contains("lebih besar dari 1 MB"));
    }

    private static void ditolak(String naskah, String pesan) {
        PaketSalah salah = assertThrows(naskah, PaketSalah.class, () -> YamlReader.read(naskah));
        assertTrue(salah.getMessage(), salah.getMessage().contains(pesan));
    }
}
