package id.serkom.kernel.cadangan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.kernel.cadangan.Manifest.Isi;
import id.serkom.kernel.cadangan.PembacaArsip.Terperiksa;
import id.serkom.spi.store.JournalHash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** An archive as it is written, and as somebody may have made it. */
public class ArsipTest {

    private static final String TABEL = "basis-data/berkas.jsonl";
    private static final String DOKUMEN = JournalHash.sha256("isi dokumen");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path file;

    @Before
    public void file() {
        file = folder.getRoot().toPath().resolve("arsip.zip");
    }

    /** An archive of a table, a document and a file of settings. */
    private PenulisArsip.Jadi tulis() throws IOException {
        try (PenulisArsip arsip = new PenulisArsip(file, Ruang.cakram())) {
            arsip.entri(TABEL, false, ke -> tulis(ke, "[\"id\"]\n[\"1\"]\n[\"2\"]\n", 2));
            arsip.entri(NamaIsi.dokumen(DOKUMEN), true, ke -> tulis(ke, zip(Map.of(DOKUMEN, "isi dokumen")), 1));
            arsip.entri("etc/id.serkom.buku.cfg", false, ke -> tulis(ke, "unit = UJI\n", 1));
            return arsip.selesai(ArsipTest::manifest);
        }
    }

    private static Manifest manifest(List<Isi> isi) {
        return new Manifest(1, "1.0.0", "skema", "derby", Instant.parse("2026-03-02T01:00:00Z"), 7, isi);
    }

    private static long tulis(OutputStream ke, String teks, long jumlah) throws IOException {
        return tulis(ke, teks.getBytes(UTF_8), jumlah);
    }

    private static long tulis(OutputStream ke, byte[] isi, long jumlah) throws IOException {
        ke.write(isi);
        return jumlah;
    }

    private static byte[] zip(Map<String, String> isi) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> satu : new TreeMap<>(isi).entrySet()) {
                zip.putNextEntry(new ZipEntry(satu.getKey()));
                zip.write(satu.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** An archive as anybody may put it together: entries, and behind them a manifest that agrees with them. */
    private void palsu(String... namaDanIsi) throws IOException {
        List<Isi> isi = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namaDanIsi.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namaDanIsi[i]));
                zip.write(namaDanIsi[i + 1].getBytes(UTF_8));
                isi.add(new Isi(namaDanIsi[i], namaDanIsi[i + 1].length(), JournalHash.sha256(namaDanIsi[i + 1]), 1));
            }
            zip.putNextEntry(new ZipEntry(Manifest.NAMA));
            zip.write(manifest(isi).teks());
        }
    }

    private void ditolak(String kode) {
        assertEquals(kode, assertThrows(ArsipSalah.class, () -> new PembacaArsip(file).periksa()).alasan().code());
    }

    @Test
    public void yangDitulisTerbacaDenganIsiJumlahDanSidikYangSama() throws IOException {
        PenulisArsip.Jadi jadi = tulis();

        Terperiksa terbaca = new PembacaArsip(file).periksa();

        assertEquals(jadi.manifest(), terbaca.manifest());
        assertEquals(2, terbaca.manifest().jumlah(NamaIsi.Jenis.TABEL));
        assertEquals(1, terbaca.manifest().jumlah(NamaIsi.Jenis.DOKUMEN));
        assertArrayEquals("unit = UJI\n".getBytes(UTF_8), terbaca.setelan().get("etc/id.serkom.buku.cfg"));
        List<String> tabel = new ArrayList<>();
        new PembacaArsip(file).tabel(terbaca.manifest(), (nama, isi) -> tabel.add(nama + " " + new String(isi.readAllBytes(), UTF_8)));
        assertEquals(List.of("berkas [\"id\"]\n[\"1\"]\n[\"2\"]\n"), tabel);
        List<String> dokumen = new ArrayList<>();
        new PembacaArsip(file).dokumen((nama, isi) -> dokumen.add(nama + " " + new String(isi.readAllBytes(), UTF_8)));
        assertEquals(List.of(DOKUMEN + " isi dokumen"), dokumen);
    }

    @Test
    public void arsipHanyaTerbacaPemiliknyaDanSidiknyaSidikBerkas() throws IOException {
        PenulisArsip.Jadi jadi = tulis();

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(Files.size(file), jadi.ukuran());
        Aliran.Masuk semua = new Aliran.Masuk(Files.newInputStream(file));
        semua.habiskan();
        assertEquals(semua.sidik(), jadi.sha256());
    }

    /** Cut off wherever it may be: of what follows the manifest nothing is read. */
    @Test
    public void arsipYangTerpotongDitolakDiManaPunPotongannya() throws IOException {
        tulis();
        byte[] utuh = Files.readAllBytes(file);
        int manifest = new String(utuh, ISO_8859_1).indexOf(Manifest.NAMA);
        for (int panjang = 0; panjang < manifest + 100; panjang += 7) {
            Files.write(file, Arrays.copyOf(utuh, panjang));
            assertThrows("" + panjang, ArsipSalah.class, () -> new PembacaArsip(file).periksa());
        }
    }

    /** Whatever byte of the entries is another one. */
    @Test
    public void satuBitaYangBerubahKetahuan() throws IOException {
        tulis();
        byte[] utuh = Files.readAllBytes(file);
        Terperiksa semula = new PembacaArsip(file).periksa();
        int manifest = new String(utuh, ISO_8859_1).indexOf(Manifest.NAMA);
        for (int i = 0; i < manifest - 30; i++) {
            byte[] rusak = utuh.clone();
            rusak[i] ^= 0x10;
            Files.write(file, rusak);
            try {
                // Where only what nobody reads was changed, such as a time of day, the same is read.
                Terperiksa terbaca = new PembacaArsip(file).periksa();
                assertEquals(semula.manifest(), terbaca.manifest());
                assertArrayEquals("" + i, semula.setelan().get("etc/id.serkom.buku.cfg"), terbaca.setelan().get("etc/id.serkom.buku.cfg"));
            } catch (ArsipSalah e) {
                assertEquals("pulihkan.", e.alasan().code().substring(0, 9));
            }
        }
    }

    @Test
    public void namaYangKeluarDariFolderAtauAsingDitolak() throws IOException {
        for (String nama : List.of("../luar.txt", "etc/../../luar", "/etc/passwd", "etc/kalender/../x.cfg", "etc/kalender/.x", "etc\\x.cfg",
                "etc/referensi/../kop.csv", "etc/users.properties", "etc/id.serkom.x.cfg/", "deploy/x.jar", "basis-data/BERKAS.jsonl",
                "basis-data/a/b.jsonl", "dokumen/zz.zip", "manifest.json/", "bin/karaf")) {
            palsu(nama, "isi");
            ditolak("pulihkan.nama-asing");
        }
        palsu("dokumen/ab.zip", new String(zip(Map.of("../../luar", "x")), UTF_8));
        assertThrows(ArsipSalah.class, () -> new PembacaArsip(file).periksa());
    }

    @Test
    public void dokumenDenganNamaAsingAtauIsiLainDitolak() throws IOException {
        for (Map<String, String> isi : List.of(Map.of("../luar", "x"), Map.of("0".repeat(64), "x"), Map.of(DOKUMEN, "isi lain"))) {
            byte[] zip = zip(isi);
            Files.deleteIfExists(file);
            try (PenulisArsip arsip = new PenulisArsip(file, Ruang.cakram())) {
                arsip.entri(NamaIsi.dokumen(DOKUMEN), true, ke -> tulis(ke, zip, 1));
                arsip.selesai(ArsipTest::manifest);
            }
            ditolak(isi.containsKey(DOKUMEN) ? "pulihkan.tidak-cocok" : "pulihkan.nama-asing");
        }
    }

    @Test
    public void entriDuaKaliDitolakJugaBilaDirektoriMenyembunyikannya() throws IOException {
        palsu(TABEL, "[\"id\"]\n[\"1\"]\n", "basis-data/berkaz.jsonl", "[\"id\"]\n[\"2\"]\n");
        byte[] isi = Files.readAllBytes(file);
        byte[] cari = "berkaz".getBytes(UTF_8);
        for (int i = 0; i < isi.length - cari.length; i++) {
            if (Arrays.equals(isi, i, i + cari.length, cari, 0, cari.length)) {
                isi[i + 5] = 's';
            }
        }
        Files.write(file, isi);

        ditolak("pulihkan.dua-kali");
    }

    @Test
    public void yangDisebutManifestTetapiTidakAdaAtauSebaliknyaDitolak() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(Manifest.NAMA));
            zip.write(manifest(List.of(new Isi(TABEL, 1, "", 0))).teks());
        }
        ditolak("pulihkan.hilang");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(TABEL));
            zip.write("[]\n".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry(Manifest.NAMA));
            zip.write(manifest(List.of()).teks());
        }
        ditolak("pulihkan.nama-asing");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(Manifest.NAMA));
            zip.write(manifest(List.of()).teks());
            zip.putNextEntry(new ZipEntry(TABEL));
        }
        ditolak("pulihkan.sesudah-manifest");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(Manifest.NAMA));
            zip.write("{\"format\": \"satu\"}".getBytes(UTF_8));
        }
        ditolak("pulihkan.rusak");
        Files.writeString(file, "bukan arsip");
        ditolak("pulihkan.terpotong");
    }

    /** Four hundred megabytes of nothing in half a one. */
    @Test
    public void bomDitolakSebelumHabisMengembang() throws IOException {
        byte[] nol = new byte[1 << 20];
        try (PenulisArsip arsip = new PenulisArsip(file, Ruang.cakram())) {
            arsip.entri(TABEL, false, ke -> {
                for (int i = 0; i < 400; i++) {
                    ke.write(nol);
                }
                return 0;
            });
            arsip.selesai(ArsipTest::manifest);
        }

        ditolak("pulihkan.mengembang");
    }

    @Test
    public void setelanYangTerlaluBesarDitolak() throws IOException {
        palsu("etc/id.serkom.buku.cfg", "x".repeat((1 << 20) + 1));

        ditolak("pulihkan.setelan-terlalu-besar");
    }
}
