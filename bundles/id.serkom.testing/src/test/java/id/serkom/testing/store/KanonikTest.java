package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import id.serkom.api.data.Data;
import id.serkom.spi.store.Kanonik;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** What requests and rows are told apart by. */
public class KanonikTest {

    @Test
    public void isiYangBerbedaTidakPernahSama() {
        berbeda(Map.of("catatan", "x, alasan=y"), Map.of("catatan", "x", "alasan", "y"));
        berbeda(Map.of("urut", 1), Map.of("urut", "1"));
        berbeda(Map.of("ya", true), Map.of("ya", "true"));
        berbeda(Map.of("a", List.of("b", "c")), Map.of("a", List.of("bc")));
        berbeda(Map.of("a", List.of()), Map.of());
    }

    @Test
    public void urutanKunciTidakMembedakan() {
        Map<String, Object> terbalik = new LinkedHashMap<>();
        terbalik.put("b", 2);
        terbalik.put("a", 1);
        Map<String, Object> urut = new LinkedHashMap<>();
        urut.put("a", 1);
        urut.put("b", 2);

        assertEquals(Kanonik.teks(Data.of(urut)), Kanonik.teks(Data.of(terbalik)));
    }

    private static void berbeda(Map<String, ?> satu, Map<String, ?> lain) {
        assertNotEquals(Kanonik.teks(Data.of(satu)), Kanonik.teks(Data.of(lain)));
    }
}
