package id.serkom.testing.tahap;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.skema.AturanKeputusan;
import id.serkom.api.skema.Skala;
import id.serkom.api.skema.Skema;
import id.serkom.api.skema.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** The rules that a skema can say itself, at their limits. */
public class AturanKeputusanTest {

    private static final List<String> UNIT = Contoh.skema().unit().stream().map(Unit::kode).toList();

    private static Nilai nilai(int unit, Optional<Boolean> kompeten, Optional<String> angka) {
        return new Nilai("N" + unit, 0, Contoh.BERKAS, "A", UNIT.get(unit), 1, kompeten, angka.map(BigDecimal::new), "Observasi", "hasnah",
                Optional.empty());
    }

    private static List<Nilai> kBk(String kbk) {
        List<Nilai> semua = new ArrayList<>();
        for (int i = 0; i < kbk.length(); i++) {
            semua.add(nilai(i, Optional.of(kbk.charAt(i) == 'K'), Optional.empty()));
        }
        return semua;
    }

    private static List<Nilai> angka(String... angka) {
        List<Nilai> semua = new ArrayList<>();
        for (int i = 0; i < angka.length; i++) {
            semua.add(nilai(i, Optional.empty(), Optional.of(angka[i])));
        }
        return semua;
    }

    private static AturanKeputusan rata(String batas, Map<String, BigDecimal> bobot, Optional<String> terendah) {
        return new AturanKeputusan("rata-rata", new BigDecimal(batas), 0, List.of(), bobot,
                terendah.map(BigDecimal::new), Optional.empty());
    }

    private static void kompeten(boolean ya, AturanKeputusan aturan, Skala skala, List<Nilai> nilai) {
        assertEquals(ya ? Verdict.KOMPETEN : Verdict.BELUM_KOMPETEN, aturan.terapkan(Contoh.skema(skala, aturan), nilai));
    }

    @Test
    public void semuaUnit() {
        AturanKeputusan aturan = new AturanKeputusan("semua-unit", new BigDecimal("70"), 0);
        kompeten(true, aturan, Skala.KOMPETENSI, kBk("KKKK"));
        kompeten(false, aturan, Skala.KOMPETENSI, kBk("KKBK"));
        kompeten(true, aturan, Skala.ANGKA, angka("70", "70.0", "100", "70"));
        kompeten(false, aturan, Skala.ANGKA, angka("70", "69.99", "100", "100"));
        kompeten(false, aturan, Skala.KEDUANYA, List.of(nilai(0, Optional.of(false), Optional.of("90")),
                nilai(1, Optional.of(true), Optional.of("90")), nilai(2, Optional.of(true), Optional.of("90")),
                nilai(3, Optional.of(true), Optional.of("90"))));
    }

    @Test
    public void minimalUnitDenganUnitWajib() {
        AturanKeputusan tiga = new AturanKeputusan("minimal-unit", BigDecimal.ZERO, 3);
        AturanKeputusan wajib = new AturanKeputusan("minimal-unit", BigDecimal.ZERO, 3, List.of(UNIT.get(0)), Map.of(), Optional.empty(),
                Optional.empty());
        kompeten(true, tiga, Skala.KOMPETENSI, kBk("BKKK"));
        kompeten(false, tiga, Skala.KOMPETENSI, kBk("BBKK"));
        kompeten(false, wajib, Skala.KOMPETENSI, kBk("BKKK"));
        kompeten(true, wajib, Skala.KOMPETENSI, kBk("KBKK"));
        kompeten(false, wajib, Skala.KOMPETENSI, kBk("KBBK"));
    }

    @Test
    public void rataRataTepatPadaBatas() {
        AturanKeputusan aturan = rata("70", Map.of(), Optional.empty());
        kompeten(true, aturan, Skala.ANGKA, angka("40", "80", "80", "80"));
        kompeten(false, aturan, Skala.ANGKA, angka("39.99", "80", "80", "80"));
        kompeten(true, rata("66.6666", Map.of(), Optional.empty()), Skala.ANGKA, angka("66.6666", "66.6666", "66.6666", "66.6666"));
    }

    @Test
    public void rataRataMenurutBobot() {
        AturanKeputusan aturan = rata("70", Map.of(UNIT.get(0), new BigDecimal("3"), UNIT.get(1), BigDecimal.ONE,
                UNIT.get(2), BigDecimal.ONE, UNIT.get(3), new BigDecimal("0.5")), Optional.empty());
        // 3 x 90 + 30 + 50 + 0.5 x 70 = 385 of 5.5 x 70 = 385
        kompeten(true, aturan, Skala.ANGKA, angka("90", "30", "50", "70"));
        kompeten(false, aturan, Skala.ANGKA, angka("90", "30", "50", "69.9"));
    }

    @Test
    public void rataRataTidakMenutupiUnitYangGagal() {
        AturanKeputusan aturan = rata("70", Map.of(), Optional.of("50"));
        kompeten(true, aturan, Skala.ANGKA, angka("50", "80", "80", "80"));
        kompeten(false, aturan, Skala.ANGKA, angka("49.9", "100", "100", "100"));
        Skema skema = Contoh.skema(Skala.ANGKA, aturan);
        assertTrue(aturan.lulus(skema, angka("50").get(0)));
        assertFalse(aturan.lulus(skema, angka("49.9").get(0)));
        kompeten(false, rata("70", Map.of(), Optional.empty()), Skala.KEDUANYA, List.of(nilai(0, Optional.of(false), Optional.of("100")),
                nilai(1, Optional.of(true), Optional.of("100")), nilai(2, Optional.of(true), Optional.of("100")),
                nilai(3, Optional.of(true), Optional.of("100"))));
    }

    @Test
    public void yangBelumDinilaiTidakDiputuskan() {
        for (AturanKeputusan aturan : List.of(new AturanKeputusan("semua-unit", BigDecimal.ZERO, 0),
                new AturanKeputusan("minimal-unit", BigDecimal.ZERO, 1), rata("1", Map.of(), Optional.empty()))) {
            assertThrows(aturan.nama(), IllegalArgumentException.class,
                    () -> aturan.terapkan(Contoh.skema(Skala.ANGKA, aturan), angka("100", "100", "100")));
        }
        AturanKeputusan layanan = new AturanKeputusan("layanan", BigDecimal.ZERO, 0, List.of(), Map.of(),
                Optional.empty(), Optional.of("x"));
        assertThrows(IllegalStateException.class, () -> layanan.terapkan(Contoh.skema(Skala.KOMPETENSI, layanan), kBk("KKKK")));
    }
}
