package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.api.fault.InvalidInput;
import id.serkom.spi.store.Kursor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** A cursor that somebody made by hand, to the letter like ours, must not reach a database that stumbles over it. */
public class KursorTest {

    private static Kursor baca(String isi) {
        String teks = Base64.getUrlEncoder().withoutPadding().encodeToString(isi.getBytes(StandardCharsets.UTF_8));
        return Kursor.baca("surat", 2, Optional.of(teks)).orElseThrow();
    }

    private static void salah(String isi) {
        InvalidInput galat = assertThrows(isi, InvalidInput.class, () -> baca(isi).tanggal(0));
        assertEquals("simpan.kursor-salah", galat.reasons().get(0).code());
    }

    @Test
    public void yangKitaTulisTerbacaKembali() {
        Kursor kursor = Kursor.baca("surat", 2, Optional.of(Kursor.tulis("surat", LocalDate.of(2026, 3, 2), "\u00e9 01ARZ"))).orElseThrow();

        assertEquals(LocalDate.of(2026, 3, 2), kursor.tanggal(0));
        assertEquals("\u00e9 01ARZ", kursor.teks(1));
        assertEquals(Optional.empty(), Kursor.baca("surat", 2, Optional.empty()));
    }

    @Test
    public void aksaraYangDitolakBasisDataTidakSampaiKepadanya() {
        for (String id : List.of("\u0000", "01ARZ\u0000", "\n", "\u007f")) {
            salah("surat\u001f2026-03-02\u001f" + id);
        }
    }

    @Test
    public void tanggalDiLuarBasisDataTidakSampaiKepadanya() {
        for (String tanggal : List.of("+999999999-12-31", "-999999999-01-01", "0000-01-01", "+10000-01-01", "kemarin", "")) {
            salah("surat\u001f" + tanggal + "\u001f01ARZ");
        }
    }

    @Test
    public void milikDaftarLainAtauBerbagianLainDitolak() {
        for (String isi : List.of("buku\u001f2026-03-02\u001fx", "surat\u001f2026-03-02",
                "surat\u001f2026-03-02\u001fx\u001fy", "", "surat")) {
            salah(isi);
        }
        assertThrows(InvalidInput.class, () -> Kursor.baca("surat", 2, Optional.of("***")));
    }
}
