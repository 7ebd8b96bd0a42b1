package id.serkom.naskah;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Holds a text against XML and against the few elements and attributes that a letter may have: nothing that runs, loads or
 * links. A whole letter, unlike its body, may hold drawings.
 */
final class PemeriksaXhtml {

    private static final Set<String> UNSUR = Set.of("div", "p", "span", "br", "hr", "b", "i", "u", "em", "strong", "small", "sub",
            "sup", "h1", "h2", "h3", "h4", "ol", "ul", "li", "dl", "dt", "dd", "table", "caption", "colgroup", "col", "thead",
            "tbody", "tfoot", "tr", "th", "td", "blockquote", "section");
    private static final Set<String> UNSUR_DOKUMEN = Set.of("html", "head", "title", "meta", "style", "body");
    private static final Set<String> ATRIBUT = Set.of("class", "id", "lang", "xml:lang", "colspan", "rowspan", "scope", "title",
            "style", "start", "type", "span");
    private static final Set<String> ATRIBUT_DOKUMEN = Set.of("xmlns", "charset", "name", "content");

    private final SAXParserFactory pabrik;
    /** To make a parser takes as long as to read a letter. */
    private final Queue<SAXParser> siap = new ConcurrentLinkedQueue<>();

    PemeriksaXhtml() {
        try {
            pabrik = SAXParserFactory.newDefaultInstance();
            pabrik.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            pabrik.setFeature("http://xml.org/sax/features/external-general-entities", false);
            pabrik.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            pabrik.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A fragment: the body of a letter, an annex, a part of a layout. */
    void bagian(String nama, String xhtml) {
        tanpaJenisDokumen(nama, xhtml);
        periksa(nama, "<div>" + xhtml + "</div>", false);
    }

    private static void tanpaJenisDokumen(String nama, String xml) {
        int letak = xml.indexOf("<!DOCTYPE");
        if (letak >= 0) {
            long baris = 1 + xml.substring(0, letak).chars().filter(c -> c == '\n').count();
            throw new NaskahException("naskah.dilarang", nama + " baris " + baris + ": <!DOCTYPE> tidak diperbolehkan");
        }
    }

    void dokumen(String nama, String xhtml) {
        periksa(nama, xhtml, true);
    }

    /** A drawing: one {@code <svg>} and nothing around it. */
    void gambar(String nama, String svg) {
        tanpaJenisDokumen(nama, svg);
        baca(nama, svg, new Penyaring(nama, true) {
            @Override
            public void startElement(String uri, String localName, String unsur, Attributes atribut) {
                if (!didalamGambar() && !PeriksaGambar.AKAR.equals(unsur)) {
                    throw dilarang("<" + unsur + "> di luar <svg>");
                }
                super.startElement(uri, localName, unsur, atribut);
            }
        });
    }

    private void periksa(String nama, String xhtml, boolean dokumen) {
        baca(nama, xhtml, new Penyaring(nama, dokumen));
    }

    private void baca(String nama, String xml, Penyaring penyaring) {
        try {
            SAXParser pembaca = pembaca();
            pembaca.parse(new InputSource(new StringReader(xml)), penyaring);
            // One that found fault stands somewhere in the middle: it is left.
            pembaca.reset();
            siap.add(pembaca);
        } catch (SAXParseException e) {
            throw new NaskahException("naskah.bukan-xhtml", GalatXhtml.dari(nama, e), e);
        } catch (SAXException | IOException e) {
            throw new NaskahException("naskah.bukan-xhtml", nama + ": " + e.getMessage(), e);
        }
    }

    /** The factory is not safe for several threads at once, its parsers are used by one each. */
    private SAXParser pembaca() {
        SAXParser lama = siap.poll();
        if (lama != null) {
            return lama;
        }
        synchronized (pabrik) {
            try {
                return pabrik.newSAXParser();
            } catch (ParserConfigurationException | SAXException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static class Penyaring extends DefaultHandler {

        private final String nama;
        private final boolean dokumen;
        private Locator letak;
        private int dalamGambar;

        Penyaring(String nama, boolean dokumen) {
            this.nama = nama;
            this.dokumen = dokumen;
        }

        @Override
        public void setDocumentLocator(Locator locator) {
            letak = locator;
        }

        @Override
        public void startElement(String uri, String localName, String unsur, Attributes atribut) {
            if (didalamGambar() || dokumen && PeriksaGambar.AKAR.equals(unsur)) {
                dalamGambar++;
                String larangan = PeriksaGambar.larangan(unsur, atribut);
                if (!larangan.isEmpty()) {
                    throw dilarang(larangan);
                }
                return;
            }
            if (!UNSUR.contains(unsur) && !(dokumen && UNSUR_DOKUMEN.contains(unsur))) {
                throw dilarang("<" + unsur + ">");
            }
            for (int i = 0; i < atribut.getLength(); i++) {
                String kunci = atribut.getQName(i);
                if (!ATRIBUT.contains(kunci) && !(dokumen && ATRIBUT_DOKUMEN.contains(kunci))) {
                    throw dilarang("<" + unsur + " " + kunci + ">");
                }
                if ("style".equals(kunci)) {
                    periksaGaya(atribut.getValue(i));
                }
            }
        }

        @Override
        public void endElement(String uri, String localName, String unsur) {
            dalamGambar = Math.max(0, dalamGambar - 1);
        }

        final boolean didalamGambar() {
            return dalamGambar > 0;
        }

        private void periksaGaya(String gaya) {
            if (!gayaAman(gaya)) {
                throw dilarang("style yang memuat rujukan");
            }
        }

        @Override
        public void processingInstruction(String target, String data) {
            throw dilarang("<?" + target + "?>");
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        final NaskahException dilarang(String apa) {
            return new NaskahException("naskah.dilarang",
                    nama + " baris " + letak.getLineNumber() + ": " + apa + " tidak diperbolehkan");
        }
    }

    /** Whether a style sheet names nothing outside of itself. Escapes are refused, since they could hide a name. */
    static boolean gayaAman(String gaya) {
        String kecil = gaya.toLowerCase(Locale.ROOT);
        return kecil.indexOf('<') < 0 && kecil.indexOf('\\') < 0 && !kecil.contains("url(") && !kecil.contains("@import")
                && !kecil.contains("expression") && !kecil.contains("javascript:") && !kecil.contains("image-set(");
    }
}
