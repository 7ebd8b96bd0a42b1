package id.serkom.soap;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Unauthenticated;
import java.util.Optional;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;

/** Who sends a request: an account, known by its token or its password, or nobody yet. */
record Caller(Optional<Actor> actor, Optional<String> token) {

    static final Caller NOBODY = new Caller(Optional.empty(), Optional.empty());

    static Caller of(Message message) {
        return Optional.ofNullable(message.getExchange().get(Caller.class)).orElse(NOBODY);
    }

    /** The caller of the operation that runs in this thread. */
    static Caller current() {
        return of(PhaseInterceptorChain.getCurrentMessage());
    }

    Actor required() {
        return actor.orElseThrow(() -> new Unauthenticated(Reason.of("soap.belum-masuk")));
    }
}
