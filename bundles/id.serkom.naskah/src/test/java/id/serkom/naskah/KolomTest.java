package id.serkom.naskah;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.SuratRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.Test;

/** Which annexes lie across. */
public class KolomTest {

    private static String tabel(int kolom) {
        return "<table class=\"daftar\"><thead><tr>" + "<th>Kepala</th>".repeat(kolom) + "</tr></thead><tbody><tr>"
                + "<td>Isi</td>".repeat(kolom) + "</tr></tbody></table>";
    }

    @Test
    public void lebarTabelDihitungDariBarisPertamanyaDanTabelTerlebarMenentukan() {
        assertEquals(0, Kolom.terbanyak("<p>Nihil.</p>"));
        assertEquals(0, Kolom.terbanyak("<table></table>"));
        assertEquals(3, Kolom.terbanyak(tabel(3)));
        assertEquals(7, Kolom.terbanyak(tabel(3) + "<p>lalu</p>" + tabel(7) + tabel(2)));
        assertEquals("sel gabungan", 9, Kolom.terbanyak("<table><tr><th rowspan=\"2\">No.</th><th colspan=\"8\">Nilai</th></tr><tr>"
                + "<th>1</th>".repeat(8) + "</tr></table>"));
        assertEquals("thead bukan sel", 1, Kolom.terbanyak("<table><thead><tr><th>A</th></tr></thead></table>"));
        assertEquals("tegak", Kolom.arah(tabel(5)));
        assertEquals("melintang", Kolom.arah(tabel(6)));
    }

    @Test
    public void hanyaLampiranYangLebarMelintang() {
        Map<String, String> naskah = new LinkedHashMap<>(Uji.naskah("uji", "keputusan", "<p>Isi.</p>" + tabel(8), "{}"));
        naskah.putAll(Uji.naskahDengan("lampiran-lebar", "judul = L\ntata-letak = lampiran\n", tabel(6), "{}"));
        naskah.putAll(Uji.naskahDengan("lampiran-sempit", "judul = S\ntata-letak = lampiran\n", tabel(5), "{}"));
        SuratRequest surat = Uji.surat("uji", Map.of()).lampiran(new LampiranSurat("sempit", "Sempit", Data.KOSONG))
                .lampiran(new LampiranSurat("lebar", "Lebar", Data.KOSONG));

        String html = new Uji().paket(Uji.paket("uji", 0, naskah)).tulis(surat).html();

        int sempit = html.indexOf("<div class=\"halaman-lampiran\">");
        int lebar = html.indexOf("<div class=\"halaman-lampiran melintang\">");
        assertTrue(html, sempit > 0 && lebar > sempit);
        assertTrue(html.indexOf("<h1>Sempit") < lebar && html.indexOf("<h1>Lebar") > lebar);
        assertFalse(html.substring(lebar + 1).contains("halaman-lampiran\""));
    }
}
