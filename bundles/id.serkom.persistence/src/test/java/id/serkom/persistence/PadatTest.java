package id.serkom.persistence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.fault.InvalidInput;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;

/** Long texts as they lie in the database. */
public class PadatTest {

    private static final String NASKAH = "<p>Mamuju, 2 Maret 2026 \uD83D\uDE00 é</p>\n".repeat(1000);

    @Test
    public void teksKembaliSepertiSemula() {
        for (String teks : List.of("", "x", NASKAH)) {
            assertEquals(teks, Padat.lapangkan(Padat.padatkan("t.k", teks)));
        }
        assertTrue(Padat.padatkan("t.k", NASKAH).length < NASKAH.length() / 10);
    }

    @Test
    public void yangBukanTeksDitolakDenganKolomnya() {
        for (String salah : List.of("a\0b", "a\uD83D", "\uDE00b")) {
            assertEquals("t.k", assertThrows(InvalidInput.class, () -> Padat.padatkan("t.k", salah)).reasons().get(0).data().get("kolom"));
        }
    }

    @Test
    public void bitaYangBerubahAtauTerpotongBukanTeks() {
        byte[] padat = Padat.padatkan("t.k", NASKAH);
        byte[] berubah = padat.clone();
        berubah[padat.length / 2] ^= 0x55;

        assertThrows(IllegalArgumentException.class, () -> Padat.lapangkan(berubah));
        assertThrows(IllegalArgumentException.class, () -> Padat.lapangkan(Arrays.copyOf(padat, padat.length - 5)));
        assertThrows(IllegalArgumentException.class, () -> Padat.lapangkan(new byte[0]));
    }
}
