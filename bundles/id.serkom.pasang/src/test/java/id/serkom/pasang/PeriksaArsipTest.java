package id.serkom.pasang;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PeriksaArsipTest {

    private static final Batas BATAS = Batas.dari(Map.of("entri", "20", "mekar-mb", "8"));

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void isiSerkomInfDikembalikanUtuh() throws Exception {
        Map<String, byte[]> isi = periksa(new Rakitan().berkas("SERKOM-INF/naskah/a.vm", "<p>a</p>").berkas("lain.txt", "x").zip());

        assertEquals(Set.of("SERKOM-INF/naskah/a.vm"), isi.keySet());
        assertEquals("<p>a</p>", new String(isi.get("SERKOM-INF/naskah/a.vm"), ISO_8859_1));
    }

    @Test
    public void arsipYangTerpotongDitolakDiSetiapPanjangnya() throws IOException {
        byte[] utuh = new Rakitan().berkas("a.txt", "isi").berkas("b.txt", "isi").zip();

        for (int panjang = 0; panjang < utuh.length; panjang++) {
            ditolak(Arrays.copyOf(utuh, panjang), "belum lengkap atau bukan arsip");
        }
    }

    @Test
    public void jalurYangKeluarDariArsipDitolak() throws IOException {
        for (String jalur : new String[] {"../luar", "a/../../luar", "a/..", "/etc/passwd", "C:/luar", "a\\..\\luar"}) {
            ditolak(new Rakitan().berkas("SERKOM-INF/a", "x").berkas(jalur, "x").zip(), "keluar dari arsip: \"" + jalur);
        }
    }

    @Test
    public void bomZipDitolakSebelumSeluruhnyaTerbuka() throws IOException {
        ditolak(new Rakitan().berkas("nol", new byte[7 << 20]).zip(), "lebih dari 200 kali");
        byte[] acak = new byte[9 << 20];
        new java.util.Random(1).nextBytes(acak);
        ditolak(new Rakitan().berkas("acak", acak).zip(), "melebihi 8 MB");
    }

    /** The jars of one archive share the limit: what is kept of them all lies in memory at once. */
    @Test
    public void isiSemuaJarDalamSatuArsipDihitungBersama() throws Exception {
        byte[] acak = new byte[1 << 20];
        new java.util.Random(1).nextBytes(acak);
        Rakitan jar = new Rakitan();
        for (int i = 0; i < 17; i++) {
            jar.berkas("SERKOM-INF/" + i, acak);
        }
        Path file = Files.write(folder.getRoot().toPath().resolve("besar.jar"), jar.zip());
        PeriksaArsip arsip = new PeriksaArsip(Batas.dari(Map.of()), 64 << 20);

        assertEquals(17, arsip.periksa("satu.jar", file).size());
        Penolakan ditolak = assertThrows(Penolakan.class, () -> arsip.periksa("dua.jar", file));
        assertTrue(ditolak.getMessage(), ditolak.getMessage().contains("lebih besar dari 32 MB"));
    }

    @Test
    public void isiYangTerputusDiTengahArsipDitolakSebagaiArsipYangRusak() throws IOException {
        byte[] acak = new byte[1 << 16];
        new java.util.Random(1).nextBytes(acak);
        byte[] utuh = new Rakitan().berkas("a.bin", acak).zip();
        Arrays.fill(utuh, 100, 30_000, (byte) 0xff);

        ditolak(utuh, "belum lengkap atau bukan arsip");
    }

    @Test
    public void ukuranYangDiakuiDirektoriTidakDipercaya() throws IOException {
        byte[] bom = new Rakitan().berkas("nol", new byte[7 << 20]).zip();
        int direktori = new String(bom, ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        Arrays.fill(bom, direktori + 24, direktori + 28, (byte) 0);

        ditolak(bom, "");
    }

    @Test
    public void terlaluBanyakEntriDitolak() throws IOException {
        Rakitan banyak = new Rakitan();
        for (int i = 0; i <= 20; i++) {
            banyak.berkas("a" + i, "x");
        }
        ditolak(banyak.zip(), "lebih dari 20 berkas");
    }

    @Test
    public void namaYangSamaDuaKaliDitolak() throws IOException {
        byte[] dua = new Rakitan().berkas("SERKOM-INF/a", "x").berkas("SERKOM-INF/b", "y").zip();
        byte[] sama = new String(dua, ISO_8859_1).replace("SERKOM-INF/b", "SERKOM-INF/a").getBytes(ISO_8859_1);

        ditolak(sama, "dua kali");
    }

    @Test
    public void kelasUntukJavaYangLebihBaruDitolakDenganNamanya() throws Exception {
        byte[] kelas = {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 61};
        assertEquals(Map.of(), periksa(new Rakitan().berkas("a/B.class", kelas).zip()));
        kelas[7] = 65;
        ditolak(new Rakitan().berkas("a/B.class", kelas).zip(), "kelas a/B.class dibuat untuk Java 21; bangun ulang untuk Java 17");
        assertEquals(Map.of(), periksa(new Rakitan().berkas("META-INF/versions/21/a/B.class", kelas).zip()));
        ditolak(new Rakitan().berkas("a/B.class", "bukan").zip(), "bukan kelas Java");
    }

    private void ditolak(byte[] arsip, String sebab) {
        Penolakan ditolak = assertThrows(sebab, Penolakan.class, () -> periksa(arsip));
        assertTrue(ditolak.getMessage(), ditolak.getMessage().contains(sebab));
    }

    private Map<String, byte[]> periksa(byte[] arsip) throws Penolakan, IOException {
        Path file = Files.write(folder.getRoot().toPath().resolve("uji.zip"), arsip);
        return new PeriksaArsip(BATAS, arsip.length).periksa("uji.zip", file);
    }
}
