package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;

import id.serkom.spi.store.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.Test;

/** Ids sort as they were made. */
public class IdsTest {

    private static final Instant SAAT = Instant.parse("2026-03-02T01:00:00Z");

    /** Two of one action, while others act at the same time and have read the clock a moment later. */
    @Test
    public void yangDibuatPadaSatuSaatTerurutMeskiYangLainMenyela() {
        List<String> milik = new ArrayList<>();
        List<String> semua = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            milik.add(Ids.baru(SAAT));
            semua.add(Ids.baru(SAAT.plusMillis(1 + i % 5)));
        }
        semua.addAll(milik);

        assertEquals(milik.stream().sorted().toList(), milik);
        assertEquals(semua.size(), new TreeSet<>(semua).size());
    }

    @Test
    public void yangDibuatKemudianTerurutSesudahnya() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            ids.add(Ids.baru(SAAT.plusSeconds(60).plusMillis(i)));
        }

        assertEquals(ids.stream().sorted().toList(), ids);
    }

    /** A job that writes a whole book within an instant. */
    @Test
    public void berapaPunBanyaknyaDariSatuSaatTetapTerurut() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            ids.add(Ids.baru(SAAT.plusSeconds(120)));
        }

        assertEquals(ids.stream().sorted().toList(), ids);
        assertEquals(ids.size(), new TreeSet<>(ids).size());
    }
}
