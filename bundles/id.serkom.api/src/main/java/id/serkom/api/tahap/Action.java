package id.serkom.api.tahap;

import id.serkom.api.berkas.Berkas;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A judgement of a tahap: a pure function from the berkas and what the actor filled in to an {@link Outcome}. Its input has
 * been validated against its schema before. It may read through the context, and nothing else.
 */
@ConsumerType
@FunctionalInterface
public interface Action {

    Outcome decide(Berkas berkas, Input input, Context context);
}
