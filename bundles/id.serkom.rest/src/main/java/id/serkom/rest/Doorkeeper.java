package id.serkom.rest;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.Unauthenticated;
import id.serkom.api.service.AkunService;
import id.serkom.api.service.Settings;
import java.lang.reflect.Method;
import java.security.Principal;
import java.util.Locale;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.SecurityContext;

/**
 * Lets nobody in without a token, except where an endpoint is {@link Terbuka}; and nobody without a role, which is also who must
 * change his password first, except to what is {@link UntukDiri his own}. Then looks at the {@link Request} as a whole.
 */
public final class Doorkeeper implements ContainerRequestFilter {

    private static final String BEARER = "bearer ";

    private final AkunService accounts;
    private final Settings settings;

    @Context
    private ResourceInfo resource;

    Doorkeeper(AkunService accounts, Settings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Request.pace(settings);
        Method method = resource.getResourceMethod();
        if (method == null || !method.isAnnotationPresent(Terbuka.class)) {
            enter(request, method);
        }
        if (method != null) {
            new Request(method, request).check(settings);
        }
    }

    private void enter(ContainerRequestContext request, Method method) {
        String token = token(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        Actor actor = accounts.autentikasi(token).orElseThrow(() -> new Unauthenticated(Reason.of("http.401")));
        if (actor.peran().isEmpty() && (method == null || !method.isAnnotationPresent(UntukDiri.class))) {
            throw new Forbidden(Reason.of("http.tanpa-peran"));
        }
        request.setSecurityContext(new Known(new ActorPrincipal(actor, token)));
    }

    private static String token(String header) {
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw new Unauthenticated(Reason.of("http.401"));
        }
        return header.substring(BEARER.length()).trim();
    }

    private record Known(ActorPrincipal principal) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return principal;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
