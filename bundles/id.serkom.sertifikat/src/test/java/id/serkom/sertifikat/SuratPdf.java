package id.serkom.sertifikat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Letters as a PDF library writes them, whose XMP says which one it is. */
final class SuratPdf {

    private final PDDocument dokumen = new PDDocument();
    private final PDPage halaman = new PDPage();

    private SuratPdf() {
        dokumen.addPage(halaman);
    }

    static SuratPdf kosong() {
        return new SuratPdf();
    }

    static SuratPdf berkode(String alamat) throws IOException {
        return new SuratPdf().xmp(xmp(alamat), StandardCharsets.UTF_8, false);
    }

    static String xmp(String pengenal) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:format>application/pdf</dc:format>
                <dc:identifier>%s</dc:identifier>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".formatted(pengenal);
    }

    SuratPdf xmp(String isi, Charset aksara, boolean padat) throws IOException {
        PDMetadata metadata = new PDMetadata(dokumen);
        try (OutputStream ke = padat ? metadata.createOutputStream(COSName.FLATE_DECODE) : metadata.createOutputStream()) {
            ke.write(isi.getBytes(aksara));
        }
        dokumen.getDocumentCatalog().setMetadata(metadata);
        return this;
    }

    SuratPdf tautan(String alamat) throws IOException {
        PDActionURI aksi = new PDActionURI();
        aksi.setURI(alamat);
        PDAnnotationLink tautan = new PDAnnotationLink();
        tautan.setAction(aksi);
        halaman.getAnnotations().add(tautan);
        return this;
    }

    byte[] simpan() throws IOException {
        return tulis(dokumen, CompressParameters.DEFAULT_COMPRESSION);
    }

    byte[] tanpaAliranObjek() throws IOException {
        return tulis(dokumen, CompressParameters.NO_COMPRESSION);
    }

    byte[] terkunci() throws IOException {
        dokumen.protect(new StandardProtectionPolicy("pemilik", "", new AccessPermission()));
        return simpan();
    }

    /** The same with other words on its page, as an editor saves it. */
    static byte[] diubah(byte[] asli) throws IOException {
        try (PDDocument dokumen = Loader.loadPDF(asli)) {
            try (PDPageContentStream isi = new PDPageContentStream(dokumen, dokumen.getPage(0))) {
                isi.addRect(50, 50, 200, 20);
                isi.fill();
            }
            return tulis(dokumen, CompressParameters.DEFAULT_COMPRESSION);
        }
    }

    private static byte[] tulis(PDDocument dokumen, CompressParameters cara) throws IOException {
        ByteArrayOutputStream keluar = new ByteArrayOutputStream();
        try (dokumen) {
            dokumen.save(keluar, cara);
        }
        return keluar.toByteArray();
    }
}
