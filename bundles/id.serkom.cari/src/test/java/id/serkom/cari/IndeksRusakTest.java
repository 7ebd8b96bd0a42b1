package id.serkom.cari;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.surat.Surat;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.Test;

/** An index that is not what it should be: it is made anew by itself, or waited for. */
public class IndeksRusakTest extends DenganFolderIndeks {

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

    /** Texts in it were cut where they are not now, and it does not say which. */
    @Test
    public void indeksFormatLamaDibangunUlang() throws Exception {
        Surat s = kantor.surat("1", "Hal", "<p>Rapat</p>");
        mulai(akar()).close();
        semua.clear();
        try (Directory isi = FSDirectory.open(indeks(akar()).get(0));
                IndexWriter penulis = new IndexWriter(isi, new IndexWriterConfig())) {
            Map<String, String> catatan = new HashMap<>(SegmentInfos.readLatestCommit(isi).getUserData());
            catatan.put("format", "5");
            penulis.setLiveCommitData(catatan.entrySet());
            penulis.commit();
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
