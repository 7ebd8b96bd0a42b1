package id.serkom.ttd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a document says of itself, as statements in any order: services that sign write it anew, with the time at which they did. All but
 * that must be what it was; it tells readers the title, and which kind of PDF they hold.
 */
final class Xmp {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    /** Empty, and there as often as there are parts. */
    private static final String TENTANG = "{" + RDF + "}about";
    private static final String XMP = "{http://ns.adobe.com/xap/1.0/}";
    private static final Set<String> BOLEH_LAIN = Set.of(XMP + "ModifyDate", XMP + "MetadataDate",
            "{http://ns.adobe.com/pdf/1.3/}Producer", "{http://ns.adobe.com/xap/1.0/mm/}InstanceID");
    private static final Set<COSName> BENTUK = Set.of(COSName.LENGTH, COSName.FILTER, COSName.DECODE_PARMS);
    /** A small stream may unfold to a thousand times its size. */
    private static final int TERBESAR = 64 << 10;
    private static final int TERBESAR_TERBUKA = 1 << 20;

    private Xmp() {
    }

    static boolean sama(COSBase a, COSBase b) {
        if (a == null && b == null) {
            return true;
        }
        if (!(a instanceof COSStream m) || !(b instanceof COSStream n) || !ciri(m).equals(ciri(n))) {
            return false;
        }
        Optional<List<String>> semula = pernyataan(m);
        return semula.isPresent() && semula.equals(pernyataan(n));
    }

    private static Set<String> ciri(COSDictionary satu) {
        Set<String> ciri = new TreeSet<>();
        satu.entrySet().stream().filter(s -> !BENTUK.contains(s.getKey())).forEach(s -> ciri.add(s.getKey() + " " + s.getValue()));
        return ciri;
    }

    private static Optional<List<String>> pernyataan(COSStream satu) {
        if (satu.getLength() > TERBESAR) {
            return Optional.empty();
        }
        try (InputStream in = satu.createInputStream()) {
            byte[] isi = in.readNBytes(TERBESAR_TERBUKA + 1);
            NodeList uraian = pembaca().parse(new ByteArrayInputStream(isi)).getElementsByTagNameNS(RDF, "Description");
            if (isi.length > TERBESAR_TERBUKA || uraian.getLength() == 0) {
                return Optional.empty();
            }
            List<String> semua = new ArrayList<>();
            for (int i = 0; i < uraian.getLength(); i++) {
                if (RDF.equals(uraian.item(i).getParentNode().getNamespaceURI())
                        && "RDF".equals(uraian.item(i).getParentNode().getLocalName())) {
                    uraian((Element) uraian.item(i), semua);
                }
            }
            semua.sort(null);
            return Optional.of(semua);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            return Optional.empty();
        }
    }

    private static DocumentBuilder pembaca() throws ParserConfigurationException {
        DocumentBuilderFactory cara = DocumentBuilderFactory.newInstance();
        cara.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        cara.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        cara.setNamespaceAware(true);
        DocumentBuilder pembaca = cara.newDocumentBuilder();
        pembaca.setErrorHandler(null);
        return pembaca;
    }

    private static void uraian(Element satu, List<String> ke) {
        for (String sifat : sifat(satu)) {
            String nama = sifat.substring(0, sifat.indexOf('='));
            if (!BOLEH_LAIN.contains(nama) && !nama.equals(TENTANG)) {
                ke.add(sifat);
            }
        }
        for (Node n = satu.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && !BOLEH_LAIN.contains(nama(e))) {
                // One that is an attribute elsewhere says the same.
                ke.add(sifat(e).isEmpty() && tunggal(e) ? nama(e) + "=" + e.getTextContent().strip() : isi(e));
            }
        }
    }

    private static boolean tunggal(Element satu) {
        for (Node n = satu.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element) {
                return false;
            }
        }
        return true;
    }

    private static String isi(Element satu) {
        StringBuilder teks = new StringBuilder(nama(satu)).append(sifat(satu)).append('(');
        for (Node n = satu.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                teks.append(isi(e));
            }
        }
        return (tunggal(satu) ? teks.append(satu.getTextContent().strip()) : teks).append(')').toString();
    }

    private static Set<String> sifat(Element satu) {
        Set<String> semua = new TreeSet<>();
        NamedNodeMap sifat = satu.getAttributes();
        for (int i = 0; i < sifat.getLength(); i++) {
            Node a = sifat.item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(a.getNamespaceURI())) {
                semua.add(nama(a) + "=" + a.getNodeValue());
            }
        }
        return semua;
    }

    private static String nama(Node satu) {
        return "{" + satu.getNamespaceURI() + "}" + satu.getLocalName();
    }
}
