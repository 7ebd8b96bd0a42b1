package id.serkom.testing.naskah;

import static org.junit.Assert.assertTrue;

import id.serkom.spi.naskah.LampiranPdf;
import id.serkom.spi.naskah.NaskahBeku;
import id.serkom.spi.naskah.PdfRenderer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.Test;

public class MemoryPdfRendererTest extends PdfRendererContract {

    @Override
    protected PdfRenderer pdf() {
        return new MemoryPdfRenderer();
    }

    @Test
    public void kataNaskahDanNamaPenyertaTerbacaDiDalamnya() {
        String pdf = new String(pdf().render(new NaskahBeku("A", html("<p>Isi surat</p>"), "Judul", Instant.EPOCH, true,
                List.of(new LampiranPdf("a.jwt", "application/jwt", "Bukti", new byte[1])))), StandardCharsets.UTF_8);

        assertTrue(pdf, pdf.contains("Isi surat") && pdf.contains("UJI COBA") && pdf.contains("a.jwt") && pdf.endsWith("%%EOF\n"));
    }
}
