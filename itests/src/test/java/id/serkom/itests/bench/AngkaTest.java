package id.serkom.itests.bench;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** What the bench makes of what it measured; that it measures well no test can say. */
public class AngkaTest {

    private static final double TEPAT = 0;

    @Test
    public void persentilAdalahDurasiYangTerukur() {
        Takaran takaran = new Takaran();
        for (int i = 2000; i >= 1; i--) {
            takaran.catat(i * 1_000_000L);
        }

        assertEquals(1000, takaran.persentil(50), TEPAT);
        assertEquals(1900, takaran.persentil(95), TEPAT);
        assertEquals(1980, takaran.persentil(99), TEPAT);
        assertEquals(2000, takaran.persentil(100), TEPAT);
    }

    @Test
    public void satuDurasiAdalahSetiapPersentilDanTanpaDurasiTidakAda() {
        Takaran satu = new Takaran();
        satu.catat(3_000_000);

        assertEquals(3, satu.persentil(1), TEPAT);
        assertEquals(3, satu.persentil(99), TEPAT);
        assertEquals(0, new Takaran().persentil(50), TEPAT);
    }

    @Test
    public void panggilanDiLuarJendelaTidakDihitung() {
        Pengukur pengukur = new Pengukur();
        Pengukur.Lembar lembar = pengukur.lembar();
        lembar.catat("rekap", 1);
        pengukur.buka();
        lembar.catat("rekap", 2);
        lembar.putaran();
        pengukur.tutup();
        lembar.catat("rekap", 3);
        lembar.putaran();
        lembar.serahkan();

        assertEquals(1, pengukur.takaran().get("rekap").jumlah());
        assertEquals(1, pengukur.putaran());
    }

    @Test
    public void tabelMenjajarkanKolomDanMenyebutSatuan() {
        Tabel tabel = new Tabel("Laju", List.of(Angka.dari("8 klien", "penutupan", 1234.5, "/detik"),
                Angka.dari("8 klien", "p50", 2.345, "ms"), Angka.dari("32 klien", "p50", 12, "ms")));

        assertEquals(List.of("            penutupan/detik  p50 (ms)",
                "  8 klien             1.235      2,35",
                "  32 klien                         12"), tabel.baris().stream()
                .map(b -> b.replaceFirst("^  (\\d+ klien *)", "  $1")).toList());
    }

    @Test
    public void jsonMemuatSetiapAngkaDenganSatuanDanSasarannya() {
        Laporan laporan = new Laporan(Map.of("inti", "2"));
        laporan.tambah("Derby", new Hasil("Beban", List.of(new Tabel("Prosesor", List.of(
                Angka.dari("8 klien", "peladen", 2.5, "ms").sasaran(Sasaran.palingBanyak(2)),
                Angka.dari("8 klien", "klien", 0.5, "ms")))), Map.of("umumkan dijawab 500", 3)));

        JsonNode json = laporan.json();

        assertEquals("2", json.get("inti").asText());
        assertEquals(2, json.get("angka").size());
        JsonNode peladen = json.get("angka").get(0);
        assertEquals("Derby Beban Prosesor 8 klien peladen 2.5 ms", String.join(" ",
                List.of("kelompok", "bagian", "tabel", "baris", "kolom",
                "nilai", "satuan").stream().map(k -> peladen.get(k).asText()).toList()));
        assertFalse(peladen.at("/sasaran/terpenuhi").asBoolean(true));
        assertFalse(json.get("angka").get(1).has("sasaran"));
        assertEquals(3, json.at("/galat").get("Derby: umumkan dijawab 500").asInt());
    }

    @Test
    public void sasaranTepatPadaBatasnyaTerpenuhi() {
        assertTrue(Sasaran.palingSedikit(0.2).dipenuhi(0.2));
        assertTrue(Sasaran.palingBanyak(2).dipenuhi(2));
        assertFalse(Sasaran.palingSedikit(0.2).dipenuhi(0.19));
    }
}
