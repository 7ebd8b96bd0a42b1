package id.serkom.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.api.data.Data;
import id.serkom.api.fault.TooLarge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
