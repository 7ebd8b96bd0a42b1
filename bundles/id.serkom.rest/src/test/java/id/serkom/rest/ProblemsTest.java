package id.serkom.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.TooMany;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import javax.ws.rs.core.Response;
import org.junit.Test;

public class ProblemsTest {

    private final Problems problems = new Problems(Reason::code);

    @Test
    public void yangTerlaluSeringMasukDisuruhMenunggu() {
        Response jawaban = problems.toResponse(new TooMany(Reason.of("akun.terlalu-banyak-masuk"), 5));

        assertEquals(429, jawaban.getStatus());
        assertEquals(5L, ((Number) jawaban.getHeaders().getFirst("Retry-After")).longValue());
        assertTrue(teks(jawaban).contains("urn:serkom:masalah:akun.terlalu-banyak-masuk"));
    }

    @Test
    public void alasanYangBerlebihTidakDitulis() {
        String jawaban = teks(problems.toResponse(new InvalidInput(Collections.nCopies(10_000, Reason.of("uji.salah")))));

        assertEquals(Findings.MOST, jawaban.split("\"kode\"", -1).length - 1);
    }

    private static String teks(Response response) {
        return new String((byte[]) response.getEntity(), StandardCharsets.UTF_8);
    }
}
