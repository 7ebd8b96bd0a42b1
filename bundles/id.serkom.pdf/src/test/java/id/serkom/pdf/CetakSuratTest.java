package id.serkom.pdf;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.Test;

/** Letters of every layout as a reader of their PDF finds them. What veraPDF says of them: {@link PdfSahIT}. */
public class CetakSuratTest {

    private static final String NAMA = Surat.NAMA_PANJANG;
    private static final String NIP = "199001012015012001";

    @Test
    public void setiapTataLetakTanpaTabrakanDalamHurufYangDisertakan() {
        Surat.TATA_LETAK.forEach(nama -> periksa(nama, Surat.tataLetak(nama)));
    }

    /** No two characters upon each other, and nothing set in a typeface that a reader would have to have. */
    static void periksa(String nama, String html) {
        Cetakan cetakan = new Cetakan(Surat.cetak(html, false));
        assertEquals(nama, List.of(), cetakan.tabrakan());
        cetakan.huruf().forEach(h -> assertTrue(nama + ": " + h, h.matches("Liberation(Sans|Serif)(-[A-Za-z]+)?")));
    }

    @Test
    public void sertifikatDenganEmpatPuluhUnitDanNamaTerpanjangTanpaTabrakan() {
        assertTrue(NAMA, NAMA.length() >= 60);
        Cetakan cetakan = new Cetakan(Surat.cetak(Surat.sertifikat(40, NAMA, Surat.INSTANSI_PANJANG), false));
        List<String> halaman = cetakan.halaman();
        assertEquals(3, halaman.size());
        assertEquals(List.of(), cetakan.tabrakan());
        assertTrue(halaman.get(0), halaman.get(0).contains(NAMA) && halaman.get(0).contains(Surat.INSTANSI_PANJANG)
                && halaman.get(0).contains("Dr. Hasan Basri, M.Si.") && halaman.get(0).contains("0".repeat(26)));
        assertTrue(halaman.get(1), halaman.get(1).contains("O.841001.001.01"));
        assertTrue(halaman.get(2), halaman.get(2).contains("Kode unit") && halaman.get(2).contains("O.841040.001.01"));
    }

    @Test
    public void lampiranPanjangMengulangKepalaTabelDanBernomorHalamanSejakKedua() {
        periksaDaftar(60);
    }

    /** An annex of so many names: each is there, below the head of the table, on a page that has its number. */
    static void periksaDaftar(int banyak) {
        Cetakan cetakan = new Cetakan(Surat.cetak(Surat.keputusan(banyak), false));
        List<String> halaman = cetakan.halaman();
        assertEquals(List.of(), cetakan.tabrakan());
        assertFalse(halaman.get(0), halaman.get(0).startsWith("\u2013"));
        int nama = 0;
        for (int i = 1; i < halaman.size(); i++) {
            String isi = halaman.get(i);
            assertTrue(isi, isi.startsWith("\u2013 " + (i + 1) + " \u2013"));
            int disini = isi.split(NIP, -1).length - 1;
            assertTrue(i + ": " + isi, disini == 0 || isi.contains("Unit kerja"));
            nama += disini;
        }
        assertEquals(banyak, nama);
        assertTrue(halaman.get(halaman.size() - 1).contains(banyak + "."));
    }

    @Test
    public void lampiranYangBerakhirDiTepiHalamanTidakMeninggalkanTandaTangannyaDanTetapBerkepala() {
        int berpindah = 0;
        for (int nama = 1; nama <= 14; nama++) {
            Cetakan cetakan = new Cetakan(Surat.cetak(Surat.keputusan(nama), false));
            List<String> halaman = cetakan.halaman();
            String akhir = halaman.get(halaman.size() - 1);
            assertEquals(nama + " nama", List.of(), cetakan.tabrakan());
            assertTrue(nama + ": " + akhir, akhir.contains("Hasan Basri") && akhir.contains(nama + ".") && akhir.contains("Unit kerja"));
            berpindah += akhir.split(NIP, -1).length == 2 ? 1 : 0;
        }
        assertTrue("" + berpindah, berpindah > 1);
    }

    @Test
    public void ujiCobaTerbacaPadaSetiapHalamanDanTidakMenutupTeks() {
        for (String html : List.of(Surat.sertifikat(40, NAMA, Surat.INSTANSI_PANJANG), Surat.jenis("sk-penetapan"))) {
            Cetakan biasa = new Cetakan(Surat.cetak(html, false));
            Cetakan uji = new Cetakan(Surat.cetak(html, true));
            assertEquals(biasa.halaman().size(), uji.halaman().size());
            uji.halaman().forEach(isi -> assertTrue(isi, isi.contains("UJI COBA \u2013 BUKAN DOKUMEN RESMI")));
            biasa.halaman().forEach(isi -> assertFalse(isi, isi.contains("UJI COBA")));
        }
    }

    @Test
    public void blokTandaTanganTidakPernahTerpisahDariAlineaTerakhir() {
        String surat = Surat.jenis("pencabutan");
        String penutup = surat.substring(surat.indexOf("<div class=\"penutup\">"));
        String alinea = penutup.replaceAll("(?s).*?<p>(.*?)</p>.*", "$1").replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").strip();
        String kata = alinea.substring(0, Math.min(25, alinea.length()));
        int terbelah = 0;
        for (int baris = 0; baris < 40; baris += 2) {
            List<String> halaman = new Cetakan(Surat.cetak(Surat.diperpanjang(surat, baris), false)).halaman();
            String akhir = halaman.stream().filter(h -> h.contains("Hasan Basri")).findFirst().orElseThrow().replaceAll("\\s+", " ");
            assertTrue(baris + ": " + kata + " | " + akhir, akhir.contains(kata));
            terbelah += halaman.size() > 1 ? 1 : 0;
        }
        assertTrue(terbelah > 5);
    }

    /** The letter upright, its wide annex across, with the whole width used. */
    @Test
    public void lampiranBerkolomBanyakMelintangDanSuratnyaTegak() throws IOException {
        byte[] pdf = Surat.cetak(Surat.keputusan(30), false);
        List<String> halaman = new Cetakan(pdf).halaman();
        try (PDDocument dokumen = Loader.loadPDF(pdf)) {
            for (int i = 0; i < dokumen.getNumberOfPages(); i++) {
                PDRectangle kertas = dokumen.getPage(i).getMediaBox();
                boolean daftar = halaman.get(i).contains(NIP);
                assertEquals("halaman " + (i + 1), daftar, kertas.getWidth() > kertas.getHeight());
                if (daftar) {
                    double kanan = new Cetakan(pdf).kanan(i + 1);
                    assertTrue(i + ": " + kanan, kanan > kertas.getWidth() * 0.85 && kanan < kertas.getWidth() - 20);
                    assertTrue(halaman.get(i), halaman.get(i).startsWith("\u2013 " + (i + 1) + " \u2013"));
                }
            }
        }
        assertTrue("" + halaman.size(), halaman.size() > 4);
    }

    @Test
    public void keduaPihakPerjanjianBertandaTanganBerdampingan() {
        for (String html : List.of(Surat.tataLetak("perjanjian"), Surat.tanpaKode("perjanjian"))) {
            Cetakan cetakan = new Cetakan(Surat.cetak(html, false));
            String akhir = cetakan.halaman().stream().filter(h -> h.contains("PIHAK KESATU,")).reduce((a, b) -> b).orElseThrow();
            assertTrue(akhir, akhir.matches("(?s).*PIHAK KEDUA, +PIHAK KESATU,.*"));
            assertTrue(akhir, akhir.matches("(?s).*PIHAK KESATU,.*Drs. H. Ahmad Syarif, M.Si. +Dr. Hasan Basri, M.Si..*"));
            assertTrue("alinea terakhir ikut", akhir.contains("disimpan dalam berkas kerja sama ini"));
        }
    }

    @Test
    public void namaTerpanjangPadaPerjanjianTidakBertabrakan() {
        String html = Surat.tataLetak("perjanjian").replace("Drs. H. Ahmad Syarif, M.Si.", NAMA).replace("Dr. Hasan Basri, M.Si.", NAMA)
                .replace("Kepala BKPSDM Kabupaten Polewali Mandar", "Kepala " + Surat.INSTANSI_PANJANG);

        Cetakan cetakan = new Cetakan(Surat.cetak(html, false));

        assertEquals(List.of(), cetakan.tabrakan());
        String semua = cetakan.halaman().toString().replaceAll("\\s+", " ");
        assertTrue(semua, semua.contains("PIHAK KEDUA, PIHAK KESATU,"));
    }

    /** Minutes of a meeting on a skema of many units: no mark is cut off at the edge. */
    @Test
    public void rekapitulasiEmpatPuluhUnitTidakTerpotongDiTepi() {
        for (int unit : new int[] {2, 12, 13, 40}) {
            Cetakan cetakan = new Cetakan(Surat.cetak(Surat.rekap(unit, 9), false));
            String semua = String.join(" ", cetakan.halaman());
            assertEquals(unit + " unit", List.of(), cetakan.tabrakan());
            assertEquals(unit + " unit", 9 * unit, semua.split("\\bBK\\b", -1).length - 2);
            assertEquals(unit + " unit", 9, semua.split("\\bBelum\\b", -1).length - 1);
        }
    }

    @Test
    public void tandaTanganLampiranBeritaAcaraRapatTidakPernahSendirian() {
        List<String> halaman = new Cetakan(Surat.cetak(Surat.jenis("berita-acara-rapat"), false)).halaman();
        String akhir = halaman.get(halaman.size() - 1);
        assertTrue(akhir, akhir.contains("Nur Aeni, S.Sos.") && akhir.contains("Kode unit"));
    }

    @Test
    public void alamatPublikTerpanjangTetapSatuHalamanPadaSertifikat() {
        String panjang = "https://" + "sertifikasi-kompetensi.".repeat(6).substring(0, 107) + "go.id";
        String html = Surat.beralamat(panjang).get("sertifikat").replace("Rahma Wati, S.E.", NAMA)
                .replace("Badan Kepegawaian dan Pengembangan SDM Kabupaten Majene", Surat.INSTANSI_PANJANG);

        Cetakan cetakan = new Cetakan(Surat.cetak(html, false));

        assertEquals(120, panjang.length());
        assertEquals(1, cetakan.halaman().size());
        assertEquals(List.of(), cetakan.tabrakan());
        assertTrue(cetakan.halaman().get(0), cetakan.halaman().get(0).contains("Dr. Hasan Basri, M.Si.")
                && cetakan.halaman().get(0).contains("0".repeat(26)));
    }
}
