package id.serkom.rest;

import id.serkom.api.service.HasilPaket;
import id.serkom.api.service.InfoPaket;
import id.serkom.api.service.MesinWaktu;
import id.serkom.api.service.PaketService;
import id.serkom.api.service.RencanaPaket;
import java.io.IOException;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** Packs: what is installed, what one would change, installing and removing one; and what was in force on a day. */
@Path("/paket")
@Produces(MediaType.APPLICATION_JSON)
public final class PaketResource {

    private final PaketService paket;

    PaketResource(PaketService paket) {
        this.paket = paket;
    }

    @GET
    public List<InfoPaket> list(@Context SecurityContext security) {
        return paket.list(ActorPrincipal.of(security));
    }

    @GET
    @Path("mesin-waktu")
    public MesinWaktu pada(@Context SecurityContext security, @QueryParam("tanggal") String tanggal) {
        return paket.pada(ActorPrincipal.of(security), Headers.dateRequired("tanggal", tanggal));
    }

    /** A file as the part "isi" of a multipart form, its name is that of the pack; and its detached signature, if any, as "tanda". */
    @DenganTanda
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public HasilPaket pasang(@Context SecurityContext security, UploadBody body) {
        Upload upload = Upload.denganTanda(body);
        try {
            return paket.pasang(ActorPrincipal.of(security), upload.nama(), upload, upload.tanda());
        } catch (IOException e) {
            throw Upload.failed(e);
        }
    }

    /** What installing it would change; nothing changes. */
    @DenganTanda
    @POST
    @Path("rencana")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RencanaPaket rencana(@Context SecurityContext security, UploadBody body) {
        Upload upload = Upload.denganTanda(body);
        try {
            return paket.rencana(ActorPrincipal.of(security), upload.nama(), upload, upload.tanda());
        } catch (IOException e) {
            throw Upload.failed(e);
        }
    }

    /** What removing it would change; nothing changes. */
    @POST
    @Path("{nama}/rencana-lepas")
    @Consumes(MediaType.WILDCARD)
    public RencanaPaket rencanaLepas(@Context SecurityContext security, @PathParam("nama") String nama) {
        return paket.rencanaLepas(ActorPrincipal.of(security), nama);
    }

    @POST
    @Path("{nama}/lepas")
    @Consumes(MediaType.WILDCARD)
    public HasilPaket lepas(@Context SecurityContext security, @PathParam("nama") String nama) {
        try {
            return paket.lepas(ActorPrincipal.of(security), nama);
        } catch (IOException e) {
            throw new Upload.NotKept(e);
        }
    }
}
