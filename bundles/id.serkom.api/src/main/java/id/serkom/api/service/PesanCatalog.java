package id.serkom.api.service;

import id.serkom.api.data.Reason;
import org.osgi.annotation.versioning.ProviderType;

/** The Indonesian texts of reasons and labels, from the {@code SERKOM-INF/pesan_id.properties} of every active bundle. */
@ProviderType
public interface PesanCatalog {

    /** The text with its values filled in; the code itself when no bundle has a text for it. */
    String text(Reason reason);
}
