package id.serkom.pdf;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.io.StringReader;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import org.w3c.dom.Element;

/** Drawings that stand in a letter ({@code <svg>}), printed as lines and areas: coats of arms, QR, flow symbols. */
final class GambarSvg implements SVGDrawer {

    /** Of an {@code <svg>} that says nothing of its size. */
    private static final double LEBAR = 300;
    private static final double TINGGI = 150;
    private static final String MM = "mm";
    private static final double PIKSEL_SEMILI = 96 / 25.4;

    private static final XMLInputFactory PABRIK = XMLInputFactory.newDefaultFactory();

    static {
        PABRIK.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    private final Huruf.Pinjaman huruf;

    GambarSvg(Huruf.Pinjaman huruf) {
        this.huruf = huruf;
    }

    @Override
    public SVGImage buildSVGImage(Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dotsPerPixel) {
        double[] sisi = ukuran(svg, cssWidth / dotsPerPixel, cssHeight / dotsPerPixel);
        String isi = new PenulisSvg(huruf).tulis(svg);
        SVGDocument gambar;
        synchronized (PABRIK) {
            gambar = new SVGLoader().load(() -> PABRIK.createXMLEventReader(new StringReader(isi)), null,
                    LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL).build());
        }
        if (gambar == null) {
            throw new IllegalArgumentException("gambar <svg> tidak terbaca");
        }
        return new Gambar(gambar, sisi[0], sisi[1], dotsPerPixel);
    }

    /** As the style says; else as the drawing itself; a side that nobody speaks of follows the other. */
    private static double[] ukuran(Element svg, double lebarGaya, double tinggiGaya) {
        String[] kotak = svg.getAttribute("viewBox").strip().split("[\\s,]+");
        double lebarKotak = kotak.length == 4 ? PenulisSvg.bilangan(kotak[2], LEBAR) : LEBAR;
        double tinggiKotak = kotak.length == 4 ? PenulisSvg.bilangan(kotak[3], TINGGI) : TINGGI;
        double lebar = lebarGaya > 0 ? lebarGaya : panjang(svg.getAttribute("width"));
        double tinggi = tinggiGaya > 0 ? tinggiGaya : panjang(svg.getAttribute("height"));
        if (lebar <= 0) {
            lebar = tinggi > 0 ? tinggi * lebarKotak / tinggiKotak : lebarKotak;
        }
        if (tinggi <= 0) {
            tinggi = lebar * tinggiKotak / lebarKotak;
        }
        return new double[] {lebar, tinggi};
    }

    /** In pixels; what is written in millimetres too. */
    private static double panjang(String tertulis) {
        String teks = tertulis.strip();
        return teks.endsWith(MM) ? PenulisSvg.bilangan(teks.substring(0, teks.length() - MM.length()), -1) * PIKSEL_SEMILI
                : PenulisSvg.bilangan(teks, -1);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {
        // Drawings are set in our own typefaces.
    }

    @Override
    public void addFontFile(File fontFile, String family, Integer weight, FontStyle style) {
        // Likewise.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    private record Gambar(SVGDocument isi, double lebar, double tinggi, double titik) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(lebar * titik);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(tinggi * titik);
        }

        @Override
        public void drawSVG(OutputDevice perangkat, RenderingContext ctx, double x, double y) {
            // The form that it is drawn on has whole units.
            perangkat.drawWithGraphics((float) x, (float) y, (float) Math.ceil(lebar), (float) Math.ceil(tinggi),
                    g -> isi.renderWithPlatform(NullPlatformSupport.INSTANCE, g, new ViewBox((float) lebar, (float) tinggi)));
        }
    }
}
