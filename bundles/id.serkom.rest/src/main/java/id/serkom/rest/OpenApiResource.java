package id.serkom.rest;

import java.util.function.Supplier;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** The description of this server. */
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {

    private final Supplier<byte[]> document;

    OpenApiResource(Supplier<byte[]> document) {
        this.document = document;
    }

    @GET
    @Terbuka
    public Response openapi() {
        return Response.ok(document.get()).build();
    }
}
