package id.serkom.api.service;

import id.serkom.api.data.Data;
import id.serkom.api.skema.Skema;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Certification schemes. A version that a berkas is pinned to stays readable after its file is gone. */
@ProviderType
public interface SkemaCatalog {

    /** Schemes open to new berkas: the newest version of each, by kode. */
    List<Skema> list();

    /** The newest version that is open to new berkas. */
    Optional<Skema> find(String kode);

    /** The JSON Schema of the file that a skema is written in. */
    Data jsonSchema();

    /** One version, withdrawn or not. */
    Optional<Skema> find(String kode, String versi);
}
