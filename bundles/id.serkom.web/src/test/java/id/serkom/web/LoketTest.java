package id.serkom.web;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class LoketTest {

    private final Loket loket = new Loket();

    @Test
    public void satuKlienTidakMenutupLoketBagiYangLain() {
        assertTrue(loket.masuk("lambat") && loket.masuk("lambat"));
        assertFalse(loket.masuk("lambat"));
        assertTrue(loket.masuk("lain"));
    }

    @Test
    public void yangKeluarMemberiTempat() {
        assertTrue(loket.masuk("a") && loket.masuk("a"));
        loket.keluar("a");
        assertTrue(loket.masuk("a"));
        assertFalse(loket.masuk("a"));
    }

    @Test
    public void semuanyaBersamaTerbatas() {
        int masuk = 0;
        for (int i = 0; i < 20; i++) {
            masuk += loket.masuk("klien-" + i) ? 1 : 0;
        }
        assertEquals(Loket.SERENTAK, masuk);
        assertEquals(Loket.SERENTAK, loket.banyak());
    }
}
