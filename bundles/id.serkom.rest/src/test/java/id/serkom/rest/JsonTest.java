package id.serkom.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.TooLarge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

public class JsonTest {

    @Test
    public void satuObjekUtf8Diterima() {
        assertEquals("Nurhayati 😀", Json.read(in("{\"nama\": \"Nurhayati 😀\"}")).text("nama"));
    }

    @Test
    public void yangBukanSatuObjekDitolak() {
        ditolak("json.rusak", "");
        ditolak("json.rusak", "[1]");
        ditolak("json.rusak", "\"teks\"");
        ditolak("json.bukan-objek", "null");
        ditolak("json.rusak", "{\"a\": 1");
        ditolak("json.rusak", "{\"a\": 1} {\"b\": 2}");
        ditolak("json.rusak", "{\"a\": 1, \"a\": 2}");
        ditolak("json.rusak", "{\"a\": NaN}");
        ditolak("json.rusak", "{a: 1}");
        ditolak("json.rusak", "{\"a\": 1, }");
    }

    @Test
    public void bersarangTerlaluDalamDitolak() {
        ditolak("json.terlalu-dalam", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000));
        ditolak("json.terlalu-dalam", "{\"a\": " + "9".repeat(100) + "}");
    }

    @Test
    public void terlaluBanyakButirAtauNamaTerlaluPanjangDitolak() {
        ditolak("json.terlalu-dalam", "{\"a\": [" + "1,".repeat(100_000) + "1]}");
        ditolak("json.terlalu-dalam", "{\"" + "a".repeat(201) + "\": 1}");
    }

    @Test
    public void bilanganYangTidakDapatDitulisDitolakDiTempatnya() {
        for (String bilangan : List.of("1e400", "1e-999999999", "-1e31", "1e2147483647", "0.1e-30", "1234567890123456789012345678901.5")) {
            Reason reason = assertThrows(bilangan, InvalidInput.class, () -> Json.read(in("{\"a\": [{\"b/c~\": " + bilangan + "}]}")))
                    .reasons().get(0);
            assertEquals("json.bilangan-terlalu-panjang", reason.code());
            assertEquals("/a/0/b~1c~0", reason.field());
            assertEquals("b/c~", reason.data().get("bidang"));
        }
        Json.read(in("{\"a\": 1e29, \"b\": 1e-30, \"c\": 80.50}"));
    }

    @Test
    public void yangTerlarangDisebutSampaiLimaPuluh() {
        String banyak = "{\"a\": [" + "\"\\u0007\",".repeat(10_000) + "1]}";

        assertEquals(Findings.MOST, assertThrows(InvalidInput.class, () -> Json.read(in(banyak))).reasons().size());
    }

    @Test
    public void yangDibatasiLebihKecilDitolakLebihAwal() {
        String besar = "{\"akun\": \"" + "a".repeat(8192) + "\"}";

        assertEquals("json.terlalu-besar", assertThrows(TooLarge.class, () -> Json.read(in(besar), 8192)).reasons().get(0).code());
        Json.read(in(besar));
    }

    @Test
    public void bukanUtf8Ditolak() {
        assertEquals("json.bukan-utf8", assertThrows(BadRequest.class,
                () -> Json.read(new ByteArrayInputStream(new byte[] {'{', '"', (byte) 0xff, '"'}))).reasons().get(0).code());
        assertThrows(BadRequest.class, () -> Json.read(new ByteArrayInputStream(
                "{\"a\": 1}".getBytes(Charset.forName("UTF-16")))));
    }

    @Test
    public void terlaluBesarDitolakSebelumHabisDibaca() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
        assertEquals("json.terlalu-besar", assertThrows(TooLarge.class, () -> Json.read(endless)).reasons().get(0).code());
    }

    @Test
    public void terputusDitolak() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("putus");
            }
        };
        assertEquals("json.terputus", assertThrows(BadRequest.class, () -> Json.read(broken)).reasons().get(0).code());
    }

    @Test
    public void angkaPecahanTetapTepat() {
        assertEquals("{\"angka\":80.50}", new String(Json.write(Json.read(in("{\"angka\": 80.50}"))), StandardCharsets.UTF_8));
        assertEquals("{}", new String(Json.write(Data.KOSONG), StandardCharsets.UTF_8));
    }

    private static void ditolak(String code, String text) {
        assertEquals(text.substring(0, Math.min(20, text.length())), code,
                assertThrows(BadRequest.class, () -> Json.read(in(text))).reasons().get(0).code());
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
