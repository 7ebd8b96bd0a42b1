package id.serkom.rest;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Unauthenticated;
import id.serkom.api.service.AkunService;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.security.Principal;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.SecurityContext;

/**
 * Lets nobody in without a token, except where an endpoint is {@link Terbuka}; and refuses a query parameter that the endpoint
 * does not know, so that a misspelt filter does not list everything.
 */
public final class Doorkeeper implements ContainerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final AkunService accounts;

    @Context
    private ResourceInfo resource;

    Doorkeeper(AkunService accounts) {
        this.accounts = accounts;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        boolean open = method != null && method.isAnnotationPresent(Terbuka.class);
        if (!open) {
            String token = token(request.getHeaderString(HttpHeaders.AUTHORIZATION));
            Actor actor = accounts.autentikasi(token).orElseThrow(() -> new Unauthenticated(Reason.of("http.401")));
            request.setSecurityContext(new Known(new ActorPrincipal(actor, token)));
        }
        if (method != null) {
            checkQuery(method, request.getUriInfo().getQueryParameters().keySet());
        }
    }

    private static String token(String header) {
        if (header == null || !header.startsWith(BEARER)) {
            throw new Unauthenticated(Reason.of("http.401"));
        }
        return header.substring(BEARER.length()).trim();
    }

    private static void checkQuery(Method method, Set<String> given) {
        Set<String> known = Arrays.stream(method.getParameterAnnotations()).flatMap(Arrays::stream)
                .filter(QueryParam.class::isInstance).map((Annotation a) -> ((QueryParam) a).value())
                .collect(Collectors.toSet());
        for (String name : given) {
            if (!known.contains(name)) {
                throw new BadRequest(Reason.of("kueri.tidak-dikenal", "nama", name).with("dikenal", known));
            }
        }
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
