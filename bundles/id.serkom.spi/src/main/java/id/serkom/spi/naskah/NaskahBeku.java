package id.serkom.spi.naskah;

import java.time.Instant;
import java.util.List;

/**
 * A frozen text to be printed.
 *
 * @param id of its letter, or another name that stays the same: what the PDF is known by
 * @param html XHTML as {@link Renderer} makes it
 * @param judul title of the document, for who does not see it
 * @param saat when it was frozen: the date that the PDF bears of itself
 * @param ujiCoba whether every page says "uji coba"
 * @param penyerta attachments; with any it is PDF/A-3b, else PDF/A-2b
 */
public record NaskahBeku(String id, String html, String judul, Instant saat, boolean ujiCoba, List<LampiranPdf> penyerta) {

    public NaskahBeku {
        penyerta = List.copyOf(penyerta);
    }
}
