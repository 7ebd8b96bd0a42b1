package id.serkom.spi.naskah;

import id.serkom.api.data.Reason;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** PDF of frozen texts, for the archive (PDF/A) and for everybody (PDF/UA-1). */
@ProviderType
public interface PdfRenderer {

    /**
     * What speaks against printing a text, found without making its PDF: {@code pdf.aksara-tidak-ada} when the fonts lack a character
     * of it. Asked before a letter is frozen, so that nothing is numbered that cannot be printed.
     */
    Optional<Reason> keberatan(String html);

    /**
     * The PDF of a text. The same input gives the same bytes.
     *
     * @throws id.serkom.api.fault.InvalidInput with the reason of {@link #keberatan}, or {@code pdf.gagal} when the text cannot be laid out
     */
    byte[] render(NaskahBeku naskah);
}
