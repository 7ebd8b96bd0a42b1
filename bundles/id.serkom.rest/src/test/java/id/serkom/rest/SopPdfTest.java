package id.serkom.rest;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.service.PdfSop;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.core.Response;
import org.junit.Test;

/** The official document of an SOP over HTTP. */
public class SopPdfTest {

    private static final byte[] ISI = "%PDF-1.7 sop".getBytes(StandardCharsets.UTF_8);
    private static final String SIDIK = "b".repeat(64);

    private boolean berpencetak = true;
    private final KatalogResource katalog = new KatalogResource(null, kode -> {
        if (!berpencetak) {
            throw new TahapUnavailable(Reason.of("cetakan.pencetak-tidak-terpasang"), 30);
        }
        return kode.equals("sertifikasi") ? Optional.of(new PdfSop("sop-sertifikasi.pdf", SIDIK, ByteBuffer.wrap(ISI))) : Optional.empty();
    }, null, null, null);

    @Test
    public void berisiYangDicetakDanHarusDitanyakanLagiSetiapKali() {
        Response jawaban = katalog.sopPdf("sertifikasi", null);

        assertEquals(200, jawaban.getStatus());
        assertArrayEquals(ISI, (byte[]) jawaban.getEntity());
        assertEquals("application/pdf", jawaban.getMediaType().toString());
        assertEquals(SIDIK, jawaban.getEntityTag().getValue());
        assertEquals("no-cache", jawaban.getHeaderString("Cache-Control"));
        assertEquals("attachment; filename=\"sop-sertifikasi.pdf\"", jawaban.getHeaderString("Content-Disposition"));
    }

    @Test
    public void yangSamaTidakDikirimLagiDanYangLainDikirim() {
        Response sama = katalog.sopPdf("sertifikasi", "\"" + SIDIK + "\"");
        assertEquals(304, sama.getStatus());
        assertEquals("no-cache", sama.getHeaderString("Cache-Control"));
        assertEquals(200, katalog.sopPdf("sertifikasi", "\"" + "c".repeat(64) + "\"").getStatus());
    }

    @Test
    public void sopYangTidakTerpasangTidakAdaDanTanpaPencetakBelumTersedia() {
        assertEquals("sop.tidak-ada", assertThrows(NotFound.class, () -> katalog.sopPdf("lain", null)).reasons().get(0).code());
        berpencetak = false;
        TahapUnavailable belum = assertThrows(TahapUnavailable.class, () -> katalog.sopPdf("sertifikasi", null));
        Response jawaban = new Problems(Reason::code).toResponse(belum);
        assertEquals(503, jawaban.getStatus());
        assertEquals("30", jawaban.getHeaderString("Retry-After"));
    }

    @Test
    public void uraiannyaMenyebutAlamatJenisIsiDanYangMungkinTerjadi() {
        Method pdf = Arrays.stream(KatalogResource.class.getMethods()).filter(m -> m.getName().equals("sopPdf")).findFirst().orElseThrow();

        assertEquals("/sop/{kode}.pdf", Operation.path(KatalogResource.class, pdf));
        Map<?, ?> responses = (Map<?, ?>) Operation.of(pdf).get("responses");
        assertTrue(responses.toString(), responses.keySet().containsAll(List.of("200", "304", "401", "404", "503")));
        assertTrue(((Map<?, ?>) ((Map<?, ?>) responses.get("200")).get("content")).containsKey("application/pdf"));
    }
}
