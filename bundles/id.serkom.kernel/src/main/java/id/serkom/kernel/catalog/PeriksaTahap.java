package id.serkom.kernel.catalog;

import id.serkom.api.data.Data;
import id.serkom.kernel.json.Json;
import id.serkom.spi.paket.IsiPaket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.osgi.framework.Version;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a pack would bring to the catalogues: its tahap, the forms of their actions, its SOPs. Read, never run. */
public final class PeriksaTahap {

    private static final String AKSI = "SERKOM-INF/aksi/";
    private static final String SOP = "SERKOM-INF/sop/";
    private static final String KOMPONEN = "OSGI-INF/";
    private static final String TAHAP = "id.serkom.api.tahap.Tahap";

    private final String versi;
    private final List<Nama> tahap = new ArrayList<>();
    private final Map<String, Data> formulir = new TreeMap<>();
    private final List<SopFile> sop = new ArrayList<>();
    private final List<String> keberatan = new ArrayList<>();

    /** A tahap by its SOP and kode. */
    public record Nama(String sop, String kode) {
    }

    public PeriksaTahap(IsiPaket paket) {
        versi = paket.versi();
        new TreeMap<>(paket.berkas()).forEach((jalur, isi) -> {
            try {
                baca(jalur, isi);
            } catch (IOException | RuntimeException e) {
                // Whatever is wrong with a file, its sender is told, and not that the server failed.
                keberatan.add(jalur + ": " + (e.getMessage() == null ? e.toString() : e.getMessage()));
            }
        });
    }

    private void baca(String jalur, byte[] isi) throws IOException {
        if (langsung(jalur, AKSI, ".json")) {
            String nama = jalur.substring(AKSI.length(), jalur.length() - ".json".length());
            Data form = Json.parse(new ByteArrayInputStream(isi));
            formulir.put(nama, form);
            new InstalledAction("", "", nama, (berkas, input, context) -> {
                throw new IllegalStateException(nama);
            }, form);
        } else if (langsung(jalur, SOP, ".json")) {
            sop.add(SopFile.of(Json.parse(new ByteArrayInputStream(isi))));
        } else if (langsung(jalur, KOMPONEN, ".xml")) {
            komponen(isi);
        }
    }

    private static boolean langsung(String jalur, String folder, String akhiran) {
        return jalur.startsWith(folder) && jalur.endsWith(akhiran) && jalur.indexOf('/', folder.length()) < 0;
    }

    private void komponen(byte[] isi) throws IOException {
        Document xml;
        try {
            DocumentBuilderFactory pabrik = DocumentBuilderFactory.newInstance();
            pabrik.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            xml = pabrik.newDocumentBuilder().parse(new ByteArrayInputStream(isi));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
        NodeList layanan = xml.getElementsByTagName("provide");
        for (int i = 0; i < layanan.getLength(); i++) {
            if (TAHAP.equals(((Element) layanan.item(i)).getAttribute("interface"))) {
                tahap.add(new Nama(sifat(xml, "serkom.sop"), sifat(xml, "serkom.kode")));
            }
        }
    }

    private static String sifat(Document xml, String nama) {
        NodeList sifat = xml.getElementsByTagName("property");
        for (int i = 0; i < sifat.getLength(); i++) {
            Element satu = (Element) sifat.item(i);
            if (nama.equals(satu.getAttribute("name"))) {
                return satu.hasAttribute("value") ? satu.getAttribute("value") : satu.getTextContent().strip();
            }
        }
        return "";
    }

    /** What speaks against it, each with its file. */
    public List<String> keberatan() {
        return List.copyOf(keberatan);
    }

    public List<Nama> tahap() {
        return List.copyOf(tahap);
    }

    /** Forms by action. */
    public Map<String, Data> formulir() {
        return Map.copyOf(formulir);
    }

    public List<SopFile> sop() {
        return List.copyOf(sop);
    }

    public Version versi() {
        return Version.parseVersion(versi);
    }
}
