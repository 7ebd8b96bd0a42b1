package id.serkom.dokumen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small documents of each type. */
final class ContohIsi {

    static final byte[] PDF = ascii("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n");
    static final byte[] JPEG = latin("\u00ff\u00d8\u00ff\u00e0..JFIF........\u00ff\u00d9");
    static final byte[] PNG = latin("\u0089PNG\r\n\u001a\n....IHDR........IEND\u00aeB`\u0082");
    static final byte[] DOCX = zip("[Content_Types].xml", "word/document.xml");
    static final byte[] XLSX = zip("[Content_Types].xml", "xl/workbook.xml");
    static final byte[] ODT = odf("application/vnd.oasis.opendocument.text");

    private ContohIsi() {
    }

    static byte[] zip(String... nama) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String satu : nama) {
                zip.putNextEntry(new ZipEntry(satu));
                zip.write(ascii("<x/>"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] odf(String tipe) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry("mimetype");
            CRC32 crc = new CRC32();
            crc.update(ascii(tipe));
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(tipe.length());
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(ascii(tipe));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(ascii("<x/>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
