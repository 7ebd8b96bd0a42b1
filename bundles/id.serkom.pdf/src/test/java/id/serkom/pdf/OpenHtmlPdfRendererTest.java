package id.serkom.pdf;

import id.serkom.spi.naskah.PdfRenderer;
import id.serkom.testing.naskah.PdfRendererContract;

public class OpenHtmlPdfRendererTest extends PdfRendererContract {

    private static final PdfRenderer PDF = new OpenHtmlPdfRenderer(OpenHtmlPdfRenderer.NANO);

    @Override
    protected PdfRenderer pdf() {
        return PDF;
    }
}
