package id.serkom.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.BeforeClass;
import org.junit.Test;

/** openapi.json is what it says: valid after others' tools, and whole. */
public class OpenApiTest {

    private static final String SERIKAT = "https://json-schema.org/draft/2020-12/schema";

    private static Kantor kantor;
    private static String teks;
    private static JsonNode dokumen;

    @BeforeClass
    public static void baca() {
        kantor = Kantor.buka();
        teks = kantor.akun("bidang").ambil("openapi.json").harus(200).teks();
        dokumen = kantor.akun("bidang").ambil("openapi.json").json();
    }

    @Test
    public void pembacaOpenApiUmumMenerimanyaTanpaCatatan() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult hasil = new OpenAPIV3Parser().readContents(teks, List.of(), options);

        assertEquals(List.of(), hasil.getMessages() == null ? List.of() : hasil.getMessages());
        OpenAPI api = hasil.getOpenAPI();
        assertNotNull(api);
        assertTrue(hasil.isOpenapi31());
        assertEquals(dokumen.get("paths").size(), api.getPaths().size());
    }

    @Test
    public void setiapAksiTerpasangAdaBersamaSkemanya() {
        Set<String> aksi = new TreeSet<>();
        for (JsonNode satu : kantor.akun("bidang").ambil("sop/sertifikasi/aksi").harus(200).json().get("isi")) {
            String path = "/berkas/{berkas}/aksi/" + satu.get("nama").asText();
            JsonNode body = dokumen.get("paths").path(path).at("/post/requestBody/content/application~1json/schema");
            assertEquals(path, satu.at("/schema/properties"), body.at("/properties/masukan/properties"));
            assertEquals(path, satu.at("/schema/required"), body.at("/properties/masukan/required"));
            assertEquals(path, !"berkas".equals(satu.get("perihal").asText()), body.at("/properties/perihal").isObject());
            aksi.add(path);
        }
        assertTrue(aksi.toString(), aksi.size() >= 30);
    }

    @Test
    public void setiapSkemaSahMenurutJsonSchema() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(SchemaLocation.of(SERIKAT));
        List<String> salah = new ArrayList<>();
        int diperiksa = 0;
        List<JsonNode> semua = new ArrayList<>(dokumen.findValues("schema"));
        dokumen.at("/components/schemas").forEach(semua::add);
        for (JsonNode skema : semua) {
            if (!skema.has("$ref")) {
                diperiksa++;
                meta.validate(skema.toString(), InputFormat.JSON).forEach(e -> salah.add(e + " di " + skema));
            }
        }
        assertEquals(List.of(), salah);
        assertTrue("skema: " + diperiksa, diperiksa > 100);
    }

    @Test
    public void setiapOperasiMenyebutPenolakannyaDanNamanyaTunggal() {
        Set<String> nama = new HashSet<>();
        dokumen.get("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            String apa = operation.getKey() + " " + path.getKey();
            JsonNode isi = operation.getValue();
            assertTrue(apa, nama.add(isi.get("operationId").asText()));
            assertTrue(apa, isi.get("responses").has("400") && isi.get("responses").has("default"));
            assertEquals(apa, !isi.has("security"), isi.get("responses").has("403"));
            isi.get("responses").properties().forEach(r -> assertEquals(apa + " " + r.getKey(), !r.getKey().matches("[23]\\d\\d"),
                    masalah(r.getKey(), r.getValue())));
        }));
    }

    /** Whether it is a refusal, under its own status and in the one shape. */
    private static boolean masalah(String status, JsonNode jawaban) {
        if (!jawaban.has("$ref")) {
            return false;
        }
        String rujukan = jawaban.get("$ref").asText();
        assertEquals("#/components/responses/Masalah" + status.replace("default", "500"), rujukan);
        return "#/components/schemas/Masalah".equals(dokumen.at(rujukan.substring(1)).at("/content/application~1problem+json/schema/$ref")
                .asText());
    }

    @Test
    public void setiapOperasiDanParameterMempunyaiUraianDanKelompokYangDikenal() {
        Set<String> kelompok = new TreeSet<>();
        dokumen.get("tags").forEach(t -> kelompok.add(t.get("name").asText()));
        dokumen.get("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            String apa = operation.getKey() + " " + path.getKey();
            JsonNode isi = operation.getValue();
            assertFalse(apa, isi.path("summary").asText().isBlank());
            assertFalse(apa, isi.get("tags").isEmpty());
            isi.get("tags").forEach(t -> assertTrue(apa + " " + t, kelompok.contains(t.asText())));
            isi.get("parameters").forEach(p -> assertFalse(apa + " " + p, p.path("description").asText().isBlank()));
        }));
    }

    @Test
    public void jawabanSungguhanSesuaiDenganSkemanya() {
        String berkas = kantor.berkasBaru();
        sesuai("/berkas", "berkas");
        sesuai("/berkas/{berkas}", "berkas/" + berkas);
        sesuai("/berkas/{berkas}/tahap", "berkas/" + berkas + "/tahap");
        sesuai("/berkas/{berkas}/tenggat", "berkas/" + berkas + "/tenggat");
        sesuai("/berkas/{berkas}/aksi", "berkas/" + berkas + "/aksi");
        sesuai("/sop/{kode}", "sop/sertifikasi");
        sesuai("/skema/{kode}", "skema/PPD");
        sesuai("/surat", "surat");
        sesuai("/buku/nomor", "buku/nomor?seri=keluar&tahun=2026");
        sesuai("/jurnal", "jurnal?batas=20");
        sesuai("/referensi/{jenis}", "referensi/instansi");
        sesuai("/tugas", "tugas");
    }

    @Test
    public void setiapEntriRegisterSesuaiDenganSkemaIsiannya() {
        JsonNode skema = dokumen.get("paths").get("/referensi/{jenis}").at("/post/requestBody/content/application~1json/schema/anyOf");
        Set<String> diperiksa = new TreeSet<>();
        for (JsonNode satu : skema) {
            String jenis = dokumen.at(satu.get("$ref").asText().substring(1)).get("title").asText();
            Schema schema = skema(satu);
            for (JsonNode entri : Daftar.isi(kantor.akun("bidang"), "referensi/" + jenis)) {
                assertEquals(jenis + " " + entri, List.of(), schema.validate(entri.get("isi").toString(), InputFormat.JSON));
                diperiksa.add(jenis);
            }
        }
        assertTrue(diperiksa.toString(), diperiksa.containsAll(Set.of("instansi", "asesor", "tuk", "pejabat", "jabatan", "mandat")));
    }

    /** It with what it refers to. */
    private static Schema skema(JsonNode skema) {
        ObjectNode utuh = skema.deepCopy();
        utuh.set("components", dokumen.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(utuh);
    }

    private static void sesuai(String path, String alamat) {
        JsonNode skema = dokumen.get("paths").get(path).at("/get/responses/200/content/application~1json/schema");
        assertTrue(path, skema.isObject() && !skema.isEmpty());
        Schema schema = skema(skema);
        String jawaban = kantor.akun("bidang").ambil(alamat).harus(200).teks();
        assertEquals(path, List.of(), schema.validate(jawaban, InputFormat.JSON));
    }
}
