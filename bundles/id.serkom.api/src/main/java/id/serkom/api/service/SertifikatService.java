package id.serkom.api.service;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.sertifikat.Sertifikat;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The register of certificates. */
@ProviderType
public interface SertifikatService {

    Sertifikat find(Actor actor, String id);

    /** Newest first, within the actor's scope. */
    Halaman<Sertifikat> list(Actor actor, Optional<String> berkas, Optional<String> nomor, Potongan potongan);
}
