package id.serkom.api.data;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;

/** Dates as requests carry them. */
public class TanggalTest {

    @Test
    public void terbacaDalamTahunYangDikenalBasisData() {
        assertEquals(LocalDate.of(2026, 1, 2), Tanggal.baca("2026-01-02"));
        assertEquals(LocalDate.of(9999, 12, 31), Tanggal.baca("9999-12-31"));
        assertEquals(LocalDate.of(1, 1, 1), Tanggal.baca("0001-01-01"));
        for (String bukan : List.of("+999999999-12-31", "-0001-01-01", "0000-12-31", "+10000-01-01", "2026-02-30", "besok", "")) {
            assertThrows(bukan, DateTimeException.class, () -> Tanggal.baca(bukan));
        }
    }
}
