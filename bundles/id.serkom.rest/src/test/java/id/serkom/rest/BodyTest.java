package id.serkom.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;

public class BodyTest {

    record Butir(String kode) {
    }

    record Isian(String nama, LocalDate tanggal, Optional<Butir> satu, List<Butir> banyak, boolean ya) {
    }

    @Test
    public void yangBenarTerbaca() {
        Isian isian = read("{\"nama\": \"a\", \"tanggal\": \"2026-03-02\", \"satu\": {\"kode\": \"x\"}, \"banyak\": [{\"kode\": \"y\"}]}");

        assertEquals("x", isian.satu().orElseThrow().kode());
        assertEquals("y", isian.banyak().get(0).kode());
    }

    @Test
    public void bidangYangTidakDikenalDitunjukSampaiKeDalam() {
        assertEquals(List.of("/lain", "/satu/kodee", "/banyak/1/x"), reasons("""
                {"nama": "a", "tanggal": "2026-03-02", "lain": 1, "satu": {"kode": "x", "kodee": 1},
                 "banyak": [{"kode": "y"}, {"kode": "z", "x": 2}]}""").stream().map(Reason::field).toList());
    }

    @Test
    public void yangKurangAtauSalahJenisDitunjuk() {
        assertEquals("/nama", reasons("{\"tanggal\": \"2026-03-02\"}").get(0).field());
        assertEquals("/tanggal", reasons("{\"nama\": \"a\", \"tanggal\": \"2 Maret\"}").get(0).field());
        assertEquals("/nama", reasons("{\"nama\": 5, \"tanggal\": \"2026-03-02\"}").get(0).field());
        assertEquals("/banyak", reasons("{\"nama\": \"a\", \"tanggal\": \"2026-03-02\", \"banyak\": {}}").get(0).field());
        assertEquals("/ya", reasons("{\"nama\": \"a\", \"tanggal\": \"2026-03-02\", \"ya\": \"true\"}").get(0).field());
    }

    @Test
    public void yangTidakDikenalDisebutSampaiLimaPuluh() {
        String banyak = "{" + IntStream.range(0, 40_000).mapToObj(i -> "\"x" + i + "\":1").collect(Collectors.joining(",")) + "}";

        assertEquals(Findings.MOST, reasons(banyak).size());
        assertEquals(Findings.MOST, reasons("{\"nama\": \"a\", \"tanggal\": \"2026-03-02\", \"banyak\": [" + "5,".repeat(10_000)
                + "5]}").size());
    }

    @Test
    public void nilaiSalahYangPanjangTidakDipantulkanSeluruhnya() {
        Reason reason = reasons("{\"nama\": \"a\", \"tanggal\": \"" + "2".repeat(100_000) + "\"}").get(0);

        assertTrue(reason.data().get("nilai").length() <= 100);
    }

    @Test
    public void tanggalDiLuarBasisDataBukanTanggal() {
        for (String tanggal : List.of("+999999999-12-31", "-999999999-01-01", "0000-01-01", "+10000-01-01")) {
            Reason reason = reasons("{\"nama\": \"a\", \"tanggal\": \"" + tanggal + "\"}").get(0);

            assertEquals("masukan.format", reason.code());
            assertEquals("/tanggal", reason.field());
        }
        assertEquals(9999, read("{\"nama\": \"a\", \"tanggal\": \"9999-12-31\"}").tanggal().getYear());
    }

    @Test
    public void namaDenganGarisMiringAdalahSatuBagianPenunjuk() {
        Reason reason = reasons("{\"nama\": \"a\", \"tanggal\": \"2026-03-02\", \"a/b~c\": 1}").get(0);

        assertEquals("/a~1b~0c", reason.field());
        assertEquals("a/b~c", reason.data().get("bidang"));
    }

    @Test
    public void yaAtauTidakHarusDisebutDiTempatYangMenentukan() {
        assertEquals("/aktif", refused("{}", AkunResource.AktifBody.class).field());
        assertEquals("/setuju", refused("{\"catatan\": \"x\"}", SuratResource.ParafBody.class).field());
        assertEquals(false, Body.read(in("{\"aktif\": false}"), AkunResource.AktifBody.class).aktif());
    }

    private static Reason refused(String json, Class<? extends Record> type) {
        return assertThrows(InvalidInput.class, () -> Body.read(in(json), type)).reasons().get(0);
    }

    @Test
    public void skemaDokumentasiMengikutiRekaman() {
        Map<String, Object> schema = RecordSchema.of(Isian.class);

        assertEquals(List.of("nama", "tanggal"), schema.get("required"));
        assertEquals(false, schema.get("additionalProperties"));
        assertTrue(schema.get("properties").toString().contains("format=date"));
    }

    private static Isian read(String json) {
        return Body.read(in(json), Isian.class);
    }

    private static InputStream in(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Reason> reasons(String json) {
        return assertThrows(InvalidInput.class, () -> read(json)).reasons();
    }
}
