package id.serkom.naskah;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.api.data.Masa;
import id.serkom.api.referensi.DasarHukum;
import id.serkom.api.skema.NaskahSkema;
import id.serkom.api.skema.Skema;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.spi.naskah.CacatNaskah;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.naskah.NaskahSiap;
import id.serkom.testing.tahap.Contoh;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** A skema may have its own words for a kind of letter. */
public class NaskahMilikSkemaTest {

    private static final Data CONTOH = Data.of(Map.of("nama", "Rahma"));

    private static Skema skema(Map<String, NaskahSkema> naskah) {
        Skema s = Contoh.skema();
        return new Skema(s.kode(), s.versi(), s.judul(), s.jenis(), s.tanggalEdisi(), s.dasar(), s.unit(), s.persyaratan(), s.metode(),
                s.formulir(), s.skala(), s.aturan(), s.masaBerlakuBulan(), s.biaya(), s.hakKewajiban(), s.asesiPerAsesor(), s.waktu(),
                        s.tambahan(),
                naskah, s.contoh(), s.sha256());
    }

    private static NaskahSkema kata(String badan) {
        return new NaskahSkema("<p>" + badan + "</p>", Optional.empty(), CONTOH);
    }

    private final Uji uji = new Uji().templat("<p>biasa $isi.nama</p>", "{\"nama\": \"Rahma\"}");

    private NaskahSiap tulis(Skema skema) {
        return uji.tulis(uji.renderer(), Uji.TANGGAL, Optional.empty(), skema);
    }

    @Test
    public void kataSkemaMenggantikanNaskahPaketMeskiBerpangkatTinggi() {
        uji.paket(Uji.paket("kantor", 100, Uji.naskah("uji", "surat-dinas", "<p>kantor</p>", "{}")));

        NaskahSiap siap = tulis(skema(Map.of("uji", kata("milik skema $isi.nama"))));

        assertTrue(siap.html(), siap.html().contains("<p>milik skema Rahma</p>"));
        assertEquals("hal jenisnya", "Uji Pengelolaan Perkantoran Digital", siap.hal());
        assertEquals("skema " + Contoh.skema().kode() + " " + Contoh.skema().versi(), siap.asal());
        assertTrue("tata letak kantor", siap.html().contains("kepala-surat"));
    }

    @Test
    public void halnyaSendiriDanNaskahYangTidakDisebutTetapBiasa() {
        assertEquals("Hal sendiri Rahma", tulis(skema(Map.of("uji", new NaskahSkema("<p>x</p>", Optional.of("Hal sendiri $isi.nama"),
                CONTOH)))).hal());
        assertTrue(tulis(skema(Map.of("lain", kata("x")))).html().contains("<p>biasa Rahma</p>"));
    }

    @Test
    public void lampiranJugaDapatBerkataSendiri() {
        Map<String, String> teks = new HashMap<>(Uji.naskah("uji", "surat-dinas", "<p>surat</p>", "{}"));
        teks.putAll(Uji.naskah("lampiran-daftar", "lampiran", "<p>daftar biasa</p>", "{}"));
        Uji dua = new Uji().paket(Uji.paket("uji", 0, teks));
        VelocityRenderer renderer = dua.renderer();
        JenisSurat jenis = renderer.jenis("uji", Uji.TANGGAL).orElseThrow();

        String html = renderer.render(dua.konteks(jenis, Uji.surat("uji", Map.of()).lampiran(new LampiranSurat("daftar", "Daftar",
                Data.KOSONG)),
                Optional.empty(), Uji.TANGGAL, skema(Map.of("lampiran-daftar", kata("daftar skema"))))).html();

        assertTrue(html.contains("daftar skema") && html.contains("<p>surat</p>"));
        assertFalse(html.contains("daftar biasa"));
    }

    @Test
    public void hukumYangBerakhirDiperingatkanDalamKataSkemaJuga() {
        uji.daftar(new DasarHukum("permendagri-54-2009", Masa.antara(LocalDate.of(2010, 1, 1), LocalDate.of(2023, 12, 31)),
                "Peraturan Menteri Dalam Negeri Nomor 54 Tahun 2009", Optional.empty()));

        assertEquals(1, tulis(skema(Map.of("uji", kata("Permendagri 54/2009")))).peringatan().size());
        assertEquals(0, tulis(skema(Map.of("uji", kata("x")))).peringatan().size());
    }

    /** What was looked through when the skema came is not parsed again for its letters. */
    @Test
    public void sekaliDiuraiDanDipegangTerbatas() {
        NaskahMilikSkema milik = new NaskahMilikSkema(new Mesin(), new PemeriksaXhtml());
        assertEquals(Optional.empty(), milik.cacat("uji", kata("a")));
        NaskahMilikSkema.Terurai pertama = milik.urai("uji", kata("a"));

        assertSame(pertama, milik.urai("uji", kata("a")));
        assertNotSame("kata lain", pertama, milik.urai("uji", kata("b")));
        for (int i = 0; i < NaskahMilikSkema.TERSIMPAN - 1; i++) {
            milik.urai("uji", kata("n" + i));
        }
        assertNotSame("yang terlama tidak diminta", pertama, milik.urai("uji", kata("a")));
    }

    @Test
    public void contohLengkapMengisiYangHanyaDimilikiJenisnya() {
        VelocityRenderer renderer = uji.renderer();
        NaskahSkema batas = new NaskahSkema("<p>$batas.tanggal $surat.registrasi</p>", Optional.empty(), Data.of(Map.of("isi", Map.of())));

        assertEquals("badan", renderer.cacat("uji", batas).orElseThrow().bagian());
        assertEquals(Optional.empty(), renderer.cacat("uji", new NaskahSkema(batas.badan(), Optional.empty(), Data.of(Map.of("isi",
                Map.of(), "batas",
                Map.of("tanggal", "1 April 2026"), "surat", Map.of("registrasi", "1"))))));
        assertEquals(List.of(), renderer.karantina());
    }

    /** Its own sample says what it likes; what letters of the kind give only the kind knows. */
    @Test
    public void yangTidakDiberikanJenisnyaDisebutDenganBagiannya() {
        VelocityRenderer renderer = uji.renderer();
        NaskahSkema salah = new NaskahSkema("<p>x</p>\n<p>$isi.gelar</p>", Optional.empty(), Data.of(Map.of("gelar", "Dr.")));

        assertEquals(Optional.empty(), renderer.cacat("uji", salah));
        CacatNaskah cacat = renderer.cacatTerpasang("uji", salah).orElseThrow();
        assertEquals("badan", cacat.bagian());
        assertTrue(cacat.pesan(), cacat.pesan().contains("isi.gelar") && cacat.pesan().contains("uji") && cacat.pesan()
                .contains("tidak memberinya"));
        assertEquals("hal", renderer.cacatTerpasang("uji", new NaskahSkema("<p>x</p>", Optional.of("Hal $isi.gelar"), CONTOH))
                .orElseThrow().bagian());
        assertEquals(Optional.empty(), renderer.cacatTerpasang("uji", kata("$isi.nama")));
        assertEquals("jenis", renderer.cacatTerpasang("undangn", kata("x")).orElseThrow().bagian());
    }

    /** Each of its samples is a letter that may be written. */
    @Test
    public void yangHanyaKadangDiberikanJenisnyaDisebutJuga() {
        Map<String, String> teks = new HashMap<>(Uji.naskah("uji", "surat-dinas", "<p>$isi.nama</p>",
                "{\"nama\": \"A\", \"gelar\": \"Dr.\"}"));
        teks.put("naskah/uji.contoh-tanpa-gelar.json", "{\"nama\": \"B\"}");
        VelocityRenderer renderer = new Uji().paket(Uji.paket("uji", 0, teks)).renderer();
        assertEquals(List.of(), renderer.karantina());

        assertTrue(renderer.cacatTerpasang("uji", kata("$isi.gelar")).isPresent());
        assertEquals(Optional.empty(), renderer.cacatTerpasang("uji", kata("$isi.nama")));
    }
}
