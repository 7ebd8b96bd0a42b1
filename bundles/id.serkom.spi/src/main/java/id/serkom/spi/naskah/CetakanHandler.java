package id.serkom.spi.naskah;

import id.serkom.api.service.PdfSurat;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import org.osgi.annotation.versioning.ProviderType;

/** Makes the PDF of letters, by itself after they were frozen, or at once when somebody asks for one. */
@ProviderType
public interface CetakanHandler {

    /**
     * The PDF of a frozen letter, its bytes held against their hash; made now when it is not there. One that was lost is made again, as
     * long as it bears no signature.
     *
     * @throws id.serkom.api.fault.Conflict when it cannot be made or read; the reason says what to do
     */
    PdfSurat pdf(Surat surat, Cetakan cetakan);

    /**
     * Whether the unsigned PDF that the row names is there, made again if it was lost and its bytes come out the same. Its row is not
     * written, and other bytes are not kept.
     */
    boolean pulihkan(Surat surat, Cetakan cetakan);

    /** Tries one that failed once more, now, and says how far it is then. */
    Cetakan ulangi(Surat surat, Cetakan cetakan);
}
