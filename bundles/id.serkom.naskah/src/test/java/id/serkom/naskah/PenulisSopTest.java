package id.serkom.naskah;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.data.Data;
import id.serkom.api.data.Masa;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.referensi.DasarHukum;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.InfoTahap;
import id.serkom.api.service.Sop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/** The official document of an SOP, from the file that ships. */
public class PenulisSopTest {

    private static final Path MODUL = Path.of(System.getProperty("basedir", ""));
    private static final Path BERKAS = MODUL.resolve("../id.serkom.sop.sertifikasi/src/main/resources/SERKOM-INF/sop/sertifikasi.json");
    private static final Path GOLDEN = MODUL.resolve("src/test/resources/golden/sop-sertifikasi.xhtml");
    private static final Pattern BARIS = Pattern.compile("<tr><td class=\"tengah\">.*?</tr>", Pattern.DOTALL);
    private static final Pattern SEL = Pattern.compile("<td class=\"alur\">(.*?)</td>", Pattern.DOTALL);
    private static final List<Aksi> AKSI = List.of(aksi("permohonan", "tolak", "Tolak permohonan"), aksi("permohonan", "terima", "Terima"),
            aksi("penetapan", "kembalikan", "Kembalikan ke rapat"), aksi("rapat", "tolakan", "Bukan penolakan"));

    private final Uji uji = new Uji();

    private static Aksi aksi(String tahap, String nama, String judul) {
        return new Aksi("sertifikasi", tahap, nama, judul, List.of(Pelaksana.BIDANG_SERTIFIKASI), "berkas", List.of(tahap), false,
                Data.KOSONG);
    }

    private static Sop sertifikasi() throws IOException {
        Data file = Data.of(new ObjectMapper().readValue(BERKAS.toFile(), new TypeReference<Map<String, Object>>() {
        }));
        List<InfoTahap> tahap = new ArrayList<>();
        for (Data t : file.objects("tahap")) {
            tahap.add(tahap(tahap.size() + 1, t.text("kode"), t.text("kegiatan"), t.texts("pelaksana").stream()
                    .map(p -> RecordBinder.dariKode(Pelaksana.class, p)).toList(), t.text("mutuKelengkapan"), t.optNumber("waktu")
                            .orElse(0), true));
        }
        return new Sop(file.text("kode"), file.text("versi"), file.text("judul"), file.object("kepala"), tahap);
    }

    private static InfoTahap tahap(int urut, String kode, String kegiatan, List<Pelaksana> pelaksana, String kelengkapan, int waktu,
            boolean terpasang) {
        return new InfoTahap(urut, kode, kegiatan, pelaksana, List.of(), kelengkapan, waktu, "surat", terpasang, terpasang ? "1.0.0" : "");
    }

    private static Sop sop(Data kepala, InfoTahap... tahap) {
        return new Sop("uji", "1", "Uji", kepala, List.of(tahap));
    }

    private String tulis(Sop sop) {
        return tulis(sop, List.of(), Uji.TANGGAL);
    }

    private String tulis(Sop sop, List<Aksi> aksi, LocalDate pada) {
        return uji.renderer().sop(sop, aksi, pada);
    }

    /** The table's rows, each as its cells of the flow. */
    private static List<List<String>> alur(String html) {
        return BARIS.matcher(html).results().map(b -> SEL.matcher(b.group()).results().map(s -> s.group(1)).toList()).toList();
    }

    private static String nama(String gambar) {
        Matcher nama = Pattern.compile("aria-label=\"([^\"]*)\"").matcher(gambar);
        return nama.find() ? nama.group(1) : "";
    }

    @Test
    public void dokumenSopSertifikasiSepertiBerkasGolden() throws IOException {
        String html = tulis(sertifikasi(), AKSI, Uji.TANGGAL).replaceAll("(?s)<style>.*?</style>", "<style></style>");
        if ("tulis".equals(System.getProperty("serkom.golden"))) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, html);
        }

        assertEquals(Files.readString(GOLDEN), html);
    }

    @Test
    public void setiapTahapSatuBarisDenganSimbolPadaKolomPelaksananya() throws IOException {
        Sop sop = sertifikasi();
        List<List<String>> alur = alur(tulis(sop, AKSI, Uji.TANGGAL));

        assertEquals(sop.tahap().size(), alur.size());
        for (InfoTahap t : sop.tahap()) {
            for (Pelaksana p : Pelaksana.values()) {
                String gambar = alur.get(t.urut() - 1).get(p.ordinal());
                boolean simbol = gambar.contains("fill=\"#fff\"");
                assertEquals(t.kode() + " " + p, t.pelaksana().contains(p), simbol);
                assertEquals(t.kode() + " " + p, simbol, nama(gambar).endsWith("tahap " + t.urut() + ", " + p.sebutan().replace('/', ' ')));
            }
        }
        List<String> utama = alur.stream().map(b -> nama(b.get(0)).replaceAll(",.*", "")).toList();
        assertEquals(List.of("Mulai", "Keputusan", "Proses", "Proses", "Proses", "Proses", "Keputusan", "Selesai"), utama);
    }

    @Test
    public void yangDapatMenolakAtauMengembalikanBercabangDanMenyebutnya() throws IOException {
        String html = tulis(sertifikasi(), AKSI, Uji.TANGGAL);

        assertTrue(html, html.contains("Bila tidak: Tolak permohonan.") && html.contains("Bila tidak: Kembalikan ke rapat."));
        assertFalse(html, html.contains("Bukan penolakan"));
        assertFalse(tulis(sertifikasi()).contains("Keputusan, tahap"));
    }

    @Test
    public void alurBerpindahKolomSepanjangKakiBarisDanSampaiKeYangBerikut() {
        String html = tulis(sop(Data.KOSONG, tahap(1, "a", "A", List.of(Pelaksana.BIDANG_SERTIFIKASI), "", 1, true),
                tahap(2, "b", "B", List.of(Pelaksana.ASESOR), "", 1, true)));

        List<String> pertama = alur(html).get(0);
        assertTrue(pertama.get(0), pertama.get(0).contains("M41 40L41 50M41 50L82 50"));
        assertEquals("Garis alur", nama(pertama.get(1)));
        assertTrue(pertama.get(1), pertama.get(1).contains("M0 50L41 50M41 50L82 50"));
        assertTrue(pertama.get(2), pertama.get(2).contains("M41 50L41 56M0 50L41 50"));
        assertEquals("", pertama.get(3));
        List<String> kedua = alur(html).get(1);
        assertEquals(List.of("", "", "Selesai, tahap 2, Asesor Tim Penguji", ""), kedua.stream().map(PenulisSopTest::nama).toList());
        assertTrue(kedua.get(2), kedua.get(2).contains("M41 0L41 16"));
    }

    @Test
    public void barisYangPanjangMeninggikanGambarnyaSupayaGarisTidakTerputus() {
        String html = tulis(sop(Data.KOSONG, tahap(1, "a", "Kegiatan yang sangat panjang ".repeat(12), List.of(Pelaksana.ASESOR), "", 1,
                true)));

        Matcher tinggi = Pattern.compile("height=\"(\\d+)\" role").matcher(alur(html).get(0).get(2));
        assertTrue(tinggi.find());
        assertTrue(tinggi.group(1), Integer.parseInt(tinggi.group(1)) > 150);
    }

    @Test
    public void yangTidakBerlakuLagiDitandaiMenurutRegisterPadaHariIni() throws IOException {
        uji.daftar(new DasarHukum("permendagri-54-2009", new Masa(LocalDate.of(2023, 1, 2), Optional.of(LocalDate.of(2023, 12, 31))),
                "Peraturan lama", Optional.of("permendagri-1-2023")),
                new DasarHukum("permendagri-1-2023", Masa.sejak(LocalDate.of(2024, 1, 1)), "Peraturan baru", Optional.empty()),
                new DasarHukum("permen-panrb-35-2012", new Masa(LocalDate.of(2023, 1, 2), Optional.of(LocalDate.of(2026, 1, 31))),
                        "Pedoman", Optional.empty()));

        String kini = tulis(sertifikasi());
        assertTrue(kini, kini.contains("[tidak berlaku lagi sejak 1 Januari 2024; diganti dengan Peraturan baru]"));
        assertTrue(kini, kini.contains("[tidak berlaku lagi sejak 31 Oktober 2023; diganti dengan Undang-Undang Nomor 20 Tahun 2023"));
        assertTrue(kini, kini.contains("[tidak berlaku lagi sejak 1 Februari 2026]"));
        String dulu = tulis(sertifikasi(), List.of(), LocalDate.of(2023, 6, 1));
        assertFalse(dulu, dulu.contains("tidak berlaku lagi"));
    }

    @Test
    public void kepalaMemuatYangAdaDanGarisUntukYangBelum() throws IOException {
        String html = tulis(new Sop("s", "1", "Judul", sertifikasi().kepala().with("tanggalRevisi", "2025-02-03")
                .with("disahkan", Map.of("nama", "Dr. Nama", "jabatan", "Kepala Badan")), sertifikasi().tahap()));

        assertTrue(html, html.contains("Tanggal revisi</th><td>3 Februari 2025</td>"));
        assertTrue(html, html.contains("Tanggal pembuatan</th><td>-</td>"));
        assertTrue(html, html.contains("Tanggal efektif</th><td>2 Januari 2023</td>"));
        assertTrue(html, html.contains("<p>Kepala Badan</p>") && html.contains("Dr. Nama") && !html.contains("NIP "));
    }

    @Test
    public void tahapTanpaBundelDisebutDanIsiBerbahayaTetapTeks() {
        String html = tulis(sop(Data.of(Map.of("peringatan", "<script>alert(1)</script>", "dasarHukum", List.of(Map.of("kode", "x", "judul",
                "A & B <b>")))), tahap(1, "a", "<img src=x>", List.of(), "\"&", 0, false)));

        assertTrue(html, html.contains("Tahap ini belum terpasang."));
        assertTrue(html, html.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && html.contains("&lt;img src=x&gt;"));
        assertTrue(html, html.contains("A &amp; B &lt;b&gt;"));
    }

    @Test
    public void kantorMenggantiTataLetaknyaDanYangKeliruDikarantina() throws IOException {
        uji.paket(Uji.paket("kantor", 1, Map.of("tata-letak/sop.vm", "<html><head><title>$sop.judul</title></head><body><h1>Punya kantor"
                + "</h1>#foreach($tahap in $sop.tahap)<p>$tahap.kegiatan: $tahap.waktu</p>#end</body></html>")));
        assertTrue(tulis(sertifikasi()).contains("Punya kantor"));

        Uji keliru = new Uji().paket(Uji.paket("salah", 1, Map.of("tata-letak/sop.vm", "<html><body>$sop.tidakAda</body></html>")));
        assertEquals(1, keliru.renderer().karantina().size());
        assertTrue(keliru.renderer().karantina().toString().contains("sop.tidakAda"));
        Uji surat = new Uji().paket(Uji.paket("salah", 1, Map.of("tata-letak/sop.vm", "<html><body>$surat.nomor</body></html>")));
        assertEquals(1, surat.renderer().karantina().size());
    }
}
