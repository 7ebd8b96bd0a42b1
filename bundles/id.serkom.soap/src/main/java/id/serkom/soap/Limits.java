package id.serkom.soap;

import id.serkom.api.service.Settings;
import java.util.HashMap;
import java.util.Map;
import org.apache.cxf.attachment.AttachmentDeserializer;
import org.apache.cxf.staxutils.StaxUtils;

/**
 * How much a request may carry.
 *
 * @param dokumen bytes of one attachment: {@code batas-mb} of {@code etc/id.serkom.dokumen.cfg}
 * @param permintaan bytes of a whole request: {@code batas-mb} of {@code etc/id.serkom.soap.cfg}
 * @param lambatDetik seconds of grace, after which a sender must keep the pace: {@code lambat-detik} there
 * @param bitaPerDetik the least pace: {@code lambat-bita-per-detik} there
 */
record Limits(long dokumen, long permintaan, long lambatDetik, long bitaPerDetik) {

    /** Attachments of one request. */
    static final int LAMPIRAN = 500;
    /** Bytes of a request without a login: enough for {@code masuk}. */
    static final long TANPA_LOGIN = 64 * 1024;
    /** Characters of one text: what base64 makes of 1.5 MB. Larger documents come as attachments. */
    static final int TEKS = 2 * 1024 * 1024;

    private static final String PID = "id.serkom.soap";
    private static final long MB = 1024L * 1024;
    private static final long HURUF = 12 * MB;
    private static final int KEDALAMAN = 32;
    private static final int ANAK = 2000;
    private static final int ATRIBUT = 20;
    private static final int PANJANG_ATRIBUT = 4096;
    private static final int KEPALA_LAMPIRAN = 1000;
    private static final int DI_MEMORI = 16 * 1024;

    static Limits of(Settings settings) {
        return new Limits(number(settings, "id.serkom.dokumen", "batas-mb", 50) * MB, number(settings, PID, "batas-mb", 1024) * MB,
                number(settings, PID, "lambat-detik", 20), number(settings, PID, "lambat-bita-per-detik", 1024));
    }

    private static long number(Settings settings, String pid, String key, int standard) {
        String written = settings.get(pid, key, "").strip();
        return written.matches("[1-9]\\d{0,4}") ? Integer.parseInt(written) : standard;
    }

    /** What CXF itself keeps to. */
    static Map<String, Object> properties() {
        Map<String, Object> limits = new HashMap<>();
        limits.put(StaxUtils.MAX_TEXT_LENGTH, TEKS);
        limits.put(StaxUtils.MAX_XML_CHARACTERS, HURUF);
        limits.put(StaxUtils.MAX_ELEMENT_DEPTH, KEDALAMAN);
        limits.put(StaxUtils.MAX_CHILD_ELEMENTS, ANAK);
        limits.put(StaxUtils.MAX_ATTRIBUTE_COUNT, ATRIBUT);
        limits.put(StaxUtils.MAX_ATTRIBUTE_SIZE, PANJANG_ATRIBUT);
        limits.put(AttachmentDeserializer.ATTACHMENT_MAX_COUNT, LAMPIRAN);
        limits.put(AttachmentDeserializer.ATTACHMENT_MAX_HEADER_SIZE, KEPALA_LAMPIRAN);
        limits.put(AttachmentDeserializer.ATTACHMENT_MEMORY_THRESHOLD, DI_MEMORI);
        return limits;
    }
}
