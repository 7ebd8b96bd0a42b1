package id.serkom.naskah;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.api.data.Masa;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.referensi.DasarHukum;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.naskah.NaskahSiap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;

public class VelocityRendererTest {

    private static final String CONTOH = "{\"nama\": \"Rahma\"}";

    private final Uji uji = new Uji();

    @Test
    public void suratDinasMemuatKopNomorTujuanIsiDanTandaTangan() {
        uji.templat("<p>Dengan hormat, $isi.nama diundang.</p>", CONTOH);

        NaskahSiap siap = uji.tulis(Map.of("nama", "Rahma"));

        assertEquals("Uji Pengelolaan Perkantoran Digital", siap.hal());
        assertTrue(siap.html().contains("PEMERINTAH PROVINSI SULAWESI BARAT"));
        assertTrue(siap.html().contains(": " + Uji.TANDA));
        assertTrue(siap.html().contains("Mamuju, 2 Maret 2026"));
        assertTrue(siap.html().contains("Yth. Kepala BKPSDM Kabupaten Majene"));
        assertTrue(siap.html().contains("<p>Dengan hormat, Rahma diundang.</p>"));
        assertTrue(siap.html().contains("Dr. Hasan Basri, M.Si."));
        assertTrue(siap.html().contains("NIP 19700303 199503 1 003"));
        assertFalse(siap.html().contains("halaman-lampiran\""));
    }

    @Test
    public void nilaiYangTidakAdaMenggagalkanSurat() {
        uji.templat("<p>$isi.nama</p>", CONTOH);

        InvalidInput gagal = assertThrows(InvalidInput.class, () -> uji.tulis(Map.of("lain", "x")));

        assertEquals("naskah.nilai-tidak-ada", gagal.reasons().get(0).code());
        assertEquals("naskah/uji.vm: isi.nama (baris 1)", gagal.reasons().get(0).data().get("rincian"));
    }

    @Test
    public void nilaiYangTidakAdaMenggagalkanJugaDiDalamIf() {
        uji.templat("#if($isi.nama)<p>ada</p>#end", CONTOH);

        assertThrows(InvalidInput.class, () -> uji.tulis(Map.of("lain", "x")));
    }

    @Test
    public void setiapNilaiDiloloskan() {
        uji.templat("<p title=\"$isi.nama\">$isi.nama</p>", CONTOH);

        String html = uji.tulis(Map.of("nama", "<b>\"Bu' & Pak</b>")).html();

        assertTrue(html, html.contains("<p title=\"&lt;b&gt;&quot;Bu&#39; &amp; Pak&lt;/b&gt;\">&lt;b&gt;&quot;Bu&#39; &amp; "
                + "Pak&lt;/b&gt;</p>"));
    }

    @Test
    public void halAdalahTeksBiasaDanDiloloskanHanyaDiDokumen() {
        uji.paket(Uji.paket("uji", 0, Uji.naskahDengan("uji",
                "judul = Uji\nhal = Undangan $isi.nama\nklasifikasi = 1\njabatan = kepala-badan\n", "<p>x</p>", CONTOH)));

        NaskahSiap siap = uji.tulis(Map.of("nama", "A & B"));

        assertEquals("Undangan A & B", siap.hal());
        assertTrue(siap.html().contains(": Undangan A &amp; B"));
    }

    @Test
    public void lampiranBerdiriDiHalamanSendiriDenganNomorDanTanggalSurat() {
        Map<String, String> teks = new HashMap<>(Uji.naskah("uji", "surat-dinas", "<p>Terlampir.</p>", CONTOH));
        teks.putAll(Uji.naskahDengan("lampiran-rekap", "judul = Rekap\ntata-letak = lampiran\n",
                "<table><tbody>#foreach($a in $isi.asesi)<tr><td>$foreach.count</td><td>$a.nama</td></tr>#end</tbody></table>",
                "{\"asesi\": [{\"nama\": \"Rahma\"}]}"));
        uji.paket(Uji.paket("uji", 0, teks));
        Data rekap = Data.of(Map.of("asesi", List.of(Map.of("nama", "Rahma"), Map.of("nama", "Ilham"))));

        String html = uji.tulis(Uji.surat("uji", Map.of()).lampiran(new LampiranSurat("rekap", "Rekap asesi", rekap))
                .lampiran(new LampiranSurat("rekap", "Rekap kedua", rekap))).html();

        assertTrue(html.contains(": 2 (dua) berkas"));
        assertTrue(html.contains("<th scope=\"row\">Lampiran I</th>"));
        assertTrue(html.contains("<th scope=\"row\">Lampiran II</th>"));
        assertTrue(html.contains("<td>: " + Uji.TANDA + "</td>"));
        assertTrue(html.contains("<td>2</td><td>Ilham</td>"));
    }

    @Test
    public void tembusanDicetakBerurut() {
        uji.templat("<p>x</p>", CONTOH);

        String html = uji.tulis(Uji.surat("uji", Map.of()).tembusan(List.of("Gubernur", "Arsip"))).html();

        assertTrue(html.replace("\n", "").contains("<li>Gubernur</li><li>Arsip</li>"));
    }

    @Test
    public void keputusanMenyebutDasarHukumYangBerlakuPadaTanggalnya() {
        uji.paket(Uji.paket("uji", 0, Uji.naskah("uji", "keputusan",
                "<ol>#foreach($d in $dasarHukum)<li>$d.judul</li>#end</ol>", CONTOH)));
        uji.daftar(
                new DasarHukum("uu-5-2014", Masa.antara(LocalDate.of(2014, 1, 15), LocalDate.of(2023, 10, 30)), "UU 5/2014",
                        Optional.of("uu-20-2023")),
                new DasarHukum("uu-20-2023", Masa.sejak(LocalDate.of(2023, 10, 31)), "UU 20/2023", Optional.empty()));

        String html = uji.tulis(Map.of()).html();

        assertTrue(html.contains("<li>UU 20/2023</li>"));
        assertFalse(html.contains("UU 5/2014"));
        assertTrue(html.contains("<h1>KEPUTUSAN <span class=\"jabatan\">KEPALA BADAN PENGEMBANGAN SUMBER DAYA MANUSIA</span></h1>"));
        assertTrue(html.contains("UJI PENGELOLAAN PERKANTORAN DIGITAL"));
        assertTrue(html.contains("NOMOR " + Uji.TANDA));
    }

    @Test
    public void dasarHukumDiurutkanMenurutJenjangnya() {
        uji.templat("<div>#foreach($d in $dasarHukum)<p>$d.judul</p>#end</div>", CONTOH).daftar(
                new DasarHukum("permendagri-1-2023", Masa.sejak(LocalDate.of(2023, 1, 1)), "Permendagri 1/2023", Optional.empty()),
                new DasarHukum("uu-20-2023", Masa.sejak(LocalDate.of(2023, 10, 31)), "UU 20/2023", Optional.empty()));

        assertTrue(uji.tulis(Map.of()).html().contains("<p>UU 20/2023</p><p>Permendagri 1/2023</p>"));
    }

    @Test
    public void hariDanBatasDihitungDariTanggalSurat() {
        String ketentuan = "judul = Uji\nklasifikasi = 1\njabatan = kepala-badan\nbatas.hari-kerja = 21\n";
        uji.paket(Uji.paket("uji", 0, Uji.naskahDengan("uji", ketentuan,
                "<p>$surat.hari, $surat.hariTerbilang: $batas.hariKerja hari, $batas.tanggal</p>", CONTOH)));

        assertTrue(uji.tulis(Map.of()).html().contains("<p>Senin, Senin tanggal dua bulan Maret tahun dua ribu dua puluh enam: "
                + "21 hari, 23 Maret 2026</p>"));
        assertTrue(uji.setel("uji.batas", "10").tulis(Map.of()).html().contains("10 hari, 12 Maret 2026"));
    }

    @Test
    public void batasYangTidakDinyatakanTidakDapatDisebut() {
        uji.templat("<p>$batas.tanggal</p>", CONTOH);

        assertEquals(1, uji.renderer().karantina().size());
        assertTrue(uji.renderer().karantina().get(0).alasan().contains("batas.tanggal"));
    }

    @Test
    public void setelanBatasYangBukanBilanganMenolakSurat() {
        for (String salah : List.of("dua puluh", "0", "-1", "1000", "")) {
            uji.templat("<p>x</p>", CONTOH).setel("uji.batas", salah);

            InvalidInput gagal = assertThrows(salah, InvalidInput.class, () -> uji.renderer().jenis("uji", Uji.TANGGAL));

            assertEquals("naskah.setelan-keliru", gagal.reasons().get(0).code());
        }
    }

    @Test
    public void alineaTerakhirBerdiriBersamaTandaTangan() {
        assertEquals("<p class=\"x\">dua</p>", penutup("<p>satu</p>\n<p class=\"x\">dua</p>\n"));
        assertEquals("<table class=\"diktum\"><tr><td>KEDUA</td></tr></table>", penutup("<p>satu</p>"
                + "<table class=\"diktum\"><tr><td>KESATU</td></tr></table><table class=\"diktum\"><tr><td>KEDUA</td></tr></table>"));
        assertEquals("", penutup("<p>satu</p><table><tr><td>x</td></tr></table>"));
    }

    private static String penutup(String badan) {
        String html = new Uji().templat(badan, CONTOH).tulis(Map.of()).html().replace("\n", "");
        String awal = "<div class=\"penutup\"><div class=\"badan\">";
        int mulai = html.indexOf(awal) + awal.length();
        return html.substring(mulai, html.indexOf("</div><div class=\"tanda-tangan\">", mulai));
    }

    @Test
    public void sertifikatMemuatNomorRegistrasi() {
        uji.paket(Uji.paket("uji", 0, Uji.naskahDengan("uji",
                "judul = Sertifikat\ntata-letak = sertifikat\nklasifikasi = 1\njabatan = kepala-badan\n"
                        + "seri = sertifikat\nnomor.registrasi.seri = registrasi\nnomor.registrasi.pola = REG {urut}/{tahun}\n",
                "<p>$isi.nama</p>", CONTOH)));

        String html = uji.tulis(Map.of("nama", "Rahma")).html();

        assertTrue(html.contains("Nomor registrasi: \u27e6registrasi:X\u27e7"));
        assertTrue(html.contains("@page { size: A4 landscape;"));
        assertEquals("registrasi", uji.renderer().jenis("uji", Uji.TANGGAL).orElseThrow().nomorLain().get("registrasi").seri());
    }

    @Test
    public void formulirTanpaNomorDanTanpaPenandatangan() {
        uji.paket(Uji.paket("uji", 0,
                Uji.naskahDengan("uji", "judul = Tanda terima\ntata-letak = formulir\nbernomor = tidak\n", "<p>$isi.nama</p>",
                        CONTOH)));

        String html = uji.tulis(Map.of("nama", "Rahma")).html();

        assertFalse(html.contains("tanda-tangan\""));
        assertTrue(html.contains("TANDA TERIMA"));
        assertFalse(uji.renderer().jenis("uji", Uji.TANGGAL).orElseThrow().bernomor());
    }

    @Test
    public void setelanKantorMengubahPenandatanganDanParafSebuahJenis() {
        uji.templat("<p>x</p>", CONTOH).setel("uji.jabatan", "kepala-bidang").setel("uji.paraf", "a, b");

        JenisSurat jenis = uji.renderer().jenis("uji", Uji.TANGGAL).orElseThrow();

        assertEquals(Optional.of("kepala-bidang"), jenis.jabatan());
        assertEquals(List.of("a", "b"), jenis.paraf());
        assertEquals("keluar", jenis.seri());
        assertEquals("{klasifikasi}/{urut}/{unit}/{tahun}", jenis.pola());
    }

    @Test
    public void jenisYangTidakTerpasangTidakAda() {
        assertEquals(Optional.empty(), uji.renderer().jenis("uji", Uji.TANGGAL));
    }

    @Test
    public void jabatanTanpaPenandatanganMenolakSurat() {
        uji.templat("<p>x</p>", CONTOH).setel("uji.jabatan", "tidak-ada");

        InvalidInput gagal = assertThrows(InvalidInput.class, () -> uji.tulis(Map.of()));

        assertEquals("naskah.tanpa-penandatangan", gagal.reasons().get(0).code());
    }

    @Test
    public void banyakSuratSekaligusTidakSalingMengganggu() throws Exception {
        uji.templat("<div>#foreach($x in $isi.daftar)<p>$foreach.count $x.nama</p>#end</div>", "{\"daftar\": [{\"nama\": \"a\"}]}");
        VelocityRenderer renderer = uji.renderer();
        ExecutorService pekerja = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> kerja = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                String nama = "nama-" + i;
                SuratRequest surat = Uji.surat("uji", Map.of("daftar", List.of(Map.of("nama", "x"), Map.of("nama", nama))));
                kerja.add(() -> renderer.render(uji.konteks(renderer, surat)).html().contains("<p>1 x</p><p>2 " + nama + "</p>"));
            }
            for (Future<Boolean> satu : pekerja.invokeAll(kerja)) {
                assertTrue(satu.get());
            }
        } finally {
            pekerja.shutdownNow();
        }
    }
}
