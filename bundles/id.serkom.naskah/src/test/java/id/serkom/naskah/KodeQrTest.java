package id.serkom.naskah;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.serkom.api.data.Data;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.spi.naskah.AlamatPublik;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.naskah.Konteks;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/** A letter says where anybody finds out whether it is valid, to the eye and to a telephone. */
public class KodeQrTest {

    private static final String KODE = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    private static final String ALAMAT = "https://sertifikasi.bpsdm.sulbarprov.go.id/serkom";
    private static final String TAUTAN = ALAMAT + "/verifikasi/" + KODE;
    private static final Pattern GAMBAR = Pattern.compile("<svg [^>]*viewBox=\"0 0 (\\d+) \\d+\" width=\"(\\d+)mm\"[^>]*><title>"
            + KodeQr.JUDUL + "</title><path fill=\"#000\" d=\"([^\"]+)\"/></svg>");
    private static final Pattern BARIS = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

    private String alamat = "";
    private Map<String, String> kantor = Map.of();

    private String tulis(String tataLetak, Optional<String> kode) {
        return tulis(Uji.naskah("uji", tataLetak, "<p>Isi.</p>", "{}"), kode, List.of());
    }

    private String tulis(Map<String, String> naskah, Optional<String> kode, List<LampiranSurat> lampiran) {
        Uji uji = new Uji().setel(AlamatPublik.KUNCI, alamat).paket(Uji.paket("uji", 0, naskah)).paket(Uji.paket("kantor", 10, kantor));
        VelocityRenderer renderer = uji.renderer();
        SuratRequest surat = Uji.surat("uji", Map.of());
        for (LampiranSurat satu : lampiran) {
            surat = surat.lampiran(satu);
        }
        Konteks k = uji.konteks(renderer, surat);
        return renderer.render(new Konteks(k.surat(), k.jenis(), k.berkas(), k.skema(), k.tanggal(), k.nomor(), k.nomorLain(),
                k.penandatangan(), k.batas(), k.peminta(), kode)).html();
    }

    /** What a reader sees. */
    private static String badan(String html) {
        return html.substring(html.indexOf("<body"));
    }

    private void setel(String alamat) {
        this.alamat = alamat;
    }

    /** What a reader sees on paper scanned at that many dots an inch. */
    private static String baca(String html, int dpi) throws Exception {
        Matcher gambar = GAMBAR.matcher(html);
        assertTrue(html, gambar.find());
        int titik = (int) Math.round(Integer.parseInt(gambar.group(2)) / 25.4 * dpi);
        BufferedImage kertas = new BufferedImage(titik + 40, titik + 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = kertas.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, kertas.getWidth(), kertas.getHeight());
        g.translate(20, 20);
        double skala = titik / Double.parseDouble(gambar.group(1));
        g.scale(skala, skala);
        g.setColor(Color.BLACK);
        Path2D jalur = new Path2D.Double(Path2D.WIND_NON_ZERO);
        Matcher baris = BARIS.matcher(gambar.group(3));
        int habis = 0;
        while (baris.find()) {
            assertEquals("tidak ada yang lain dalam jalurnya", habis, baris.start());
            habis = baris.end();
            double x = Double.parseDouble(baris.group(1));
            double y = Double.parseDouble(baris.group(2));
            double lebar = Double.parseDouble(baris.group(3));
            jalur.append(new Rectangle2D.Double(x, y, lebar, 1), false);
        }
        assertEquals(gambar.group(3).length(), habis);
        g.fill(jalur);
        g.dispose();
        int[] piksel = kertas.getRGB(0, 0, kertas.getWidth(), kertas.getHeight(), null, 0, kertas.getWidth());
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
                new RGBLuminanceSource(kertas.getWidth(), kertas.getHeight(), piksel)))).getText();
    }

    @Test
    public void kodeQrTerbacaDariKertasDanSamaDenganYangTertulis() throws Exception {
        setel(ALAMAT);

        String html = tulis("surat-dinas", Optional.of(KODE));

        assertEquals(TAUTAN, baca(html, 200));
        assertEquals(TAUTAN, baca(html, 110));
        assertTrue(html.contains("Periksa keaslian:<br/>" + ALAMAT + "/verifikasi/<br/>" + KODE));
        assertEquals("isi yang sama, huruf demi huruf", html, tulis("surat-dinas", Optional.of(KODE)));
    }

    /** As long as a public address may be: never so dense that the scanner of an office cannot tell its squares. */
    @Test
    public void alamatTerpanjangPunBerkotakSetengahMilimeterDanTerbacaDariPindaianKantor() throws Exception {
        for (int panjang = 20; panjang <= 120; panjang++) {
            String tautan = new AlamatPublik("https://" + "Sertifikasi-kompetensi.".repeat(6).substring(0, panjang - 13) + "go.id")
                    .pemeriksaan(KODE);
            String gambar = KodeQr.gambar(tautan).teks();
            Matcher ukuran = GAMBAR.matcher(gambar);
            assertTrue(gambar, ukuran.find());
            double sisi = Double.parseDouble(ukuran.group(2));
            double kotak = sisi / Integer.parseInt(ukuran.group(1));
            assertTrue(panjang + " aksara: " + kotak + " mm", sisi >= 28 && sisi <= 30 && kotak >= 0.5);
            assertEquals(tautan, baca(gambar, 150));
        }
    }

    /** An office's own layout may name what it likes: ours is the last. */
    @Test
    public void tataLetakKantorTidakMenghilangkanAlamatnyaDariKepalaNaskah() {
        setel(ALAMAT);
        kantor = Map.of("tata-letak/dokumen.vm", "<html><head><title>$surat.hal</title><meta name=\"dcterms.identifier\" content=\"lain\"/>"
                + "</head><body class=\"$jenis.tataLetak\">$isiDokumen</body></html>");

        String html = tulis("surat-dinas", Optional.of(KODE));

        assertTrue(html, html.contains("content=\"lain\"/><meta name=\"dcterms.identifier\" content=\"" + TAUTAN + "\"/>\n</head>"));
    }

    @Test(expected = NotFoundException.class)
    public void ujiIniTidakMembacaKertasKosong() throws Exception {
        baca("<svg viewBox=\"0 0 41 41\" width=\"28mm\"><title>" + KodeQr.JUDUL
                + "</title><path fill=\"#000\" d=\"M4 4h1v1h-1z\"/></svg>", 200);
    }

    @Test
    public void setiapTataLetakMemuatnyaSekali() throws Exception {
        setel(ALAMAT);

        for (String tataLetak : Ketentuan.TATA_LETAK) {
            if (!Ketentuan.LAMPIRAN.equals(tataLetak)) {
                String html = tulis(tataLetak, Optional.of(KODE));
                assertEquals(tataLetak, 2, badan(html).split(KODE, -1).length);
                assertEquals(tataLetak, 2, html.split("<meta name=\"dcterms.identifier\" content=\"" + TAUTAN + "\"/>", -1).length);
                assertEquals(tataLetak, TAUTAN, baca(html, 150));
            }
        }
    }

    @Test
    public void letaknyaDiSampingTandaTanganAtauDiTempatnyaPadaSertifikat() {
        setel(ALAMAT);

        String surat = tulis("surat-dinas", Optional.of(KODE));
        assertTrue(badan(surat).indexOf("<div class=\"pengesahan-surat\">") < badan(surat).indexOf(KODE));
        assertTrue(badan(surat).indexOf(KODE) < badan(surat).indexOf("<div class=\"tanda-tangan\">"));
        String sertifikat = tulis("sertifikat", Optional.of(KODE));
        assertTrue(sertifikat.contains("<div class=\"tempat-qr\"><div class=\"pemeriksaan\">"));
        assertFalse(sertifikat.contains("<div class=\"pengesahan-surat\">"));
    }

    @Test
    public void suratTanpaPenandatanganMemuatnyaDiKakinyaSebelumLampiran() {
        setel(ALAMAT);
        Map<String, String> naskah = new LinkedHashMap<>(Uji.naskahDengan("uji", "judul = Formulir\ntata-letak = formulir\n",
                "<p>Isi.</p>", "{}"));
        naskah.putAll(Uji.naskahDengan("lampiran-satu", "judul = Lampiran\ntata-letak = lampiran\n", "<p>Lampiran.</p>", "{}"));

        String html = tulis(naskah, Optional.of(KODE), List.of(new LampiranSurat("satu", "Lampiran", Data.KOSONG)));

        assertTrue(badan(html).indexOf("<p>Isi.</p>") < badan(html).indexOf(KODE));
        assertTrue(badan(html).indexOf(KODE) < badan(html).indexOf("<p>Lampiran.</p>"));
    }

    @Test
    public void lampiranYangIkutDitandatanganiTidakMengulangnya() {
        setel(ALAMAT);
        Map<String, String> naskah = new LinkedHashMap<>(Uji.naskah("uji", "keputusan", "<p>Isi.</p>", "{}"));
        naskah.putAll(Uji.naskahDengan("lampiran-satu", "judul = Lampiran\ntata-letak = lampiran\n", "<p>Lampiran.</p>", "{}"));

        String html = tulis(naskah, Optional.of(KODE), List.of(new LampiranSurat("satu", "Lampiran", Data.KOSONG)));

        assertEquals(2, badan(html).split(KODE, -1).length);
        assertEquals("surat dan lampirannya bertanda tangan", 3, html.split("<div class=\"tanda-tangan\">", -1).length);
    }

    @Test
    public void tataLetakKantorYangTidakMenyediakanTempatTetapMemuatnya() throws Exception {
        setel(ALAMAT);
        kantor = Map.of("tata-letak/sertifikat.vm", "<div>$badan</div>");

        assertEquals(TAUTAN, baca(tulis("sertifikat", Optional.of(KODE)), 150));
    }

    @Test
    public void tanpaAlamatPublikAtauSebagaiKonsepTidakAdaYangDicetak() {
        String tanpaAlamat = tulis("surat-dinas", Optional.of(KODE));
        assertFalse(tanpaAlamat.contains("pemeriksaan\""));
        assertFalse(tanpaAlamat.contains(KODE));

        setel(ALAMAT);
        assertEquals("tidak ada yang lain yang berubah", tanpaAlamat, tulis("surat-dinas", Optional.empty()));
    }

    @Test
    public void alamatYangBukanAlamatHttpsTidakPernahTercetak() {
        for (String salah : List.of("http://a.go.id", "https://", "https://a.go.id?x=1", "https://a.go.id/#x", "https://budi:x@a.go.id",
                "a.go.id", "https://a_b.go.id", "https://a.go.id/\" onclick", "javascript:alert(1)", "https://a.go.id:99999999",
                "https://" + "a".repeat(120) + ".id")) {
            setel(salah);

            assertFalse(salah, tulis("surat-dinas", Optional.of(KODE)).contains(KODE));
            assertTrue(salah, AlamatPublik.peringatan(pid -> Map.of(AlamatPublik.KUNCI, salah)).orElseThrow()
                    .contains("bukan alamat https"));
        }
        assertTrue(AlamatPublik.peringatan(pid -> Map.of()).orElseThrow().contains("belum disetel"));
        for (String benar : List.of("https://a.go.id", "https://a.go.id/", " https://a.go.id:8443/x/y/ ")) {
            assertEquals(Optional.empty(), AlamatPublik.peringatan(pid -> Map.of(AlamatPublik.KUNCI, benar)));
        }
        assertEquals("https://a.go.id:8443/x/verifikasi/K",
                AlamatPublik.dari(pid -> Map.of(AlamatPublik.KUNCI, "https://a.go.id:8443/x/")).orElseThrow().pemeriksaan("K"));
    }

    @Test
    public void caraTandaTanganDisetelUntukJenisnya() {
        Uji uji = new Uji().templat("<p>Isi.</p>", "{}");
        assertEquals(List.of("BASAH"), cara(uji.renderer()));
        assertEquals(List.of("ELEKTRONIK"), cara(uji.setel("uji.ttd", "elektronik").renderer()));
        assertEquals(1, new Uji().paket(Uji.paket("kantor", 0, Map.of("tata-letak/kantor.properties", "uji.ttd = cap"))).renderer()
                .karantina().size());
        assertEquals(0, new Uji().paket(Uji.paket("kantor", 0, Map.of("tata-letak/kantor.properties", "uji.ttd = basah"))).renderer()
                .karantina().size());
    }

    private static List<String> cara(VelocityRenderer renderer) {
        return renderer.jenis().stream().filter(j -> j.jenis().equals("uji")).map(JenisSurat::ttd).map(Enum::name).toList();
    }
}
