package id.serkom.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.data.Data;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.Sop;
import id.serkom.api.service.SopCatalog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.core.SecurityContext;
import org.junit.Test;

public class OpenApiTest {

    private final List<Aksi> terpasang = new ArrayList<>(List.of(aksi("sertifikasi", "rapat", "tunda", "alasan"),
            aksi("akreditasi", "kunjungan", "tunda", "tanggal"), aksi("sertifikasi", "verifikasi", "rekap", "catatan")));
    private final OpenApi openApi = new OpenApi(List.of(), new Katalog(), new Problems(reason -> reason.code()));

    @Test
    public void aksiYangSamaNamanyaTidakSalingMenghapus() throws IOException {
        JsonNode tunda = post("tunda");

        List<String> bidang = new ArrayList<>();
        tunda.at("/requestBody/content/application~1json/schema/oneOf")
                .forEach(satu -> satu.at("/properties/masukan/properties").fieldNames().forEachRemaining(bidang::add));
        assertEquals(List.of("tanggal", "alasan"), bidang);
        assertEquals("[\"kunjungan\",\"rapat\"]", tunda.get("tags").toString());
        assertTrue(post("rekap").at("/requestBody/content/application~1json/schema/properties/masukan").isObject());
    }

    @Test
    public void setiapAksiMenyebutPelaksananyaDanTahapnyaAdalahKelompok() throws IOException {
        JsonNode dokumen = new ObjectMapper().readTree(openApi.json());

        assertEquals("aksi.tunda", post("tunda").get("operationId").asText());
        assertEquals("SOP akreditasi, pada tahap kunjungan. Pelaksana: bidang-sertifikasi.\n\n"
                + "SOP sertifikasi, pada tahap rapat. Pelaksana: bidang-sertifikasi.", post("tunda").get("description").asText());
        List<String> kelompok = new ArrayList<>();
        dokumen.get("tags").forEach(t -> kelompok.add(t.get("name").asText()));
        assertTrue(kelompok.toString(), kelompok.containsAll(List.of("berkas", "kunjungan", "rapat", "verifikasi")));
    }

    @Test
    public void penolakanMenyebutKapanDicobaLagi() throws IOException {
        JsonNode jawaban = new ObjectMapper().readTree(openApi.json()).at("/components/responses");

        assertTrue(jawaban.at("/Masalah503/headers/Retry-After").isObject());
        assertTrue(jawaban.at("/Masalah429/headers/Retry-After").isObject());
        assertTrue(jawaban.at("/Masalah401/headers/WWW-Authenticate").isObject());
    }

    @Test
    public void jawabanMenyebutKepalanya() throws IOException {
        assertTrue(post("rekap").at("/responses/200/headers/ETag").isObject());
    }

    @Test
    public void paketMenyebutTandaTanganDanDokumenTidak() throws ReflectiveOperationException {
        String paket = Operation.of(PaketResource.class.getMethod("pasang", SecurityContext.class, UploadBody.class)).toString();
        String dokumen = Operation.of(DokumenResource.class.getMethod("unggah", SecurityContext.class, UploadBody.class)).toString();

        assertTrue(paket, paket.contains("required=[isi], ") || paket.contains("required=[isi]}"));
        assertTrue(paket, paket.contains("tanda={"));
        assertFalse(dokumen, dokumen.contains("tanda={"));
    }

    @Test
    public void ditulisUlangHanyaBilaYangTerpasangBerubah() {
        byte[] pertama = openApi.json();
        assertSame(pertama, openApi.json());

        terpasang.remove(0);

        assertNotSame(pertama, openApi.json());
    }

    private JsonNode post(String aksi) throws IOException {
        return new ObjectMapper().readTree(openApi.json()).get("paths").get("/berkas/{berkas}/aksi/" + aksi).get("post");
    }

    private static Aksi aksi(String sop, String tahap, String nama, String bidang) {
        return new Aksi(sop, tahap, nama, "Judul " + nama, List.of(Pelaksana.BIDANG_SERTIFIKASI), "berkas", List.of(tahap), false,
                Data.of(Map.of("type", "object", "properties", Map.of(bidang, Map.of("type", "string")))));
    }

    private final class Katalog implements SopCatalog {

        @Override
        public List<Sop> list() {
            return List.of(new Sop("akreditasi", "1", "Akreditasi", Data.KOSONG, List.of()),
                    new Sop("sertifikasi", "1", "Sertifikasi", Data.KOSONG, List.of()));
        }

        @Override
        public Optional<Sop> find(String kode) {
            return list().stream().filter(s -> s.kode().equals(kode)).findFirst();
        }

        @Override
        public List<Aksi> aksi(String sop) {
            return terpasang.stream().filter(a -> a.sop().equals(sop)).toList();
        }
    }
}
