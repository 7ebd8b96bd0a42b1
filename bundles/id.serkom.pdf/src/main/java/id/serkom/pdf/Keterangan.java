package id.serkom.pdf;

import id.serkom.spi.naskah.LampiranPdf;
import id.serkom.spi.naskah.NaskahBeku;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What a PDF says of itself: title, date, conformance, where it is checked, and the files that travel in it. Nothing of it comes from the
 * clock. The address of its check ({@code dc:identifier}, and in words as its description) stays in it when somebody edits its pages: an
 * edited letter still says which one it was.
 */
final class Keterangan {

    private static final String PEMBUAT = "Serkom";

    private static final String XMP = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
            xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaid:part>{bagian}</pdfaid:part>
            <pdfaid:conformance>B</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>
            <dc:format>application/pdf</dc:format>
            <dc:identifier>{id}</dc:identifier>
            <dc:language><rdf:Bag><rdf:li>id</rdf:li></rdf:Bag></dc:language>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{judul}</rdf:li></rdf:Alt></dc:title>{uraian}
            <xmp:CreateDate>{saat}</xmp:CreateDate>
            <xmp:ModifyDate>{saat}</xmp:ModifyDate>
            <xmp:MetadataDate>{saat}</xmp:MetadataDate>
            <xmp:CreatorTool>{pembuat}</xmp:CreatorTool>
            <pdf:Producer>{pembuat}</pdf:Producer>
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>""";

    private static final String URAIAN = "\n<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:description>";
    private static final Pattern TEMPAT = Pattern.compile("\\{([a-z]+)}");
    private static final String PERIKSA = "Periksa keaslian: ";
    private static final String PENGENAL = "dcterms.identifier";

    private Keterangan() {
    }

    static void tulis(PDDocument dokumen, NaskahBeku naskah, Document html) throws IOException {
        Calendar saat = saat(naskah);
        Optional<String> alamat = alamat(html);
        PDDocumentInformation info = new PDDocumentInformation();
        info.setTitle(judul(naskah));
        alamat.ifPresent(a -> info.setSubject(PERIKSA + a));
        info.setCreator(PEMBUAT);
        info.setProducer(PEMBUAT);
        info.setCreationDate(saat);
        info.setModificationDate(saat);
        dokumen.setDocumentInformation(info);
        PDDocumentCatalog katalog = dokumen.getDocumentCatalog();
        katalog.setLanguage("id");
        String tanggal = naskah.saat().toString().replaceFirst("\\.\\d+", "");
        PDMetadata metadata = new PDMetadata(dokumen);
        Map<String, String> isi = Map.of("bagian", naskah.penyerta().isEmpty() ? "2" : "3", "saat", tanggal, "pembuat", PEMBUAT,
                "id", xml(alamat.orElse(naskah.id())), "judul", xml(judul(naskah)),
                "uraian", alamat.map(a -> String.format(URAIAN, xml(PERIKSA + a))).orElse(""));
        metadata.importXMPMetadata(TEMPAT.matcher(XMP).replaceAll(m -> Matcher.quoteReplacement(isi.get(m.group(1))))
                .getBytes(StandardCharsets.UTF_8));
        katalog.setMetadata(metadata);
        if (!naskah.penyerta().isEmpty()) {
            sertakan(dokumen, naskah, saat);
        }
    }

    /** What the head of the frozen text names as its address, last: the layout of an office comes before it. */
    private static Optional<String> alamat(Document html) {
        NodeList semua = html.getElementsByTagName("meta");
        for (int i = semua.getLength() - 1; i >= 0; i--) {
            Element satu = (Element) semua.item(i);
            if (PENGENAL.equals(satu.getAttribute("name"))) {
                return Optional.of(satu.getAttribute("content").strip()).filter(a -> !a.isEmpty());
            }
        }
        return Optional.empty();
    }

    private static String judul(NaskahBeku naskah) {
        return naskah.ujiCoba() ? naskah.judul() + " (" + Cap.KATA + ")" : naskah.judul();
    }

    private static void sertakan(PDDocument dokumen, NaskahBeku naskah, Calendar saat) throws IOException {
        COSArray terkait = new COSArray();
        Map<String, PDComplexFileSpecification> semua = new LinkedHashMap<>();
        for (LampiranPdf satu : naskah.penyerta()) {
            PDEmbeddedFile isi = new PDEmbeddedFile(dokumen, new ByteArrayInputStream(satu.isi()), COSName.FLATE_DECODE);
            isi.setSubtype(satu.tipe());
            isi.setSize(satu.isi().length);
            isi.setCreationDate(saat);
            isi.setModDate(saat);
            PDComplexFileSpecification berkas = new PDComplexFileSpecification();
            berkas.setFile(satu.nama());
            berkas.setFileUnicode(satu.nama());
            berkas.setFileDescription(satu.keterangan());
            berkas.setEmbeddedFile(isi);
            berkas.setEmbeddedFileUnicode(isi);
            berkas.getCOSObject().setName("AFRelationship", "Data");
            terkait.add(berkas);
            semua.put(satu.nama(), berkas);
        }
        PDEmbeddedFilesNameTreeNode pohon = new PDEmbeddedFilesNameTreeNode();
        pohon.setNames(semua);
        PDDocumentCatalog katalog = dokumen.getDocumentCatalog();
        PDDocumentNameDictionary nama = new PDDocumentNameDictionary(katalog);
        nama.setEmbeddedFiles(pohon);
        katalog.setNames(nama);
        katalog.getCOSObject().setItem("AF", terkait);
    }

    private static Calendar saat(NaskahBeku naskah) {
        Calendar saat = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        saat.setTimeInMillis(naskah.saat().getEpochSecond() * 1000);
        return saat;
    }

    private static String xml(String teks) {
        return teks.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
