package id.serkom.api.service;

import id.serkom.api.actor.Actor;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The servers that share the database, and in what they differ: calendars, settings and bundles are each server's own files. */
@ProviderType
public interface SimpulService {

    /** By name; for administrators and operators. */
    List<InfoSimpul> list(Actor actor);
}
