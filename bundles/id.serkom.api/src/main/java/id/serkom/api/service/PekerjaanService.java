package id.serkom.api.service;

import id.serkom.api.actor.Actor;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Jobs that go on in the background. */
@ProviderType
public interface PekerjaanService {

    List<Pekerjaan> berkas(Actor actor, String berkas);

    Pekerjaan find(Actor actor, String id);
}
