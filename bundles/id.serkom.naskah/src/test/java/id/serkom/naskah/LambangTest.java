package id.serkom.naskah;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Masa;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.referensi.Kop;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** Coats of arms as offices send them: what cannot be one is refused when it comes, and the letters go on with the one from before. */
public class LambangTest {

    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0x40, 0};

    private static void ditolak(String berkas, String isi, String sebab) {
        Uji uji = new Uji().templat("<p>Isi.</p>", "{}").paket(Uji.paket("kantor", 10, Map.of(berkas, isi)));

        String alasan = uji.renderer().karantina().get(0).alasan();

        assertTrue(alasan, alasan.contains(berkas) && alasan.contains(sebab));
        assertTrue("lambang yang lama tetap", uji.tulis(Map.of()).html().contains("Tempat lambang daerah"));
    }

    @Test
    public void gambarRasterDitolakDenganCaraMemperbaikinya() {
        ditolak("lambang/daerah.png", new String(PNG, StandardCharsets.UTF_8), "hanya gambar SVG");
        ditolak("lambang/daerah.jpg", "x", "hanya gambar SVG");
        ditolak("lambang/daerah.svg", new String(PNG, StandardCharsets.UTF_8), "baris 1");
        ditolak("lambang/daerah.svg", SVG + "<image href='data:image/png;base64,AAAA'/></svg>", "<image> dalam gambar");
    }

    @Test
    public void gambarYangRusakAtauKosongDitolak() {
        ditolak("lambang/daerah.svg", SVG + "<path d='M0 0'>", "baris 1");
        ditolak("lambang/daerah.svg", "", "baris");
        ditolak("lambang/daerah.svg", SVG + "</svg>" + SVG + "</svg>", "baris 1");
    }

    @Test
    public void skripRujukanLuarDanEntitasGandaDitolak() {
        ditolak("lambang/daerah.svg", SVG + "<script>1</script></svg>", "<script> dalam gambar");
        ditolak("lambang/daerah.svg", SVG + "<path fill='url(http://127.0.0.1/a)'/></svg>", "<path fill> dalam gambar");
        ditolak("lambang/daerah.svg", SVG + "<use href='http://127.0.0.1/a.svg#a'/></svg>", "<use> dalam gambar");
        StringBuilder bom = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 'aaaaaaaaaa'>");
        for (int i = 1; i < 20; i++) {
            bom.append("<!ENTITY a").append(i).append(" '").append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
        }
        ditolak("lambang/daerah.svg", bom + "]>" + SVG + "<title>&a19;</title></svg>", "<!DOCTYPE> tidak diperbolehkan");
        ditolak("lambang/daerah.svg", "<!DOCTYPE svg SYSTEM 'file:///etc/passwd'>" + SVG + "</svg>", "<!DOCTYPE> tidak diperbolehkan");
    }

    @Test
    public void gambarYangTerlaluBesarDitolak() {
        ditolak("lambang/daerah.svg", SVG + "<path d='" + "M0 0 ".repeat(14_000) + "'/></svg>", "sederhanakan");
    }

    @Test
    public void kopYangLambangnyaTidakTerpasangMenolakSuratDenganNamaBerkasnya() {
        Uji uji = new Uji().templat("<p>Isi.</p>", "{}").ganti(new Kop("bpsdm", Masa.sejak(LocalDate.of(2020, 1, 1)), List.of("BADAN"),
                "Alamat", "kota", "Mamuju"));

        InvalidInput ditolak = assertThrows(InvalidInput.class, () -> uji.tulis(Map.of()));

        assertEquals("naskah.lambang-tidak-ada", ditolak.reasons().get(0).code());
        assertEquals("kota", ditolak.reasons().get(0).data().get("rincian"));
    }
}
