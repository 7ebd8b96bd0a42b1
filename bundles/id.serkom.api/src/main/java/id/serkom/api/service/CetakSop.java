package id.serkom.api.service;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The official documents of the SOPs, made at each call from what is installed and set at that moment. Nothing of them is kept. */
@ProviderType
public interface CetakSop {

    /**
     * The PDF of an SOP; empty when no SOP of that kode is installed. The same SOP on the same day gives the same bytes.
     *
     * @throws id.serkom.api.fault.TahapUnavailable {@code cetakan.pencetak-tidak-terpasang} while no bundle that prints is there
     * @throws id.serkom.api.fault.InvalidInput when its words cannot be printed, or the office's layout names what is not there
     */
    Optional<PdfSop> pdf(String kode);
}
