package id.serkom.pasang;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a KAR says of itself: its features name bundles that are in it, and nothing besides. */
final class IsiKar {

    static final String REPOSITORI = "repository/";

    private static final int FITUR_TERBESAR = 1 << 20;
    private static final List<String> TIDAK_DITERIMA = List.of("config", "configfile", "conditional");

    private final String nama;
    private final ZipFile kar;

    IsiKar(String nama, ZipFile kar) {
        this.nama = nama;
        this.kar = kar;
    }

    void periksa() throws Penolakan, IOException {
        for (ZipEntry satu : kar.stream().map(e -> (ZipEntry) e).toList()) {
            String jalur = satu.getName();
            if (jalur.startsWith("resource") && !satu.isDirectory()) {
                throw new Penolakan(nama + " memuat " + jalur + "; berkas di luar bundel disalin sendiri, bukan lewat KAR");
            }
            if (jalur.startsWith(REPOSITORI) && jalur.endsWith(".xml") && !jalur.endsWith("maven-metadata-local.xml")) {
                fitur(jalur);
            }
        }
    }

    private void fitur(String jalur) throws Penolakan, IOException {
        Document fitur;
        try (InputStream in = kar.getInputStream(kar.getEntry(jalur))) {
            DocumentBuilderFactory pabrik = DocumentBuilderFactory.newInstance();
            pabrik.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            pabrik.setNamespaceAware(true);
            byte[] teks = in.readNBytes(FITUR_TERBESAR + 1);
            if (teks.length > FITUR_TERBESAR) {
                throw new Penolakan(nama + ": " + jalur + " lebih besar dari 1 MB; kemas ulang");
            }
            fitur = pabrik.newDocumentBuilder().parse(new ByteArrayInputStream(teks));
        } catch (SAXException | ParserConfigurationException e) {
            throw new Penolakan(nama + ": " + jalur + " tidak terbaca: " + e.getMessage());
        }
        for (String unsur : TIDAK_DITERIMA) {
            if (fitur.getElementsByTagNameNS("*", unsur).getLength() > 0) {
                throw new Penolakan(nama + ": " + jalur + " memuat <" + unsur + ">; setelan disalin sendiri ke etc/, bukan lewat KAR");
            }
        }
        NodeList bundel = fitur.getElementsByTagNameNS("*", "bundle");
        for (int i = 0; i < bundel.getLength(); i++) {
            String alamat = bundel.item(i).getTextContent().strip();
            if (kar.getEntry(REPOSITORI + jalurMaven(alamat)) == null) {
                throw new Penolakan(nama + ": bundel " + alamat + " tidak ada di dalam KAR; kemas ulang beserta isinya");
            }
        }
    }

    private static String jalurMaven(String alamat) {
        String[] bagian = alamat.replaceFirst("^mvn:", "").split("/");
        if (bagian.length < 3) {
            return alamat;
        }
        String kelas = bagian.length > 4 ? "-" + bagian[4] : "";
        return bagian[0].replace('.', '/') + "/" + bagian[1] + "/" + bagian[2] + "/" + bagian[1] + "-" + bagian[2] + kelas + "."
                + (bagian.length > 3 ? bagian[3] : "jar");
    }
}
