package id.serkom.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Reason;
import id.serkom.api.surat.Arah;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;

/** Query parameters read strictly, and the headers of every answer. */
public class HeadersTest {

    @Test
    public void tanggalYangTidakDikenalBasisDataTidakSampaiKepadanya() {
        for (String tanggal : List.of("+999999999-12-31", "-999999999-01-01", "0000-12-31", "+10000-01-01", "2026-02-30", "", "kemarin")) {
            BadRequest galat = assertThrows(tanggal, BadRequest.class, () -> Headers.date("dari", tanggal));
            assertEquals("kueri.tanggal-salah", galat.reasons().get(0).code());
        }
        assertEquals(Optional.of(LocalDate.of(9999, 12, 31)), Headers.date("dari", "9999-12-31"));
        assertEquals(Optional.empty(), Headers.date("dari", null));
    }

    @Test
    public void tidakAdaYangDisimpanPerantaraKecualiJawabannyaMenyebutLain() {
        MultivaluedMap<String, Object> biasa = new MultivaluedHashMap<>();
        MultivaluedMap<String, Object> sop = new MultivaluedHashMap<>();
        sop.putSingle("Cache-Control", "no-cache");

        new Headers().filter(null, jawaban(biasa));
        new Headers().filter(null, jawaban(sop));

        assertEquals(List.of("no-store"), biasa.get("Cache-Control"));
        assertEquals(List.of("no-cache"), sop.get("Cache-Control"));
        assertEquals(List.of("nosniff"), sop.get("X-Content-Type-Options"));
    }

    @Test
    public void nilaiYangTidakDikenalDijawabDenganYangDiterima() {
        assertEquals("masuk, keluar", diterima(() -> Headers.code(Arah.class, "arah", "samping")));
        assertEquals("ya, tidak", diterima(() -> Headers.yes("diserahkan", "mungkin")));
        assertTrue(diterima(() -> Headers.number("tahun", "dua")).contains("bilangan bulat"));
    }

    private static String diterima(ThrowingRunnable panggilan) {
        Reason alasan = assertThrows(BadRequest.class, panggilan).reasons().get(0);
        assertEquals("kueri.nilai-salah", alasan.code());
        return alasan.data().get("dikenal");
    }

    private static ContainerResponseContext jawaban(MultivaluedMap<String, Object> kepala) {
        return (ContainerResponseContext) Proxy.newProxyInstance(HeadersTest.class.getClassLoader(),
                new Class<?>[] {ContainerResponseContext.class}, (proxy, method, args) -> kepala);
    }
}
