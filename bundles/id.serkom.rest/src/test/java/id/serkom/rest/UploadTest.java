package id.serkom.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.core.Response;
import org.junit.Test;

public class UploadTest {

    private static final String AWAL = "--b\r\nContent-Disposition: form-data; name=\"isi\"; filename=\"a.pdf\"\r\n"
            + "Content-Type: application/pdf\r\n\r\n%PDF";

    @Test
    public void satuBagianTerbacaUtuh() throws IOException {
        assertEquals("%PDF", new String(open(AWAL + "\r\n--b--\r\n").readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    public void yangTerputusSalahPengirim() {
        IOException putus = assertThrows(IOException.class, () -> open(AWAL).readAllBytes());

        assertEquals("json.terputus", ((BadRequest) Upload.failed(putus)).reasons().get(0).code());
    }

    @Test
    public void sambunganYangGagalSalahPengirim() {
        InputStream gagal = new SequenceInputStream(in(AWAL + "x".repeat(100_000)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection reset");
            }
        });
        IOException putus = assertThrows(IOException.class, () -> Upload.open(body(gagal)).readAllBytes());

        assertEquals("json.terputus", ((BadRequest) Upload.failed(putus)).reasons().get(0).code());
    }

    @Test
    public void bagianKeduaSalahPengirim() {
        IOException dua = assertThrows(IOException.class, () -> open(AWAL + "\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"x\"\r\n\r\ny\r\n--b--\r\n").readAllBytes());

        assertEquals("dokumen.bagian-isi", ((BadRequest) Upload.failed(dua)).reasons().get(0).code());
    }

    private static String bagian(String nama, String isi) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + nama + "\"; filename=\"a.yaml.sig\"\r\n\r\n" + isi + "\r\n";
    }

    private static Upload bertanda(String form) {
        return Upload.denganTanda(body(in(form)));
    }

    @Test
    public void tandaTanganSebelumAtauSesudahBerkasnya() throws IOException {
        for (String form : new String[] {bagian("tanda", "sig") + AWAL + "\r\n--b--\r\n", AWAL + "\r\n" + bagian("tanda", "sig")
                + "--b--\r\n"}) {
            Upload upload = bertanda(form);
            InputStream tanda = upload.tanda();
            assertEquals("a.pdf", upload.nama());
            assertEquals("%PDF", new String(upload.readAllBytes(), StandardCharsets.UTF_8));
            assertEquals("sig", new String(tanda.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    public void tanpaTandaTanganKosong() throws IOException {
        Upload upload = bertanda(AWAL + "\r\n--b--\r\n");

        assertEquals("%PDF", new String(upload.readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, upload.tanda().readAllBytes().length);
    }

    /** The one who looks through it sees that it is too long; no more of it is kept. */
    @Test
    public void tandaTanganYangTerlaluBesarDipotong() throws IOException {
        Upload upload = bertanda(AWAL + "\r\n" + bagian("tanda", "x".repeat(100_000)) + "--b--\r\n");

        upload.readAllBytes();

        assertEquals(4097, upload.tanda().readAllBytes().length);
    }

    @Test
    public void bagianLainDiSampingTandaTanganSalahPengirim() {
        for (String sisa : new String[] {bagian("tanda", "a") + bagian("tanda", "b"), bagian("lain", "a"), bagian("isi", "a"),
            "--b\r\nContent-Disposition: form-data; name=\"tanda\"\r\n\r\nteks\r\n"}) {
            IOException dua = assertThrows(sisa, IOException.class, () -> bertanda(AWAL + "\r\n" + sisa + "--b--\r\n").readAllBytes());
            assertEquals(sisa, "paket.bagian-isi", ((BadRequest) Upload.failed(dua)).reasons().get(0).code());
        }
        for (String awal : new String[] {bagian("tanda", "a") + bagian("tanda", "b") + AWAL + "\r\n", bagian("lain", "a") + AWAL + "\r\n",
            bagian("tanda", "a")}) {
            BadRequest salah = assertThrows(awal, BadRequest.class, () -> bertanda(awal + "--b--\r\n"));
            assertEquals(awal, "paket.bagian-isi", salah.reasons().get(0).code());
        }
    }

    @Test
    public void tandaTanganYangTerputusSalahPengirim() {
        IOException putus = assertThrows(IOException.class, () -> bertanda(AWAL + "\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"tanda\"; filename=\"x\"\r\n\r\nabc").readAllBytes());

        assertEquals("json.terputus", ((BadRequest) Upload.failed(putus)).reasons().get(0).code());
    }

    @Test
    public void dokumenTidakBertandaTangan() {
        IOException dua = assertThrows(IOException.class, () -> open(AWAL + "\r\n" + bagian("tanda", "sig") + "--b--\r\n").readAllBytes());

        assertEquals("dokumen.bagian-isi", ((BadRequest) Upload.failed(dua)).reasons().get(0).code());
    }

    @Test
    public void diskPenuhBukanSalahPengirim() {
        IOException penuh = new IOException("No space left on device");

        assertSame(penuh, assertThrows(Upload.NotKept.class, () -> {
            throw Upload.failed(penuh);
        }).getCause());
    }

    @Test
    public void diskPenuhDijawab507DenganNomorGalat() {
        Problems problems = new Problems(reason -> reason.code() + " " + reason.data());

        Response jawaban = problems.toResponse(Upload.failed(new IOException("No space left on device")));

        assertEquals(507, jawaban.getStatus());
        assertTrue(new String((byte[]) jawaban.getEntity(), StandardCharsets.UTF_8)
                .matches(".*dokumen.tidak-tersimpan \\{id=[0-9a-f-]{36}}.*"));
    }

    private static Upload open(String form) {
        return Upload.open(body(in(form)));
    }

    private static UploadBody body(InputStream stream) {
        return new UploadBody("multipart/form-data; boundary=b", stream);
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
