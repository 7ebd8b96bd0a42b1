package id.serkom.pdf;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.data.Data;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.InfoTahap;
import id.serkom.api.service.Sop;
import id.serkom.naskah.VelocityRenderer;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.naskah.NaskahBeku;
import id.serkom.testing.tahap.JamPalsu;
import id.serkom.testing.tahap.ReferensiPalsu;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.Test;

/** The official document of every SOP that ships, as a reader of its PDF finds it. */
public class CetakSopTest {

    private static final Path BUNDEL = Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
    private static final LocalDate HARI = LocalDate.of(2026, 3, 2);
    private static final OpenHtmlPdfRenderer PDF = new OpenHtmlPdfRenderer(OpenHtmlPdfRenderer.NANO);
    private static final OfficeClock JAM = new JamPalsu(HARI);
    private static final VelocityRenderer NASKAH = VelocityRenderer.dari(List.of(), new ReferensiPalsu(), pid -> Map.of(), JAM);
    private static final Map<String, Sop> SEMUA = baca();

    private static Map<String, Sop> baca() {
        Map<String, Sop> semua = new TreeMap<>();
        try (Stream<Path> bundel = Files.list(BUNDEL)) {
            for (Path folder : bundel.map(b -> b.resolve("src/main/resources/SERKOM-INF/sop")).filter(Files::isDirectory).toList()) {
                try (Stream<Path> berkas = Files.list(folder)) {
                    for (Path satu : berkas.toList()) {
                        Sop sop = sop(Data.of(new ObjectMapper().readValue(satu.toFile(), new TypeReference<Map<String, Object>>() {
                        })));
                        semua.put(sop.kode(), sop);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return semua;
    }

    private static Sop sop(Data file) {
        List<InfoTahap> rows = new ArrayList<>();
        for (Data t : file.objects("tahap")) {
            rows.add(new InfoTahap(rows.size() + 1, t.text("kode"), t.text("kegiatan"),
                    t.texts("pelaksana").stream().map(p -> RecordBinder.dariKode(Pelaksana.class, p)).toList(), t.texts("kelengkapan"),
                    t.text("mutuKelengkapan"), t.optNumber("waktu").orElse(0), t.text("keluaran"), true, "1.0.0"));
        }
        return new Sop(file.text("kode"), file.text("versi"), file.text("judul"), file.object("kepala"), rows);
    }

    private static Sop denganTahap(Sop sop, List<InfoTahap> tahap) {
        return new Sop(sop.kode(), sop.versi(), sop.judul(), sop.kepala(), tahap);
    }

    private static InfoTahap denganWaktu(InfoTahap t, int waktu) {
        return new InfoTahap(t.urut(), t.kode(), t.kegiatan(), t.pelaksana(), t.kelengkapan(), t.mutuKelengkapan(), waktu, t.keluaran(),
                t.terpasang(), t.versi());
    }

    private static List<Aksi> aksi(String tahap, String nama, String judul) {
        return List.of(new Aksi("sertifikasi", tahap, nama, judul, List.of(Pelaksana.INSTANSI_BERWENANG), "berkas", List.of(tahap), false,
                Data.KOSONG));
    }

    private static byte[] cetak(Sop sop, List<Aksi> aksi) {
        return PDF.render(new NaskahBeku("sop-" + sop.kode(), NASKAH.sop(sop, aksi, HARI), "SOP " + sop.judul(), Instant.EPOCH, false,
                List.of()));
    }

    static byte[] cetak(String kode) {
        return cetak(SEMUA.get(kode), List.of());
    }

    /** Every SOP that ships, one that may be sent back, and one of many pages. */
    static Map<String, byte[]> semua() {
        Map<String, byte[]> semua = new TreeMap<>();
        SEMUA.forEach((kode, sop) -> semua.put(kode, cetak(sop, List.of())));
        semua.put("sertifikasi, dikembalikan", cetak(SEMUA.get("sertifikasi"), aksi("penetapan", "kembalikan", "Kembalikan ke rapat")));
        semua.put("sertifikasi, panjang", cetak(panjang(), List.of()));
        return semua;
    }

    private static Sop panjang() {
        Sop asal = SEMUA.get("sertifikasi");
        List<InfoTahap> banyak = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            InfoTahap t = asal.tahap().get(i % asal.tahap().size());
            banyak.add(new InfoTahap(i + 1, t.kode() + i, (t.kegiatan() + " ").repeat(1 + i % 5).strip(), t.pelaksana(), t.kelengkapan(),
                    t.mutuKelengkapan(), t.waktu(), t.keluaran(), false, ""));
        }
        return denganTahap(asal, banyak);
    }

    private static String rata(String teks) {
        return teks.replaceAll("\\s+", " ");
    }

    @Test
    public void setiapSopTanpaTabrakan() {
        assertTrue(SEMUA.keySet().toString(), SEMUA.keySet().containsAll(List.of("sertifikasi", "kerjasama", "akreditasi", "pemeliharaan",
                "sertifikasi-ulang", "banding", "keberatan", "keluhan")));
        for (Sop sop : SEMUA.values()) {
            byte[] pdf = cetak(sop, List.of());
            assertEquals(sop.kode(), List.of(), new Cetakan(pdf).tabrakan());
            new Cetakan(pdf).huruf().forEach(h -> assertTrue(sop.kode() + ": " + h, h.matches("LiberationSans(-[A-Za-z]+)?")));
        }
    }

    @Test
    public void setiapTahapTerbacaDenganMutuBakuDanWaktuYangDiubahTercetak() {
        Sop sop = SEMUA.get("sertifikasi");
        List<String> halaman = new Cetakan(cetak(sop, List.of())).halaman();
        String kepala = rata(halaman.get(0));
        for (String kata : List.of("STANDAR OPERASIONAL PROSEDUR", "002.00.01/45/2023", "2 Januari 2023", "Dr. Fariq Wajidi, M.Pd.",
                "PELAKSANAAN SERTIFIKASI KOMPETENSI", "Pendidikan minimal S1", "SOP Akreditasi", "Komputer, printer", "Buku Surat",
                "sejak 31 Oktober 2023; diganti dengan Undang-Undang Nomor 20 Tahun 2023")) {
            assertTrue(kata + ": " + kepala, kepala.contains(kata));
        }
        String tabel = rata(halaman.get(1));
        sop.tahap().forEach(t -> assertTrue(t.kode() + ": " + tabel, tabel.contains(t.kegiatan().split(" ")[0])));
        assertTrue(tabel, tabel.contains("10 hari") && !tabel.contains("12 hari"));

        String kini = rata(new Cetakan(cetak(denganTahap(sop, sop.tahap().stream()
                .map(t -> t.kode().equals("verifikasi") ? denganWaktu(t, 12) : t).toList()), List.of())).halaman().get(1));
        assertTrue(kini, kini.contains("12 hari") && !kini.contains("10 hari"));
    }

    @Test
    public void halamanMelintangDanKeadaanYangSamaBitaYangSama() throws IOException {
        Sop sop = SEMUA.get("sertifikasi");
        List<Aksi> aksi = aksi("penetapan", "kembalikan", "Kembalikan ke rapat");
        byte[] pdf = cetak(sop, aksi);

        assertArrayEquals(pdf, cetak(sop, aksi));
        assertTrue(rata(new Cetakan(pdf).halaman().get(1)).contains("Kembalikan ke"));
        try (PDDocument dokumen = Loader.loadPDF(pdf)) {
            dokumen.getPages().forEach(h -> assertTrue(h.getMediaBox().toString(),
                    h.getMediaBox().getWidth() > 841 && h.getMediaBox().getHeight() < 596));
        }
    }

    /** The rightmost dark dot of each line of a page. */
    private static Map<Integer, Integer> tepiKanan(byte[] pdf, int halaman) throws IOException {
        try (PDDocument dokumen = Loader.loadPDF(pdf)) {
            BufferedImage gambar = new PDFRenderer(dokumen).renderImageWithDPI(halaman, 100, ImageType.GRAY);
            Map<Integer, Integer> tepi = new TreeMap<>();
            for (int y = 0; y < gambar.getHeight(); y++) {
                for (int x = gambar.getWidth() - 1; x >= 0 && !tepi.containsKey(y); x--) {
                    if ((gambar.getRGB(x, y) & 0xFF) < 220) {
                        tepi.put(y, x);
                    }
                }
            }
            return tepi;
        }
    }

    @Test
    public void tabelKepalaDanUraianBerbingkaiSampaiTepiYangSama() throws IOException {
        Map<Integer, Integer> tepi = tepiKanan(cetak("sertifikasi"), 0);
        int kanan = tepi.values().stream().mapToInt(x -> x).max().orElseThrow();
        // Between the title above the tables and the page number below them each line of dots ends at the frame.
        List<Integer> berbingkai = tepi.keySet().stream().filter(y -> y > 100 && y < 750).toList();

        assertTrue("" + berbingkai.size(), berbingkai.size() > 500);
        assertEquals("tepi kanan " + kanan, List.of(), berbingkai.stream().filter(y -> kanan - tepi.get(y) > 1).toList());
    }

    @Test
    public void sopPanjangMengulangKepalaTabelnya() {
        byte[] pdf = cetak(panjang(), List.of());
        List<String> halaman = new Cetakan(pdf).halaman();

        assertEquals(List.of(), new Cetakan(pdf).tabrakan());
        assertTrue("" + halaman.size(), halaman.size() > 3);
        halaman.subList(1, halaman.size()).forEach(h -> assertTrue(h, h.contains("Mutu baku") && h.contains("Tahap ini belum terpasang.")));
        assertFalse(halaman.get(0).contains("Mutu baku"));
    }
}
