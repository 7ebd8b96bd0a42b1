package id.serkom.rest;

import java.util.Map;
import java.util.function.Supplier;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

/** The description of this server. */
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {

    private final Supplier<Map<String, Object>> document;

    OpenApiResource(Supplier<Map<String, Object>> document) {
        this.document = document;
    }

    @GET
    @Terbuka
    public Map<String, Object> openapi() {
        return document.get();
    }
}
