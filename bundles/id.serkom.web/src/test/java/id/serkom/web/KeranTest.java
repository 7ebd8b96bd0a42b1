package id.serkom.web;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.Test;

public class KeranTest {

    private final Map<String, String> setelan = new HashMap<>(Map.of("permintaan-per-menit", "6", "permintaan-semua-per-menit", "100"));
    private long nano;
    private final Keran keran = new Keran(pid -> Map.copyOf(setelan), () -> nano);

    private int lolos(String alamat, int kali) {
        int lolos = 0;
        for (int i = 0; i < kali; i++) {
            lolos += keran.tunggu(alamat, 1).isEmpty() ? 1 : 0;
        }
        return lolos;
    }

    @Test
    public void setiapKlienPunyaBatasnyaSendiriDanPulihMenurutWaktu() {
        assertEquals(6, lolos("a", 10));
        assertEquals(OptionalInt.of(10), keran.tunggu("a", 1));
        assertEquals(6, lolos("b", 10));
        nano += 20_000_000_000L;
        assertEquals(2, lolos("a", 10));
    }

    @Test
    public void unggahanBerbiayaLebih() {
        assertEquals(OptionalInt.empty(), keran.tunggu("a", 5));
        assertEquals(OptionalInt.of(40), keran.tunggu("a", 5));
        assertEquals(1, lolos("a", 5));
    }

    @Test
    public void banyakAlamatBertemuBatasSemuaDanTidakMemenuhiIngatan() {
        setelan.put("permintaan-semua-per-menit", "20000");
        int lolos = 0;
        for (int i = 0; i < 30_000; i++) {
            lolos += lolos("alamat-" + i, 1);
        }
        assertTrue(Integer.toString(lolos), lolos <= 20_000);
        assertTrue(keran.dikenal() <= 10_000);
    }

    @Test
    public void yangTertahanTidakMenghabiskanBatasSemua() {
        lolos("a", 1000);
        assertEquals(6, lolos("b", 10));
    }

    @Test
    public void setelanYangKeliruTidakMembukaAtauMenutupPintu() {
        for (String keliru : new String[] {"", "-5", "0", "banyak", "99999999999"}) {
            assertEquals(keliru, Keran.SEKLIEN_BIASA, hitung(keliru));
        }
    }

    private static int hitung(String setelan) {
        Keran keran = new Keran(pid -> Map.of("permintaan-per-menit", setelan), () -> 0);
        int lolos = 0;
        while (keran.tunggu("a", 1).isEmpty()) {
            lolos++;
        }
        return lolos;
    }
}
