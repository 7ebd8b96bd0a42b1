package id.serkom.spi.store;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads rows of any kind as fingerprints, for the proof that they are what the journal says. A row that cannot be read at all has an
 * empty one; none makes a read fail.
 */
@ProviderType
public interface SidikStore {

    /** Every kind whose rows have fingerprints. */
    Set<String> jenis();

    /** Rows as they are now, by key; at most 500 keys. What is not there is left out. */
    Map<String, SidikBaris> baca(String jenis, Collection<String> id);

    /** How many rows of a kind there are: it counts them, and is for the proof alone. */
    long jumlah(String jenis);

    /** All rows of a kind by key. */
    Halaman<SidikBaris> semua(String jenis, Potongan potongan);

    /** The last position of the journal that was given out, as kept apart from its entries; 0 when that is lost. */
    long posisi();
}
