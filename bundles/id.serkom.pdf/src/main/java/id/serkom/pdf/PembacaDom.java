package id.serkom.pdf;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The tree of a text that was looked through before, with what the renderer wants otherwise than a browser. */
final class PembacaDom {

    private final DocumentBuilderFactory pabrik;

    PembacaDom() {
        try {
            pabrik = DocumentBuilderFactory.newDefaultInstance();
            pabrik.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            pabrik.setFeature("http://xml.org/sax/features/external-general-entities", false);
            pabrik.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            pabrik.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            pabrik.setNamespaceAware(true);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    Document baca(String html) {
        try {
            DocumentBuilder pembaca;
            synchronized (pabrik) {
                pembaca = pabrik.newDocumentBuilder();
            }
            Document dokumen = pembaca.parse(new InputSource(new StringReader(html)));
            namaiGambar(dokumen);
            return dokumen;
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What a drawing shows, in the attribute that the renderer reads it from. */
    private static void namaiGambar(Document dokumen) {
        NodeList semua = dokumen.getElementsByTagName("svg");
        for (int i = 0; i < semua.getLength(); i++) {
            Element svg = (Element) semua.item(i);
            NodeList judul = svg.getElementsByTagName("title");
            String nama = svg.hasAttribute("aria-label") ? svg.getAttribute("aria-label")
                    : judul.getLength() > 0 ? judul.item(0).getTextContent().strip() : "Gambar";
            svg.setAttribute("alt", nama);
        }
    }
}
