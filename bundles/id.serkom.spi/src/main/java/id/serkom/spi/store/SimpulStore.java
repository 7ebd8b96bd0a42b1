package id.serkom.spi.store;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The servers over one database. Written past the {@link Committer}: a beat is no decision and leaves nothing in the journal. */
@ProviderType
public interface SimpulStore {

    /** Puts what a server says of itself in the place of what it said before. */
    void lapor(Simpul simpul);

    /** Every server that was heard of and not taken away, by id. */
    List<Simpul> list();

    void hapus(String id);
}
