package id.serkom.rest;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Halaman;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.PdfSurat;
import id.serkom.api.service.SuratService;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.time.Instant;
import java.util.Optional;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.junit.Test;

/** The PDF of a letter over HTTP. */
public class SuratPdfTest {

    private static final byte[] ISI = "%PDF-1.7 isi".getBytes(StandardCharsets.UTF_8);
    private static final String SIDIK = "a".repeat(64);

    private Optional<Cetakan> cetakan = Optional.empty();
    private List<Cetakan> gagal = List.of();
    private final SuratResource surat = new SuratResource((SuratService) Proxy.newProxyInstance(SuratPdfTest.class.getClassLoader(),
            new Class<?>[] {SuratService.class}, (proxy, method, args) -> switch (method.getName()) {
                case "pdf" -> new PdfSurat("undangan-1.pdf", SIDIK, ByteBuffer.wrap(ISI));
                case "cetakan" -> cetakan;
                case "cetakanGagal" -> new Halaman<>(gagal, Optional.empty());
                default -> throw new AssertionError(method.getName());
            }), new Problems(r -> r.code() + r.data()));

    private static SecurityContext bidang() {
        return (SecurityContext) Proxy.newProxyInstance(SuratPdfTest.class.getClassLoader(), new Class<?>[] {SecurityContext.class},
                (proxy, method, args) -> new ActorPrincipal(Actor.SISTEM, ""));
    }

    @Test
    public void berisiPersisYangDicetakDanMenyebutSidikDanNamanya() {
        Response jawaban = surat.pdf(bidang(), "x", null);

        assertEquals(200, jawaban.getStatus());
        assertArrayEquals(ISI, (byte[]) jawaban.getEntity());
        assertEquals("application/pdf", jawaban.getMediaType().toString());
        assertEquals(SIDIK, jawaban.getEntityTag().getValue());
        assertEquals("attachment; filename=\"undangan-1.pdf\"", jawaban.getHeaderString("Content-Disposition"));
        assertArrayEquals("dibaca dua kali", ISI, (byte[]) surat.pdf(bidang(), "x", "\"lain\"").getEntity());
    }

    @Test
    public void yangSamaTidakDikirimLagi() {
        assertEquals(304, surat.pdf(bidang(), "x", "W/\"lain\", \"" + SIDIK + "\"").getStatus());
    }

    @Test
    public void suratTanpaCetakanTidakMempunyaiKeadaannya() {
        NotFound tidakAda = assertThrows(NotFound.class, () -> surat.cetakan(bidang(), "x"));

        assertEquals("cetakan.tidak-ada", tidakAda.reasons().get(0).code());
    }

    @Test
    public void uraiannyaMenyebutJenisIsiDanYangMungkinTerjadi() {
        Method pdf = Arrays.stream(SuratResource.class.getMethods()).filter(m -> m.getName().equals("pdf")).findFirst().orElseThrow();
        Map<String, Object> operation = Operation.of(pdf);

        Map<?, ?> responses = (Map<?, ?>) operation.get("responses");
        assertTrue(responses.toString(), responses.keySet().containsAll(List.of("200", "304", "401", "404", "409")));
        assertTrue(((Map<?, ?>) ((Map<?, ?>) responses.get("200")).get("content")).containsKey("application/pdf"));
    }

    @Test
    public void yangMenyerahDisebutDemikianBesertaSebabDanBerapaKali() {
        Cetakan sekali = Cetakan.beku("x", "k", CaraTtd.BASAH, Optional.of("kepala"), false).gagal("pdf.gagal", Instant.EPOCH);
        Cetakan menyerah = sekali.gagal("pdf.gagal", Optional.empty());
        gagal = List.of(sekali, menyerah);

        assertEquals(List.of(new CetakanGagal(sekali, false, alasan("cetakan.belum-jadi", 1)),
                new CetakanGagal(menyerah, true, alasan("cetakan.menyerah", 2))), surat.cetakanGagal(bidang(), null, null).isi());
    }

    private static Optional<Kesalahan> alasan(String kode, int percobaan) {
        return Optional.of(new Kesalahan(kode, kode + "{galat=pdf.gagal, percobaan=" + percobaan + "}", ""));
    }

    @Test
    public void pindaianBertandaTanganMenunjukDokumennya() {
        assertEquals("cetakan.tanpa-pindaian",
                assertThrows(NotFound.class, () -> surat.pindaian(bidang(), "x")).reasons().get(0).code());
        cetakan = Optional.of(Cetakan.beku("x", "k", CaraTtd.BASAH, Optional.of("kepala"), false).dipindai("dok-7", Instant.EPOCH));

        Response jawaban = surat.pindaian(bidang(), "x");

        assertEquals(303, jawaban.getStatus());
        assertEquals("dokumen/dok-7/isi", jawaban.getLocation().toString());
    }
}
