package id.serkom.cari;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The life of the index: it follows, catches up, and is made anew by itself when it is not what it should be. */
public class IndeksTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Kantor kantor = new Kantor();
    private final List<LuceneCariService> semua = new ArrayList<>();

    @After
    public void tutup() throws InterruptedException {
        for (LuceneCariService satu : semua) {
            satu.close();
        }
    }

    private LuceneCariService mulai(Path akar) {
        LuceneCariService cari = kantor.cari(akar);
        semua.add(cari);
        cari.lihat();
        return cari;
    }

    private Path akar() {
        return folder.getRoot().toPath();
    }

    /** The folder as a kill would leave it now: what is on the disk, without a goodbye. */
    private Path potret(String nama) throws IOException {
        Path ke = akar().resolveSibling(akar().getFileName() + nama);
        try (Stream<Path> isi = Files.walk(akar())) {
            for (Path satu : isi.toList()) {
                Path tujuan = ke.resolve(akar().relativize(satu).toString());
                if (Files.isDirectory(satu)) {
                    Files.createDirectories(tujuan);
                } else {
                    Files.copy(satu, tujuan);
                }
            }
        }
        return ke;
    }

    private static List<Path> indeks(Path akar) throws IOException {
        return new Folder(akar).semua();
    }

    private static List<String> id(LuceneCariService cari, String teks) {
        return Kantor.id(cari, Kantor.BIDANG, teks);
    }

    @Test
    public void belumAdaIndeksDikatakanBukanTidakDitemukan() {
        kantor.surat("1", "Hal", "<p>Rapat</p>");
        LuceneCariService cari = kantor.cari(akar());
        semua.add(cari);

        assertEquals("cari.sedang-dibangun", assertThrows(StoreUnavailable.class,
                () -> cari.search(Kantor.BIDANG, "rapat", Potongan.awal(1)))
                .reasons().get(0).code());
        assertFalse(cari.keadaan(Kantor.BIDANG).siap());

        cari.lihat();
        assertEquals(1, id(cari, "rapat").size());
        assertTrue(cari.keadaan(Kantor.BIDANG).siap());
    }

    @Test
    public void suratBaruDanYangBerubahMenyusulDariJurnal() {
        LuceneCariService cari = mulai(akar());
        Surat s = kantor.surat("1", "Hal", "<p>Rapat</p>");
        assertEquals(List.of(), id(cari, "rapat"));
        cari.lihat();
        assertEquals(List.of(s.id()), id(cari, "rapat"));

        kantor.simpan(s.menjadi(SuratStatus.DICABUT));
        cari.lihat();

        assertEquals("yang dicabut tetap dalam buku", List.of(s.id()), id(cari, "rapat"));
        assertEquals(1, cari.keadaan(Kantor.BIDANG).surat());
        assertEquals(kantor.store.sidik().posisi(), cari.keadaan(Kantor.BIDANG).posisi());
    }

    @Test
    public void lebihDariSatuKelompokJurnalSekaliLihat() {
        LuceneCariService cari = mulai(akar());
        for (int i = 0; i < 1203; i++) {
            kantor.surat("N" + i, "Hal", "<p>Rapat</p>");
        }

        cari.lihat();

        assertEquals(1203, cari.keadaan(Kantor.BIDANG).surat());
    }

    @Test
    public void yangDimatikanPaksaMenyusulDariTempatTerakhirDisimpan() throws Exception {
        LuceneCariService cari = mulai(akar());
        Surat tersimpan = kantor.surat("1", "Hal", "<p>Rapat tersimpan</p>");
        for (int i = 0; i < 5; i++) {
            kantor.surat("X" + i, "Hal", "<p>Lain</p>");
            cari.lihat();
        }
        Surat belum = kantor.surat("2", "Hal", "<p>Rapat belum</p>");
        cari.lihat();
        assertEquals(2, id(cari, "rapat").size());
        Path mati = potret("-mati");
        Surat selagiMati = kantor.surat("3", "Hal", "<p>Rapat selagi mati</p>");

        LuceneCariService lagi = mulai(mati);

        assertEquals(List.of(belum.id(), selagiMati.id(), tersimpan.id()).stream().sorted().toList(),
                id(lagi, "rapat").stream().sorted().toList());
        assertEquals("tidak dibangun ulang", List.of("indeks-1"), indeks(mati).stream().map(p -> p.getFileName().toString()).toList());
    }

    @Test
    public void yangBerhentiBaikBaikMeneruskan() throws Exception {
        mulai(akar());
        kantor.surat("1", "Hal", "<p>Rapat</p>");
        semua.get(0).lihat();
        semua.get(0).close();

        LuceneCariService lagi = kantor.cari(akar());
        semua.set(0, lagi);
        lagi.lihat();

        assertEquals(1, id(lagi, "rapat").size());
        assertEquals(1, indeks(akar()).size());
        assertTrue(indeks(akar()).get(0).endsWith("indeks-1"));
    }

    @Test
    public void dibangunUlangDenganSatuPerintahDariBukuSaja() throws IOException {
        Surat s = kantor.surat("1", "Hal", "<p>Rapat</p>");
        Dokumen d = kantor.pdf("rapat.pdf", Pdf.berisi("Rapat"));
        LuceneCariService cari = mulai(akar());

        assertEquals("diminta", cari.bangunUlang(Kantor.OPERATOR).sebab().orElseThrow());
        assertEquals("yang lama menjawab sampai yang baru jadi", 2, id(cari, "rapat").size());
        cari.lihat();

        assertEquals(List.of(d.id(), s.id()).stream().sorted().toList(), id(cari, "rapat").stream().sorted().toList());
        assertEquals(List.of("indeks-2"), indeks(akar()).stream().map(p -> p.getFileName().toString()).toList());
    }

    @Test
    public void teksPdfYangPernahDibacaTidakHilangSaatDibangunUlang() throws IOException {
        Dokumen d = kantor.pdf("ijazah.pdf", Pdf.berisi("Rahma"));
        kantor.pdf("gambar.pdf", Pdf.gambar());
        kantor.setelan.put("pdf-mb", "1");
        kantor.pdf("besar.pdf", new byte[2 << 20]);
        LuceneCariService cari = mulai(akar());
        kantor.setelan.put("pdf", "tidak");

        cari.bangunUlang(Kantor.OPERATOR);
        cari.lihat();

        assertEquals(List.of(d.id()), id(cari, "rahma"));
        assertEquals(Map.of("tanpa-teks", 1L), cari.keadaan(Kantor.BIDANG).tanpaTeks());
        assertEquals("yang mungkin terbaca dengan setelan lain", 1, cari.keadaan(Kantor.BIDANG).menunggu());
    }

    @Test
    public void teksBitaLainTidakDiambil() throws Exception {
        Dokumen d = kantor.pdf("ijazah.pdf", Pdf.berisi("Rahma"));
        mulai(akar()).close();
        semua.clear();
        Kantor lain = new Kantor();
        lain.setelan.put("pdf", "tidak");
        lain.simpan(new Dokumen(d.id(), 0, "00".repeat(32), "ijazah.pdf", 9, "application/pdf", "bidang", Optional.empty(),
                lain.jam.saat()));
        lain.surat("1", "Hal", "<p>Rapat</p>");

        LuceneCariService cari = lain.cari(akar());
        semua.add(cari);
        cari.lihat();
        cari.lihat();

        assertEquals(List.of(d.id()), id(cari, "ijazah"));
        assertEquals(List.of(), id(cari, "rahma"));
        assertEquals(1, cari.keadaan(Kantor.BIDANG).menunggu());
    }

    @Test
    public void selamaDibangunUlangYangLamaTetapMengikuti() {
        for (int i = 0; i < 1001; i++) {
            kantor.surat("N" + i, "Hal", "<p>Isi</p>");
        }
        LuceneCariService cari = mulai(akar());
        List<Integer> ditemukan = new ArrayList<>();
        kantor.saatHalaman = () -> {
            ditemukan.add(id(cari, "rapat").size());
            kantor.surat("R" + ditemukan.size(), "Hal", "<p>Rapat</p>");
        };

        cari.bangunUlang(Kantor.OPERATOR);
        cari.lihat();
        kantor.saatHalaman = () -> { };

        assertEquals(List.of(0, 1, 2), ditemukan);
        assertEquals(3, id(cari, "rapat").size());
    }

    @Test
    public void yangBaruMenemukanSemuaYangDitemukanYangLama() {
        LuceneCariService cari = mulai(akar());
        kantor.surat("1", "Hal", "<p>Isi</p>");
        cari.lihat();
        Surat[] diTengah = new Surat[1];
        kantor.saatHalaman = () -> diTengah[0] = kantor.surat("2", "Hal", "<p>Rapat</p>");

        cari.bangunUlang(Kantor.OPERATOR);
        cari.lihat();

        assertEquals(List.of(diTengah[0].id()), id(cari, "rapat"));
        assertEquals(kantor.store.sidik().posisi(), cari.keadaan(Kantor.BIDANG).posisi());
    }

    @Test
    public void dimatikanSelamaDibangunUlangYangLamaTetapMenjawab() throws IOException {
        Surat s = kantor.surat("1", "Hal", "<p>Rapat</p>");
        LuceneCariService cari = mulai(akar());
        for (int i = 0; i < 5; i++) {
            kantor.surat("L" + i, "Hal", "<p>Isi</p>");
            cari.lihat();
        }
        List<Path> potret = new ArrayList<>();
        kantor.saatHalaman = () -> {
            try {
                potret.add(potret("-mati" + potret.size()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        cari.bangunUlang(Kantor.OPERATOR);
        cari.lihat();
        kantor.saatHalaman = () -> { };
        assertEquals("yang baru setengah jadi", 2, indeks(potret.get(0)).size());
        kantor.ditanya.clear();

        LuceneCariService lagi = mulai(potret.get(0));

        assertEquals(List.of(s.id()), id(lagi, "rapat"));
        assertEquals("tidak ada yang dibaca ulang", null, kantor.ditanya.get("SuratStore.menurutTanggal"));
        assertEquals(1, indeks(potret.get(0)).size());
    }

    @Test
    public void folderYangDihapusDibuatLagiSementaraYangLamaMenjawab() throws IOException {
        Dokumen d = kantor.pdf("ijazah.pdf", Pdf.berisi("Rahma"));
        LuceneCariService cari = mulai(akar());
        kantor.setelan.put("pdf", "tidak");
        Folder.hapus(indeks(akar()).get(0));
        List<Integer> selama = new ArrayList<>();
        kantor.saatHalaman = () -> selama.add(id(cari, "rahma").size());
        Surat s = kantor.surat("1", "Hal", "<p>Rapat</p>");

        cari.lihat();
        kantor.saatHalaman = () -> { };

        assertEquals(List.of(1), selama);
        assertEquals("teks PDF-nya tidak dibaca lagi", List.of(d.id()), id(cari, "rahma"));
        assertEquals(List.of(s.id()), id(cari, "rapat"));
        assertEquals(List.of(s.id()), id(mulai(potret("-lagi")), "rapat"));
    }

    @Test
    public void yangMasihDipegangPendahulunyaDitunggu() throws Exception {
        Surat s = kantor.surat("1", "Hal", "<p>Rapat</p>");
        LuceneCariService lama = mulai(akar());
        kantor.ditanya.clear();
        LuceneCariService baru = mulai(akar());
        assertFalse(baru.keadaan(Kantor.BIDANG).siap());

        lama.close();
        for (int i = 0; i < 11; i++) {
            baru.lihat();
        }

        assertEquals(List.of(s.id()), id(baru, "rapat"));
        assertEquals("tidak dibangun ulang", null, kantor.ditanya.get("SuratStore.menurutTanggal"));
        assertTrue(indeks(akar()).get(0).endsWith("indeks-1"));
    }

    @Test
    public void yangTidakDapatDibangunDicobaMakinJarang() throws IOException {
        kantor.surat("1", "Hal", "<p>Rapat</p>");
        int[] gagal = new int[1];
        kantor.saatHalaman = () -> {
            gagal[0]++;
            throw new UncheckedIOException(new IOException("No space left on device"));
        };
        LuceneCariService cari = mulai(akar());
        for (int i = 1; i < 100; i++) {
            cari.lihat();
        }

        assertEquals("pada lihat ke-1, 12, 33, 74", 4, gagal[0]);
        assertEquals("tidak ada sisa", 0, indeks(akar()).size());
        kantor.saatHalaman = () -> { };
        for (int i = 0; i < 80; i++) {
            cari.lihat();
        }
        assertEquals(1, id(cari, "rapat").size());
    }

    @Test
    public void indeksYangRusakDibangunUlang() throws Exception {
        Surat s = kantor.surat("1", "Hal", "<p>Rapat</p>");
        mulai(akar()).close();
        semua.clear();
        try (Stream<Path> isi = Files.list(indeks(akar()).get(0))) {
            for (Path satu : isi.filter(p -> p.toString().matches(".*\\.(cfs|doc|tim|fdt)")).toList()) {
                byte[] bita = Files.readAllBytes(satu);
                bita[bita.length / 2] ^= 1;
                Files.write(satu, bita);
            }
        }

        LuceneCariService lagi = mulai(akar());

        assertEquals(List.of(s.id()), id(lagi, "rapat"));
        assertTrue(indeks(akar()).get(0).endsWith("indeks-2"));
    }

    @Test
    public void yangDirusakSelagiBerjalanDibangunUlang() throws Exception {
        Surat s = kantor.surat("1", "Hal", "<p>Rapat</p>");
        LuceneCariService cari = mulai(akar());
        cari.bangunUlang(Kantor.BIDANG);
        cari.lihat();
        try (Stream<Path> isi = Files.list(indeks(akar()).get(0))) {
            for (Path satu : isi.filter(p -> !p.toString().endsWith(".lock")).toList()) {
                try (RandomAccessFile berkas = new RandomAccessFile(satu.toFile(), "rw")) {
                    berkas.write(new byte[Math.toIntExact(berkas.length())]);
                }
            }
        }

        for (int i = 0; i < 3601; i++) {
            cari.lihat();
        }

        assertEquals(List.of(s.id()), id(cari, "rapat"));
        assertEquals(List.of("indeks-3"), indeks(akar()).stream().map(p -> p.getFileName().toString()).toList());
    }

    @Test
    public void yangTernyataRusakSaatDicariDikatakanLaluDibangunUlang() throws Exception {
        Surat s = kantor.surat("1", "Hal", "<p>Rapat</p>");
        mulai(akar()).close();
        semua.clear();
        LuceneCariService cari = mulai(akar());
        try (Stream<Path> isi = Files.list(indeks(akar()).get(0))) {
            for (Path satu : isi.filter(p -> p.toString().matches(".*\\.(cfs|fdt|tim|doc|dvd)")).toList()) {
                byte[] acak = new byte[Math.toIntExact(Files.size(satu))];
                Arrays.fill(acak, (byte) 0xA5);
                try (RandomAccessFile berkas = new RandomAccessFile(satu.toFile(), "rw")) {
                    berkas.write(acak);
                }
            }
        }

        assertEquals("cari.sedang-dibangun", assertThrows(StoreUnavailable.class,
                () -> cari.search(Kantor.BIDANG, "rapat", Potongan.awal(1))).reasons().get(0).code());
        cari.lihat();
        assertEquals(List.of(s.id()), id(cari, "rapat"));
    }

    @Test
    public void indeksYangTidakPernahSelesaiTidakDipakai() throws Exception {
        Surat s = kantor.surat("1", "Hal", "<p>Rapat</p>");
        Path setengah = Files.createDirectories(akar().resolve("indeks-7"));
        Files.write(setengah.resolve("_0.cfs"), new byte[] {1, 2, 3});
        Path lebihBaru = Files.createDirectories(akar().resolve("indeks-9"));
        Files.write(lebihBaru.resolve("segments_1"), new byte[] {9, 9, 9});

        LuceneCariService cari = mulai(akar());

        assertEquals(List.of(s.id()), id(cari, "rapat"));
        assertEquals(1, indeks(akar()).size());
    }

    @Test
    public void indeksBukuLainDibangunUlang() throws Exception {
        kantor.surat("1", "Hal", "<p>Rapat</p>");
        mulai(akar()).close();
        semua.clear();
        Kantor lain = new Kantor();
        Surat s = lain.surat("2", "Hal", "<p>Rapat lain</p>");
        lain.surat("3", "Hal", "<p>Lain lagi</p>");

        LuceneCariService cari = lain.cari(akar());
        semua.add(cari);
        cari.lihat();
        cari.lihat();

        assertEquals(List.of(s.id()), id(cari, "rapat"));
    }

    @Test
    public void bukuYangSedangTidakTerbacaDitunggu() {
        LuceneCariService cari = mulai(akar());
        Surat s = kantor.surat("1", "Hal", "<p>Rapat</p>");
        kantor.store.pergi(true);
        cari.lihat();
        kantor.store.pergi(false);

        cari.lihat();

        assertEquals(List.of(s.id()), id(cari, "rapat"));
    }
}
