package id.serkom.api.service;

import id.serkom.api.actor.Actor;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Packs: whatever is put into the running server by a file, be it a skema, letters or a plug-in. */
@ProviderType
public interface PaketService {

    /** What was refused, each with its reason, by origin: for those who can do something about it (Bidang, administrator, operator). */
    List<Karantina> karantina(Actor actor);
}
