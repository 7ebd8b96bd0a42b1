package id.serkom.api.service;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The SOPs that are installed, with their tahap as they stand now. */
@ProviderType
public interface SopCatalog {

    List<Sop> list();

    Optional<Sop> find(String kode);

    /** Every action of every installed tahap of an SOP. */
    List<Aksi> aksi(String sop);
}
