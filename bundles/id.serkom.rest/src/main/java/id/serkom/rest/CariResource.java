package id.serkom.rest;

import id.serkom.api.data.Halaman;
import id.serkom.api.service.CariService;
import id.serkom.api.service.HasilCari;
import id.serkom.api.service.KeadaanCari;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** Letters and documents by any word of them. */
@Path("/cari")
@Produces(MediaType.APPLICATION_JSON)
public final class CariResource {

    private final CariService cari;

    CariResource(CariService cari) {
        this.cari = cari;
    }

    @GET
    public Halaman<HasilCari> search(@Context SecurityContext security, @QueryParam("teks") String teks,
            @QueryParam("kursor") String kursor, @QueryParam("batas") String batas) {
        return cari.search(ActorPrincipal.of(security), teks, Headers.page(kursor, batas));
    }

    /** How far the index of this server is. */
    @GET
    @Path("keadaan")
    public KeadaanCari keadaan(@Context SecurityContext security) {
        return cari.keadaan(ActorPrincipal.of(security));
    }
}
