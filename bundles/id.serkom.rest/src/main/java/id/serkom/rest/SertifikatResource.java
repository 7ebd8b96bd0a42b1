package id.serkom.rest;

import id.serkom.api.data.Halaman;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.service.SertifikatService;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** The register of certificates. */
@Path("/sertifikat")
@Produces(MediaType.APPLICATION_JSON)
public final class SertifikatResource {

    private final SertifikatService sertifikat;

    SertifikatResource(SertifikatService sertifikat) {
        this.sertifikat = sertifikat;
    }

    @GET
    public Halaman<Sertifikat> list(@Context SecurityContext security, @QueryParam("berkas") String berkas,
            @QueryParam("nomor") String nomor, @QueryParam("kursor") String kursor, @QueryParam("batas") String batas) {
        return sertifikat.list(ActorPrincipal.of(security), Optional.ofNullable(berkas), Optional.ofNullable(nomor),
                Headers.page(kursor, batas));
    }

    @GET
    @Path("{sertifikat}")
    public Sertifikat find(@Context SecurityContext security, @PathParam("sertifikat") String id) {
        return sertifikat.find(ActorPrincipal.of(security), id);
    }
}
