package id.serkom.kernel.catalog;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.skema.IsianTambahan;
import id.serkom.api.skema.Skema;
import id.serkom.api.tahap.Outcome;
import id.serkom.kernel.json.Json;
import id.serkom.testing.tahap.Contoh;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

public class InstalledActionTest {

    private static final String FORM = """
            {"title": "Ajukan", "type": "object", "additionalProperties": false, "required": ["asesi"],
             "x-serkom": {"pelaksana": ["instansi-terkait"], "perihal": "berkas", "tahap": ["coba"],
               "tambahan": "/properties/asesi/items"},
             "properties": {"asesi": {"type": "array", "items": {"type": "object", "additionalProperties": false,
               "required": ["nama"], "properties": {"nama": {"type": "string"}, "tambahan": {"type": "object"}}}}}}""";
    private static final String ISIAN = """
            {"ajukan": {"lamaBekerja": {"type": "integer", "title": "Lama bekerja", "minimum": 0, "wajib": true},
              "catatan": {"type": "string", "title": "Catatan", "maxLength": 5}}}""";

    private final InstalledAction aksi = aksi(FORM);

    @Test
    public void isianSkemaDiperiksaPadaTempatnya() {
        Skema skema = skema(ISIAN, "a");

        assertEquals(List.of(), alasan(skema, "{\"nama\": \"Rahma\", \"tambahan\": {\"lamaBekerja\": 3, \"catatan\": \"x\"}}"));
        assertEquals(List.of("masukan.required /asesi/0/tambahan"), alasan(skema, "{\"nama\": \"Rahma\"}"));
        assertEquals(List.of("masukan.required /asesi/0/tambahan/lamaBekerja"),
                alasan(skema, "{\"nama\": \"Rahma\", \"tambahan\": {\"catatan\": \"x\"}}"));
        assertEquals(List.of("masukan.minimum /asesi/0/tambahan/lamaBekerja"),
                alasan(skema, "{\"nama\": \"Rahma\", \"tambahan\": {\"lamaBekerja\": -1}}"));
        assertEquals(List.of("masukan.additionalProperties /asesi/0/tambahan/lain"),
                alasan(skema, "{\"nama\": \"Rahma\", \"tambahan\": {\"lamaBekerja\": 1, \"lain\": 1}}"));
    }

    @Test
    public void tanpaIsianSkemaTidakAdaYangDiterimaDiSitu() {
        assertEquals(List.of(), alasan(skema("{}", "b"), "{\"nama\": \"Rahma\"}"));
        assertEquals(List.of("masukan.additionalProperties /asesi/0/tambahan"),
                alasan(skema("{}", "b"), "{\"nama\": \"Rahma\", \"tambahan\": {}}"));
        assertEquals(0, aksi.kept());
    }

    @Test
    public void isianYangTidakWajibBolehTidakAda() {
        assertEquals(List.of(), alasan(skema(ISIAN.replace(", \"wajib\": true", ""), "c"), "{\"nama\": \"Rahma\"}"));
    }

    @Test
    public void isianYangDisusunTerbatasJumlahnya() {
        for (int i = 0; i < 2 * InstalledAction.MOST; i++) {
            alasan(skema(ISIAN, "skema-" + i), "{\"nama\": \"Rahma\", \"tambahan\": {\"lamaBekerja\": 3}}");
        }

        assertEquals(InstalledAction.MOST, aksi.kept());
    }

    @Test
    public void yangDitawarkanMemuatIsianSkemaTanpaTandaKita() {
        Data form = IsianTambahan.dalam(aksi.aksi().schema(), "ajukan", skema(ISIAN, "d"));
        Data tambahan = form.object("properties").object("asesi").object("items").object("properties").object("tambahan");

        assertEquals(List.of("lamaBekerja"), tambahan.texts("required"));
        assertEquals("Lama bekerja", tambahan.object("properties").object("lamaBekerja").text("title"));
        assertFalse(form.toString(), tambahan.object("properties").object("lamaBekerja").has("wajib"));
    }

    @Test
    public void tempatYangTidakAdaDitolakSaatDipasang() {
        assertThrows(IllegalArgumentException.class, () -> aksi(FORM.replace("/properties/asesi/items", "/properties/salah/items")));
    }

    private static InstalledAction aksi(String form) {
        return new InstalledAction("s", "coba", "ajukan", (berkas, input, context) -> Outcome.refuse("x"), data(form));
    }

    private List<String> alasan(Skema skema, String asesi) {
        return aksi.validate(data("{\"asesi\": [" + asesi + "]}"), skema).stream().map(InstalledActionTest::singkat).toList();
    }

    private static String singkat(Reason reason) {
        return reason.code() + " " + reason.field();
    }

    private static Skema skema(String tambahan, String sha256) {
        Skema s = Contoh.skema();
        return new Skema(s.kode(), s.versi(), s.judul(), s.jenis(), s.tanggalEdisi(), s.dasar(), s.unit(), s.persyaratan(), s.metode(),
                s.formulir(), s.skala(), s.aturan(), s.masaBerlakuBulan(), s.biaya(), s.hakKewajiban(), s.asesiPerAsesor(), s.waktu(),
                data(tambahan), s.contoh(), sha256);
    }

    private static Data data(String json) {
        try (InputStream in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))) {
            return Json.parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
