package id.serkom.pdf;

import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.spi.naskah.NaskahBeku;
import id.serkom.spi.naskah.PdfRenderer;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.BreakIterator;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;

/** Prints with openhtmltopdf on PDFBox, in typefaces of its own, and nothing from outside of the text. */
@Component(name = "id.serkom.pdf", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class OpenHtmlPdfRenderer implements PdfRenderer {

    static final long NANO = 20_000_000_000L;

    private static final Logger LOG = LoggerFactory.getLogger(OpenHtmlPdfRenderer.class);
    private static final NaskahBeku PEMANASAN = new NaskahBeku("pemanasan", """
            <html lang="id"><head><title>-</title><style>@page { size: A4; @top-center { content: counter(page); } }
            body { font-family: 'Liberation Sans'; } th { font-weight: bold; }</style></head><body><h1>Pemanasan</h1>
            <svg viewBox="0 0 9 9" aria-label="-"><text x="1" y="5">A</text></svg>
            <table><thead><tr><th>A</th></tr></thead><tbody><tr><td><i>B</i></td></tr></tbody></table></body></html>
            """, "-", Instant.EPOCH, true, List.of());

    private final Huruf huruf = new Huruf();
    private final PeriksaCetak periksa = new PeriksaCetak(huruf::ada, Runtime.getRuntime().maxMemory());
    /** What was frozen is printed: another server, or this one with more memory, has let it pass. */
    private final PeriksaCetak periksaBeku = new PeriksaCetak(huruf::ada, PeriksaCetak.MEMORI_TERBANYAK);
    private final PembacaDom pembaca = new PembacaDom();
    private final byte[] warna = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final long nano;

    @Activate
    public OpenHtmlPdfRenderer() {
        this(NANO);
        // The first of all takes seconds, the next some hundredths.
        CompletableFuture.runAsync(() -> render(PEMANASAN)).exceptionally(e -> {
            LOG.error("Pencetak PDF tidak dapat dipanaskan", e);
            return null;
        });
    }

    OpenHtmlPdfRenderer(long nano) {
        this.nano = nano;
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public Optional<Reason> keberatan(String html) {
        return periksa.keberatan(html);
    }

    @Override
    public byte[] render(NaskahBeku naskah) {
        periksaBeku.keberatan(naskah.html()).ifPresent(sebab -> {
            throw new InvalidInput(sebab);
        });
        Document html = pembaca.baca(naskah.html());
        Tenggat tenggat = new Tenggat(nano);
        try (Huruf.Pinjaman pinjaman = huruf.pinjam(); PDDocument dokumen = new PDDocument()) {
            susun(naskah, html, dokumen, pinjaman, tenggat);
            if (naskah.ujiCoba()) {
                Cap.bubuhkan(dokumen, pinjaman);
            }
            Keterangan.tulis(dokumen, naskah, html);
            dokumen.setDocumentId(nomor(naskah));
            ByteArrayOutputStream hasil = new ByteArrayOutputStream();
            dokumen.save(hasil);
            return hasil.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Tenggat.Lewat e) {
            throw gagal("melewati batas waktu", e);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("Naskah tidak dapat disusun menjadi PDF", e);
            throw gagal("tidak dapat disusun (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private void susun(NaskahBeku naskah, Document html, PDDocument dokumen, Huruf.Pinjaman pinjaman, Tenggat tenggat) throws IOException {
        PdfRendererBuilder pembangun = new PdfRendererBuilder();
        pembangun.withW3cDocument(html, "");
        pembangun.usePDDocument(dokumen);
        pembangun.usePdfAConformance(naskah.penyerta().isEmpty() ? PdfAConformance.PDFA_2_B : PdfAConformance.PDFA_3_B);
        pembangun.usePdfUaAccessibility(true);
        pembangun.useColorProfile(warna);
        pembangun.useSVGDrawer(new GambarSvg(pinjaman));
        pembangun.useExternalResourceAccessControl((uri, jenis) -> uri.startsWith("data:image/"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        pembangun.useExternalResourceAccessControl((uri, jenis) -> uri.startsWith("data:image/"),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        pembangun.useUnicodeLineBreaker(tenggat.awasi(
                new PatahBaris(new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ROOT)))));
        pembangun.usePageSupplier((dok, lebar, tinggi, ke, bayangan) -> {
            tenggat.periksa();
            PDPage halaman = new PDPage(new PDRectangle(lebar, tinggi));
            dok.addPage(halaman);
            return halaman;
        });
        for (Wajah wajah : Wajah.values()) {
            HurufDokumen huruf = new HurufDokumen(dokumen, pinjaman, wajah);
            wajah.nama().forEach(nama -> pembangun.useFont(huruf, nama, wajah.tebal, wajah.gaya, true));
        }
        try (PdfBoxRenderer mesin = pembangun.buildPdfRenderer()) {
            mesin.createPDFWithoutClosing();
        }
    }

    /** The number that the file's own identifiers are made of. */
    private static long nomor(NaskahBeku naskah) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(naskah.id().getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InvalidInput gagal(String rincian, Throwable sebab) {
        InvalidInput gagal = new InvalidInput(Reason.of("pdf.gagal", "rincian", rincian));
        gagal.initCause(sebab);
        return gagal;
    }

    /** A typeface that is put into the document when the first word is set in it. */
    private static final class HurufDokumen extends PDFontSupplier {

        private final PDDocument dokumen;
        private final Huruf.Pinjaman pinjaman;
        private final Wajah wajah;
        private PDFont huruf;

        HurufDokumen(PDDocument dokumen, Huruf.Pinjaman pinjaman, Wajah wajah) {
            super(null);
            this.dokumen = dokumen;
            this.pinjaman = pinjaman;
            this.wajah = wajah;
        }

        @Override
        public PDFont supply() {
            try {
                if (huruf == null) {
                    huruf = PDType0Font.load(dokumen, pinjaman.huruf(wajah), true);
                }
                return huruf;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
