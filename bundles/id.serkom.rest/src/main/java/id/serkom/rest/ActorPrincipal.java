package id.serkom.rest;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Unauthenticated;
import java.security.Principal;
import javax.ws.rs.core.SecurityContext;

/** The actor of a request. */
record ActorPrincipal(Actor actor, String token) implements Principal {

    @Override
    public String getName() {
        return actor.akun();
    }

    static Actor of(SecurityContext security) {
        return principal(security).actor();
    }

    static ActorPrincipal principal(SecurityContext security) {
        if (security.getUserPrincipal() instanceof ActorPrincipal principal) {
            return principal;
        }
        throw new Unauthenticated(Reason.of("http.401"));
    }
}
