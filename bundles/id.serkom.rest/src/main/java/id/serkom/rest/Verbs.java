package id.serkom.rest;

import id.serkom.api.data.Reason;
import java.util.List;
import java.util.Set;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;

/** Nothing here is deleted or patched, and a description is asked for at openapi.json: other methods do not get as far as a path. */
@PreMatching
public final class Verbs implements ContainerRequestFilter {

    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!KNOWN.contains(request.getMethod())) {
            throw new BadRequest(405, List.of(Reason.of("http.405")));
        }
    }
}
