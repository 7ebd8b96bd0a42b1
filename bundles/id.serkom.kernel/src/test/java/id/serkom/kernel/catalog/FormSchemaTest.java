package id.serkom.kernel.catalog;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.kernel.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;

public class FormSchemaTest {

    private static final String FORM = """
            {"type": "object", "additionalProperties": false, "required": ["tanggal", "daftar"], "properties": {
              "tanggal": {"type": "string", "format": "date"},
              "nama": {"type": "string", "minLength": 2, "maxLength": 5, "pattern": "^[a-z]+$"},
              "jumlah": {"type": "integer", "minimum": 1, "maximum": 9},
              "angka": {"type": "number", "minimum": 0, "maximum": 100, "multipleOf": 0.01},
              "pilihan": {"type": "string", "enum": ["ya", "tidak"]},
              "daftar": {"type": "array", "minItems": 1, "maxItems": 2, "uniqueItems": true, "items": {"type": "object",
                "additionalProperties": false, "required": ["kode"], "properties": {"kode": {"type": "string"}}}}}}
            """;

    private final FormSchema form = new FormSchema(data(FORM));

    @Test
    public void yangBenarTidakBeralasan() {
        assertEquals(List.of(), form.validate(data("{\"tanggal\": \"2026-03-02\", \"daftar\": [{\"kode\": \"a\"}]}")));
    }

    @Test
    public void setiapKesalahanMenunjukBidangnya() {
        List<Reason> reasons = form.validate(data("""
                {"tanggal": "2026-02-30", "nama": "ABCDEFG", "jumlah": 10, "pilihan": "mungkin", "lain": 1,
                 "daftar": [{"kode": 5}, {"kodee": "x"}]}"""));

        assertTrue(reasons.toString(), has(reasons, "masukan.format", "/tanggal"));
        assertTrue(reasons.toString(), has(reasons, "masukan.maxLength", "/nama"));
        assertTrue(reasons.toString(), has(reasons, "masukan.pattern", "/nama"));
        assertTrue(reasons.toString(), has(reasons, "masukan.maximum", "/jumlah"));
        assertTrue(reasons.toString(), has(reasons, "masukan.enum", "/pilihan"));
        assertTrue(reasons.toString(), has(reasons, "masukan.additionalProperties", "/lain"));
        assertTrue(reasons.toString(), has(reasons, "masukan.type", "/daftar/0/kode"));
        assertTrue(reasons.toString(), has(reasons, "masukan.required", "/daftar/1/kode"));
    }

    @Test
    public void bilanganDiperiksaSebagaimanaTertulis() {
        for (String tepat : List.of("80.55", "80.550", "0", "100", "1e2", "0.07", "99.99", "8055e-2")) {
            assertEquals(tepat, List.of(), form.validate(angka(tepat)));
        }
        for (String rinci : List.of("80.55000000000000001", "80.555", "1e-20", "99.999999999999999999999999")) {
            assertTrue(rinci, has(form.validate(angka(rinci)), "masukan.multipleOf", "/angka"));
        }
        assertTrue(has(form.validate(angka("100.00000000000000001")), "masukan.maximum", "/angka"));
        assertTrue(has(form.validate(angka("1e30")), "masukan.maximum", "/angka"));
        assertTrue(has(form.validate(angka("-1e-30")), "masukan.minimum", "/angka"));
    }

    private static Data angka(String angka) {
        return data("{\"tanggal\": \"2026-03-02\", \"daftar\": [{\"kode\": \"a\"}], \"angka\": " + angka + "}");
    }

    @Test
    public void kunciDenganGarisMiringDitunjukSebagaiSatuBidang() {
        assertTrue(has(form.validate(data("{\"a/b~c\": 1}")), "masukan.additionalProperties", "/a~1b~0c"));
    }

    @Test
    public void yangSalahSemuaDijawabSebagian() {
        Data banyak = data("{" + IntStream.range(0, 5000).mapToObj(i -> "\"x" + i + "\": 1").collect(Collectors.joining(","))
                + "}");

        assertEquals(FormSchema.MOST, form.validate(banyak).size());
    }

    @Test
    public void setiapAlasanPunyaTeksnya() throws IOException {
        Properties pesan = new Properties();
        try (InputStream in = FormSchema.class.getResourceAsStream("/SERKOM-INF/pesan_id.properties")) {
            pesan.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        List<Reason> reasons = form.validate(data("""
                {"tanggal": 1, "nama": "A", "jumlah": 0, "pilihan": "x", "lain": 1, "daftar": []}"""));
        assertFalse(reasons.isEmpty());
        reasons.forEach(r -> assertTrue(r.code(), pesan.containsKey(r.code())));
    }

    @Test
    public void rujukanKeLuarTidakDiambil() {
        FormSchema luar = tryBuild("{\"$ref\": \"http://127.0.0.1:1/x.json\"}");
        if (luar != null) {
            assertThrows(RuntimeException.class, () -> luar.validate(Data.KOSONG));
        }
    }

    private static FormSchema tryBuild(String schema) {
        try {
            return new FormSchema(data(schema));
        } catch (RuntimeException refused) {
            return null;
        }
    }

    private static boolean has(List<Reason> reasons, String code, String field) {
        return reasons.stream().anyMatch(r -> r.code().equals(code) && r.field().equals(field));
    }

    private static Data data(String json) {
        try {
            return Json.parse(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
