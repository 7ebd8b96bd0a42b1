package id.serkom.pasang;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.testing.tahap.JamPalsu;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Signatures as {@code jarsigner} and {@code openssl} make them, and what somebody may do to them. */
public class PeriksaTandaTest {

    @ClassRule
    public static final TemporaryFolder BERSAMA = new TemporaryFolder();
    private static Kunci kunci;

    @Rule
    public final TemporaryFolder temp = new TemporaryFolder();

    private final Map<String, String> setelan = new HashMap<>(Map.of("tanda-tangan", "wajib"));
    private LocalDate hari = LocalDate.of(2026, 1, 5);
    private Path base;
    private Path percaya;

    @BeforeClass
    public static void kunci() throws Exception {
        kunci = Kunci.buat(BERSAMA.getRoot());
    }

    @Before
    public void siapkan() throws Exception {
        base = temp.getRoot().toPath();
        Files.createDirectories(base.resolve("deploy"));
        percaya = Files.createDirectories(base.resolve("etc")).resolve("serkom-percaya.p12");
        kunci.percayai(percaya, Kunci.KANTOR, Kunci.PENERBIT, Kunci.LEWAT, Kunci.EDWARDS);
        Files.writeString(base.resolve("etc/serkom-percaya.sandi"), Kunci.SANDI + "\n");
    }

    @Test
    public void tanpaSetelanTidakAdaYangDimintaBertandaTangan() throws Exception {
        Files.delete(percaya);
        for (String tidak : List.of("tidak", " tidak ", "")) {
            setelan.put("tanda-tangan", tidak);
            assertEquals(List.of(), periksa("a.jar", jar()));
        }
        setelan.clear();
        assertEquals(List.of(), periksa("a.yaml", teks("kode: X")));
        setelan.put("tanda-tangan", "wajb");
        ditolak("a slip opens nothing", "a.jar", jar(), "etc/serkom-percaya.p12 tidak ada; buat dengan keytool -importcert");
    }

    @Test
    public void jarDariYangDipercayaDiterimaDanPenandanyaDisebut() throws Exception {
        assertEquals(List.of(kunci.penanda(Kunci.KANTOR)), periksa("a.jar", kunci.jar(jar(), Kunci.KANTOR)));
        assertEquals(List.of(kunci.penanda(Kunci.PEMBUAT)), periksa("a.jar", kunci.jar(jar(), Kunci.PEMBUAT)));
        assertEquals("CN=pembuat,O=Uji", kunci.penanda(Kunci.PEMBUAT).subjek());
        assertEquals(kunci.sertifikat(Kunci.PEMBUAT).getSerialNumber().toString(16), kunci.penanda(Kunci.PEMBUAT).serial());
        assertEquals(List.of(kunci.penanda(Kunci.EDWARDS)), periksa("a.jar", kunci.jar(jar(), Kunci.EDWARDS)));
    }

    @Test
    public void jarTanpaTandaTanganDitolak() throws Exception {
        ditolak("none", "a.jar", jar(), "a.jar tidak bertanda tangan; tandatangani dengan jarsigner");
        byte[] tanda = kunci.jar(jar(), Kunci.KANTOR);
        ditolak("stripped", "a.jar", ubah(tanda, isi -> buang(buang(isi, "META-INF/TANDA.SF"), "META-INF/TANDA.RSA")),
                "tidak bertanda tangan");
        ditolak("a list without its signature", "a.jar", ubah(tanda, isi -> buang(isi, "META-INF/TANDA.RSA")), "tidak lengkap, rusak");
        ditolak("a signature without its list", "a.jar", ubah(tanda, isi -> buang(isi, "META-INF/TANDA.SF")), "tidak lengkap, rusak");
    }

    @Test
    public void isiYangDitambahkanDitolak() throws Exception {
        byte[] tanda = kunci.jar(jar(), Kunci.KANTOR);
        for (String jalur : List.of("x/Jahat.class", "META-INF/services/x.Y", "META-INF/jahat.txt", "META-INF/SIG-X",
                "META-INF/tanda.sf", "META-INF/versions/17/a.txt", "OSGI-INF/lain.xml")) {
            byte[] isi = jalur.endsWith(".class") ? new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 61}
                    : teks("<x/>");
            ditolak(jalur, "a.jar", ubah(tanda, semua -> tambah(semua, jalur, isi)), "a.jar memuat \"" + jalur + "\" di luar tanda tangan;"
                    + " jangan dipasang, tanyakan asalnya");
        }
        ditolak("Java reads that one, the framework the other", "a.jar", ubah(tanda, semua -> tambah(semua, "META-INF/manifest.mf",
                semua.get("META-INF/MANIFEST.MF"))), "tanda tangannya tidak lengkap, rusak");
        ditolak("a folder with content", "a.jar", ubah(tanda, semua -> tambah(semua, "x/", teks("isi"))), "\"x/\" di luar tanda tangan");
        assertEquals("an empty one is nothing", 1, periksa("a.jar", ubah(tanda, semua -> tambah(semua, "x/", new byte[0]))).size());
    }

    /** A section may be about a folder, which is content of nobody's. */
    @Test
    public void bagianManifesTentangFolderTidakMemintaEntrinya() throws Exception {
        byte[] berbagian = ubah(jar(), isi -> tambah(isi, "META-INF/MANIFEST.MF", teks(new String(isi.get("META-INF/MANIFEST.MF"),
                StandardCharsets.UTF_8).stripTrailing() + "\r\n\r\nName: SERKOM-INF/\r\nSealed: true\r\n\r\n")));

        assertEquals(1, periksa("a.jar", kunci.jar(berbagian, Kunci.KANTOR)).size());
    }

    @Test
    public void isiYangBerubahAtauHilangDitolak() throws Exception {
        byte[] tanda = kunci.jar(jar(), Kunci.KANTOR);
        ditolak("content", "a.jar", ubah(tanda, isi -> tambah(isi, "SERKOM-INF/a.txt", teks("lain"))),
                "a.jar: \"SERKOM-INF/a.txt\" berubah sesudah ditandatangani; jangan dipasang, tanyakan asalnya");
        ditolak("gone", "a.jar", ubah(tanda, isi -> buang(isi, "SERKOM-INF/a.txt")), "a.jar tidak lagi memuat \"SERKOM-INF/a.txt\"");
        ditolak("header", "a.jar", ubah(tanda, isi -> tambah(isi, "META-INF/MANIFEST.MF", teks(new String(isi.get("META-INF/MANIFEST.MF"),
                StandardCharsets.UTF_8).replace("1.0.0", "1.0.1")))), "berubah sesudah ditandatangani");
        ditolak("a section more", "a.jar", ubah(tanda,
                isi -> tambah(isi, "META-INF/MANIFEST.MF", teks(new String(isi.get("META-INF/MANIFEST.MF"),
                StandardCharsets.UTF_8) + "Name: x/y.txt\r\nX: y\r\n\r\n"))), "a.jar: META-INF/MANIFEST.MF berubah sesudah ditandatangani");
        ditolak("the list", "a.jar", ubah(tanda, isi -> tambah(isi, "META-INF/TANDA.SF", teks(new String(isi.get("META-INF/TANDA.SF"),
                StandardCharsets.UTF_8).replace("Signature-Version: 1.0", "Signature-Version: 1.1")))),
                "tanda tangannya tidak lengkap, rusak");
    }

    @Test
    public void tandaTanganYangTidakMencakupSemuanyaDitolak() throws Exception {
        ditolak("sections only", "a.jar", kunci.jar(jar(), Kunci.KANTOR, "TANDA", "SHA-256", true), "tandatangani tanpa -sectionsonly");
        ditolak("weak", "a.jar", kunci.jar(jar(), Kunci.KANTOR, "TANDA", "SHA-1", false), "cara yang tidak lagi aman (SHA-1, MD5)");
        ditolak("not of our list", "a.jar", kunci.jar(jar(), Kunci.KANTOR, "TANDA", "SHA-224", false), "SHA-224, yang tidak lagi aman");
    }

    @Test
    public void duaPenandaDitolak() throws Exception {
        byte[] satu = kunci.jar(jar(), Kunci.KANTOR, "SATU", "SHA-256", false);
        ditolak("two", "a.jar", kunci.jar(satu, Kunci.PEMBUAT, "DUA", "SHA-256", false), "a.jar ditandatangani lebih dari satu pihak");
        for (String lain : List.of("META-INF/LAIN.SF", "META-INF/LAIN.RSA")) {
            ditolak("one that Java passes over", "a.jar", ubah(satu, isi -> tambah(isi, lain, isi.get("META-INF/SATU.SF"))),
                    "lebih dari satu pihak");
        }
        byte[] lagi = ubah(satu, isi -> tambah(isi, "SERKOM-INF/b.txt", teks("b")));
        ditolak("one for each part", "a.jar", kunci.jar(lagi, Kunci.PEMBUAT, "DUA", "SHA-256", false), "lebih dari satu pihak");
    }

    @Test
    public void penandaYangTidakDipercayaDitolak() throws Exception {
        ditolak("unknown", "a.jar", kunci.jar(jar(), Kunci.ASING), "a.jar ditandatangani CN=asing,O=Uji, yang tidak dipercaya di sini");
        ditolak("for another use", "a.jar", kunci.jar(jar(), Kunci.PELADEN), "CN=peladen,O=Uji bukan untuk menandatangani kode");
        ditolak("over", "a.jar", kunci.jar(jar(), Kunci.LEWAT), "sertifikat CN=lewat,O=Uji berakhir pada 2025-01-01T00:00:00Z");
        kunci.percayai(percaya, Kunci.KANTOR);
        ditolak("its issuer is not trusted", "a.jar", kunci.jar(jar(), Kunci.PEMBUAT), "CN=pembuat,O=Uji, yang tidak dipercaya");
        kunci.percayai(percaya, Kunci.ASING, Kunci.PEMBUAT);
        ditolak("by a certificate that may not issue others", "a.jar", kunci.jar(jar(), Kunci.TURUNAN),
                "CN=turunan,O=Uji, yang tidak dipercaya");
        assertEquals("of itself, without its issuer", 1, periksa("a.jar", kunci.jar(jar(), Kunci.PEMBUAT)).size());
    }

    @Test
    public void masaBerlakuDihitungMenurutJamKantor() throws Exception {
        byte[] tanda = kunci.jar(jar(), Kunci.PEMBUAT);
        hari = LocalDate.of(2023, 6, 1);
        ditolak("not yet", "a.jar", tanda, "baru berlaku pada 2024-01-01T00:00:00Z");
        hari = LocalDate.of(2044, 6, 1);
        ditolak("no more", "a.jar", tanda, "CN=pembuat,O=Uji berakhir pada");
        hari = LocalDate.of(2024, 6, 1);
        assertEquals(1, periksa("a.jar", kunci.jar(jar(), Kunci.LEWAT)).size());
        assertEquals(1, periksa("a.jar", kunci.jar(jar(), Kunci.CUCU)).size());
        hari = LocalDate.of(2026, 1, 5);
        ditolak("of who issued it", "a.jar", kunci.jar(jar(), Kunci.CUCU), "CN=madya,O=Uji berakhir pada 2025-01-01T00:00:00Z");
    }

    @Test
    public void karDitandatanganiSendiriAtauTiapJarDiDalamnya() throws Exception {
        byte[] polos = kar(jar());
        assertEquals(List.of(kunci.penanda(Kunci.KANTOR)), periksa("k.kar", kunci.jar(polos, Kunci.KANTOR)));
        assertEquals(List.of(kunci.penanda(Kunci.KANTOR), kunci.penanda(Kunci.PEMBUAT)),
                periksa("k.kar", kar(kunci.jar(jar(), Kunci.KANTOR),
                kunci.jar(Rakitan.bundel("x.b", "1.0.0").berkas("SERKOM-INF/b.txt", "b").jar(), Kunci.PEMBUAT))));
        ditolak("none", "k.kar", polos, "k.kar/x.a tidak bertanda tangan");
        ditolak("one of two", "k.kar", kar(kunci.jar(jar(), Kunci.KANTOR), Rakitan.bundel("x.b", "1.0.0").jar()),
                "k.kar/x.b tidak bertanda tangan");
        ditolak("unknown, whatever is within", "k.kar", kunci.jar(kar(kunci.jar(jar(), Kunci.KANTOR)), Kunci.ASING), "CN=asing");
        ditolak("a jar more", "k.kar", ubah(kunci.jar(polos, Kunci.KANTOR), isi -> tambah(isi, "repository/x/c/1/c-1.jar", polosJar())),
                "k.kar memuat \"repository/x/c/1/c-1.jar\" di luar tanda tangan");
        ditolak("another jar", "k.kar", ubah(kunci.jar(polos, Kunci.KANTOR), isi -> tambah(isi, "repository/x/0/1/x-1.jar", polosJar())),
                "\"repository/x/0/1/x-1.jar\" berubah sesudah ditandatangani");
    }

    @Test
    public void tandaTanganDiSampingBerkas() throws Exception {
        byte[] skema = teks("kode: X");
        byte[] zip = new Rakitan().berkas("SERKOM-INF/naskah/a.vm", "x").zip();
        for (String siapa : List.of(Kunci.KANTOR, Kunci.EDWARDS, Kunci.PENERBIT)) {
            tanda("a.yaml", kunci.lepas(skema, siapa));
            assertEquals(List.of(kunci.penanda(siapa)), periksa("a.yaml", skema));
            tanda("n.zip", kunci.lepas(zip, siapa));
            assertEquals(List.of(kunci.penanda(siapa)), periksa("n.zip", zip));
        }
        ditolak("none", "b.yaml", skema, "b.yaml tidak bertanda tangan; taruh tanda tangannya dahulu sebagai deploy/b.yaml.sig");
        ditolak("of another file", "a.yaml", teks("kode: Y"), "a.yaml.sig bukan tanda tangan atas isi a.yaml oleh sertifikat dalam"
                + " etc/serkom-percaya.p12");
        tanda("a.yaml", kunci.lepas(skema, Kunci.ASING));
        ditolak("unknown", "a.yaml", skema, "bukan tanda tangan atas isi");
        tanda("a.yaml", kunci.lepas(skema, Kunci.PEMBUAT));
        ditolak("of whom only the issuer is there", "a.yaml", skema, "masukkan sertifikat pembuatnya");
        tanda("a.yaml", kunci.lepas(skema, Kunci.LEWAT));
        ditolak("over", "a.yaml", skema, "CN=lewat,O=Uji berakhir pada");
        tanda("a.yaml", new byte[0]);
        ditolak("empty", "a.yaml", skema, "bukan tanda tangan atas isi");
        tanda("a.yaml", new byte[5000]);
        ditolak("large", "a.yaml", skema, "deploy/a.yaml.sig bukan tanda tangan; buat dengan openssl");
        Files.createSymbolicLink(base.resolve("deploy/c.yaml.sig"), Files.write(base.resolve("lain"), kunci.lepas(skema, Kunci.KANTOR)));
        ditolak("a link", "c.yaml", skema, "deploy/c.yaml.sig bukan tanda tangan");
    }

    @Test
    public void simpananYangTidakTerbacaMenolakSemuanya() throws Exception {
        byte[] tanda = kunci.jar(jar(), Kunci.KANTOR);
        Files.writeString(base.resolve("etc/serkom-percaya.sandi"), "salah");
        ditolak("password", "a.jar", tanda, "etc/serkom-percaya.p12 tidak terbaca");
        Files.delete(base.resolve("etc/serkom-percaya.sandi"));
        ditolak("no password", "a.jar", tanda, "berkas sandi serkom-percaya.sandi tidak ada");
        Files.writeString(base.resolve("etc/sandi-lain"), Kunci.SANDI);
        setelan.put("kepercayaan-sandi-berkas", "etc/sandi-lain");
        assertEquals(1, periksa("a.jar", tanda).size());
        kunci.percayai(base.resolve("etc/kosong.p12"));
        setelan.put("kepercayaan", "etc/kosong.p12");
        ditolak("empty", "a.jar", tanda, "etc/kosong.p12 tidak memuat sertifikat tepercaya");
        Files.writeString(base.resolve("etc/kosong.p12"), "bukan simpanan");
        ditolak("none", "a.jar", tanda, "etc/kosong.p12 tidak terbaca");
    }

    private List<PenandaTangan> periksa(String nama, byte[] isi) throws Exception {
        Gudang gudang = new Gudang(base.resolve("gudang"));
        Gudang.Salinan salinan = gudang.salin(Files.write(base.resolve("deploy").resolve(nama), isi), nama, 1 << 20);
        List<BundelSiap> siap = new Penyiap(gudang).siapkan(salinan, Batas.dari(Map.of()));
        // What lies in the folder by now counts for nothing.
        Files.writeString(base.resolve("deploy").resolve(nama), "lain");
        return new PeriksaTanda(base, () -> setelan, new JamPalsu(hari)).periksa(salinan, siap);
    }

    private void ditolak(String apa, String nama, byte[] isi, String alasan) {
        Penolakan ditolak = assertThrows(apa, Penolakan.class, () -> periksa(nama, isi));
        assertTrue(apa + ": " + ditolak.getMessage(), ditolak.getMessage().contains(alasan));
        assertEquals(apa, Penolakan.Ulang.BILA_DIPERCAYA, ditolak.ulang());
    }

    private void tanda(String nama, byte[] isi) throws IOException {
        Files.write(base.resolve("deploy").resolve(nama + ".sig"), isi);
    }

    private static byte[] jar() throws IOException {
        return Rakitan.bundel("x.a", "1.0.0").berkas("SERKOM-INF/a.txt", "a").berkas("SERKOM-INF/b.txt", "b").jar();
    }

    private static byte[] polosJar() {
        try {
            return Rakitan.bundel("x.c", "1.0.0").jar();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] kar(byte[]... jar) throws IOException {
        Rakitan kar = new Rakitan();
        for (int i = 0; i < jar.length; i++) {
            kar.berkas("repository/x/" + i + "/1/x-1.jar", jar[i]);
        }
        return kar.zip();
    }

    private static byte[] teks(String teks) {
        return teks.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> tambah(Map<String, byte[]> isi, String jalur, byte[] bytes) {
        isi.put(jalur, bytes);
        return isi;
    }

    private static Map<String, byte[]> buang(Map<String, byte[]> isi, String jalur) {
        assertTrue(jalur + " in " + isi.keySet(), isi.remove(jalur) != null);
        return isi;
    }

    /** The same archive with other entries. */
    private static byte[] ubah(byte[] zip, UnaryOperator<Map<String, byte[]>> dengan) throws IOException {
        Map<String, byte[]> isi = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry satu = in.getNextEntry(); satu != null; satu = in.getNextEntry()) {
                isi.put(satu.getName(), in.readAllBytes());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream tulis = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> satu : dengan.apply(isi).entrySet()) {
                tulis.putNextEntry(new ZipEntry(satu.getKey()));
                tulis.write(satu.getValue());
            }
        }
        return out.toByteArray();
    }
}
