package id.serkom.spi.paket;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** What this server works with that lies in its own files, apart from bundles. */
@ProviderType
public interface KeadaanSimpul {

    /** Who this server is to people: machine and folder. */
    String nama();

    /** {@code kalender} by its version, {@code setelan <pid>} by a short hash. */
    Map<String, String> setelan();
}
