package id.serkom.spi.naskah;

import id.serkom.api.actor.Actor;
import id.serkom.api.surat.Surat;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Initials a draft or sends it back. The last initial renders it anew with its date and number, freezes it, and closes the tahap
 * that waited for it, all in one commit.
 */
@ProviderType
public interface ParafHandler {

    Surat paraf(Actor actor, String surat, boolean setuju, Optional<String> catatan);

    /** Takes a draft back before its last initial. */
    Surat tarik(Actor actor, String surat, String alasan);

    /** Puts a draft that went no further back into its initials, from their beginning, as long as no action was run since. */
    Surat ajukanUlang(Actor actor, String surat);
}
