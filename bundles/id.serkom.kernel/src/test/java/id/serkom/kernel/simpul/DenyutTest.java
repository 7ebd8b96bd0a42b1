package id.serkom.kernel.simpul;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.service.InfoSimpul.Beda;
import id.serkom.spi.store.Simpul;
import id.serkom.testing.store.MemoryStore;
import id.serkom.testing.tahap.JamPalsu;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.Collectors;
import org.junit.Test;

/** Servers over one database, each with a clock of its own. */
public class DenyutTest {

    private final MemoryStore store = new MemoryStore();
    private final Map<String, String> kalender = new TreeMap<>(Map.of("a", "1", "b", "1"));
    private final JamPalsu jamA = new JamPalsu(LocalDate.of(2026, 3, 2));
    private final JamPalsu jamB = new JamPalsu(LocalDate.of(2026, 5, 1));
    private final Denyut a = denyut("a", jamA);
    private final Denyut b = denyut("b", jamB);

    private Denyut denyut(String nama, JamPalsu jam) {
        return new Denyut(store.simpul(), jam, () -> nama, () -> Map.of(Keadaan.KALENDER, kalender.get(nama)),
                new ScheduledThreadPoolExecutor(1));
    }

    @Test
    public void simpulYangBerdenyutHidupBetapaPunJamnya() {
        for (int i = 0; i < 3 * Denyut.DIAM; i++) {
            a.lihat();
            b.lihat();
            jamB.ke("2026-06-01");
        }

        assertEquals(Set.of(a.id(), b.id()), hidup(a));
        assertEquals(Set.of(a.id(), b.id()), hidup(b));
    }

    @Test
    public void yangDiamSelamaBeberapaLihatanDianggapMatiDanYangBergerakLagiHidup() {
        b.lihat();
        a.lihat();
        for (int i = 1; i < Denyut.DIAM; i++) {
            a.lihat();
            assertEquals("lihatan ke-" + i, Set.of(a.id(), b.id()), hidup(a));
        }
        a.lihat();
        assertEquals(Set.of(a.id()), hidup(a));

        b.lihat();
        a.lihat();
        assertEquals(Set.of(a.id(), b.id()), hidup(a));
    }

    @Test
    public void yangBerhentiDenganTertibDilepasSeketika() throws InterruptedException {
        b.lihat();
        a.lihat();

        b.close();
        a.lihat();

        assertEquals(Set.of(a.id()), hidup(a));
        assertEquals(List.of(a.id()), store.simpul().list().stream().map(Simpul::id).toList());
    }

    /** After a kill -9 a server finds the row of its predecessor, which held its jobs. */
    @Test
    public void yangMulaiLagiMenggantikanPendahulunya() {
        b.lihat();
        Denyut lagi = denyut("b", jamB);

        lagi.lihat();
        lagi.lihat();

        assertEquals(Set.of(lagi.id()), hidup(lagi));
    }

    @Test
    public void selarasHanyaBilaSemuaYangHidupMemakaiKalenderYangSama() {
        assertFalse("belum terdengar", a.selaras(Keadaan.KALENDER));
        b.lihat();
        a.lihat();
        assertTrue(a.selaras(Keadaan.KALENDER));

        kalender.put("b", "2");
        b.lihat();
        a.lihat();

        assertFalse(a.selaras(Keadaan.KALENDER));
        List<Simpul> kini = a.hidup().stream().sorted((x, y) -> x.nama().compareTo(y.nama())).toList();
        assertEquals(List.of(new Beda(Keadaan.KALENDER, "1", "2")), Keadaan.beda(kini.get(0), kini.get(1)));
        for (int i = 0; i < Denyut.DIAM; i++) {
            a.lihat();
        }
        assertTrue("yang mati tidak ikut menentukan", a.selaras(Keadaan.KALENDER));
    }

    private static Set<String> hidup(Denyut denyut) {
        return denyut.hidup().stream().map(Simpul::id).collect(Collectors.toSet());
    }
}
