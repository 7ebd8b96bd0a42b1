package id.serkom.tahap.rapat;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.Test;

public class KelompokUnitTest {

    private static List<Map<String, Object>> baris(int unit) {
        return List.of(Map.of("no", 1, "nama", "Rahma", "nilai", IntStream.rangeClosed(1, unit).mapToObj(i -> "K" + i).toList()));
    }

    @Test
    public void sampaiSepuluhUnitDalamSatuTabel() {
        assertEquals(List.of(), KelompokUnit.bagi(1, baris(1)));
        assertEquals(List.of(), KelompokUnit.bagi(10, baris(10)));
    }

    @Test
    public void unitYangLebihBanyakDalamBeberapaTabelTanpaSatuPunHilang() {
        List<Map<String, Object>> semua = KelompokUnit.bagi(23, baris(23));

        assertEquals(List.of(10, 10, 3), semua.stream().map(k -> k.get("jumlahUnit")).toList());
        assertEquals(List.of(1, 11, 21), semua.stream().map(k -> k.get("dari")).toList());
        assertEquals(List.of(10, 20, 23), semua.stream().map(k -> k.get("sampai")).toList());
        assertEquals(List.of(21, 22, 23), semua.get(2).get("unit"));
        assertEquals(List.of(Map.of("no", 1, "nama", "Rahma", "nilai", List.of("K21", "K22", "K23"))), semua.get(2).get("baris"));
    }
}
