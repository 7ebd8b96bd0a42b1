package id.serkom.dokumen;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types whose content is known here, with the endings of file names that agree with them. */
enum TipeDokumen {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mime;
    private final List<String> akhiran;

    TipeDokumen(String mime, String... akhiran) {
        this.mime = mime;
        this.akhiran = List.of(akhiran);
    }

    String mime() {
        return mime;
    }

    boolean berakhiran(String nama) {
        return akhiran.contains(nama.substring(nama.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** By content type, parameters left aside; {@code image/jpg} is what some programs call JPEG. */
    static Optional<TipeDokumen> of(String mime) {
        String polos = mime.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String baku = polos.equals("image/jpg") ? JPEG.mime : polos;
        return Arrays.stream(values()).filter(t -> t.mime.equals(baku)).findFirst();
    }
}
