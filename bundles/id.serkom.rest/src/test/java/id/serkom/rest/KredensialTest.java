package id.serkom.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.KredensialService;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.junit.Test;

/** The credential of a certificate over HTTP. */
public class KredensialTest {

    private final SertifikatResource sertifikat = new SertifikatResource(null, palsu(KredensialService.class));

    private static <T> T palsu(Class<T> jenis) {
        return jenis.cast(Proxy.newProxyInstance(KredensialTest.class.getClassLoader(), new Class<?>[] {jenis},
                (proxy, method, args) -> jenis == SecurityContext.class ? new ActorPrincipal(Actor.SISTEM, "") : jwt((String) args[1])));
    }

    private static String jwt(String id) {
        if (id.equals("luar")) {
            throw new Conflict(Reason.of("kredensial.bukan-terbitan-sendiri"));
        }
        if (!id.equals("01S")) {
            throw new NotFound(Reason.of("sertifikat.tidak-ada"));
        }
        return "kepala.isi.tanda";
    }

    private Response ambil(String id) {
        return sertifikat.kredensial(palsu(SecurityContext.class), id);
    }

    @Test
    public void berisiTokennyaSajaDanMenyebutJenisSertaNamanya() {
        Response jawaban = ambil("01S");

        assertEquals(200, jawaban.getStatus());
        assertEquals("application/vc+jwt", jawaban.getMediaType().toString());
        assertEquals("kepala.isi.tanda", new String((byte[]) jawaban.getEntity(), StandardCharsets.US_ASCII));
        assertEquals("attachment; filename=\"sertifikat-01S.jwt\"", jawaban.getHeaderString("Content-Disposition"));
        assertNull("ditandatangani baru setiap kali", jawaban.getEntityTag());
    }

    @Test
    public void yangTidakTerlihatAtauTerbitanLainTidakMempunyainya() {
        assertThrows(NotFound.class, () -> ambil("01T\r\nX: y"));
        assertEquals(409, new Problems(Reason::code).toResponse(assertThrows(Conflict.class, () -> ambil("luar"))).getStatus());
    }

    @Test
    public void uraiannyaMenyebutJenisIsiDanYangMungkinTerjadi() {
        Method kredensial = Arrays.stream(SertifikatResource.class.getMethods()).filter(m -> m.getName().equals("kredensial")).findFirst()
                .orElseThrow();

        assertEquals("/sertifikat/{sertifikat}/kredensial", Operation.path(SertifikatResource.class, kredensial));
        Map<?, ?> responses = (Map<?, ?>) Operation.of(kredensial).get("responses");
        assertTrue(responses.toString(), responses.keySet().containsAll(List.of("200", "401", "404", "409")));
        assertFalse(responses.toString(), responses.containsKey("304"));
        assertTrue(((Map<?, ?>) ((Map<?, ?>) responses.get("200")).get("content")).containsKey("application/vc+jwt"));
    }

    @Test
    public void batasMasaBerlakuDiuraikanSebagaiTanggal() {
        Method daftar = Arrays.stream(SertifikatResource.class.getMethods()).filter(m -> m.getName().equals("list")).findFirst()
                .orElseThrow();

        for (Object satu : (List<?>) Operation.of(daftar).get("parameters")) {
            Map<?, ?> parameter = (Map<?, ?>) satu;
            boolean tanggal = parameter.get("name").toString().startsWith("berlaku");
            assertEquals(parameter.toString(), tanggal, "date".equals(((Map<?, ?>) parameter.get("schema")).get("format")));
        }
    }
}
