package id.serkom.rest;

import id.serkom.api.actor.Peran;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.AkunInfo;
import id.serkom.api.service.AkunService;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;

/** Accounts, for administrators. */
@Path("/akun")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AkunResource {

    private final AkunService accounts;

    AkunResource(AkunService accounts) {
        this.accounts = accounts;
    }

    /** A new account; its password must be changed at the first login unless {@code gantiSandi} says no. */
    public record BaruBody(String akun, String nama, Set<Peran> peran, Optional<String> instansi, Optional<String> asesor,
            Optional<String> pejabat, Optional<Boolean> gantiSandi, String sandi) {
    }

    /** What of an account may be changed. */
    public record UbahBody(String nama, Set<Peran> peran, Optional<String> instansi, Optional<String> asesor,
            Optional<String> pejabat) {
    }

    /** Enables or disables; boxed, so that it must be said which. */
    public record AktifBody(Boolean aktif) {
    }

    /** Another's new password. */
    public record SandiBody(String sandi) {
    }

    @GET
    public List<AkunInfo> list(@Context SecurityContext security) {
        return accounts.list(ActorPrincipal.of(security));
    }

    /** One account: its ETag is what a change of it must name. */
    @Hasil(AkunInfo.class)
    @GET
    @Path("{akun}")
    public Response find(@Context SecurityContext security, @PathParam("akun") String akun) {
        return entity(Response.ok(), accounts.list(ActorPrincipal.of(security)).stream().filter(a -> a.akun().equals(akun))
                .findFirst().orElseThrow(() -> new NotFound(Reason.of("akun.tidak-ada"))));
    }

    @Isi(BaruBody.class)
    @Hasil(value = AkunInfo.class, status = 201)
    @POST
    public Response tambah(@Context SecurityContext security, InputStream body) {
        BaruBody b = Body.read(body, BaruBody.class);
        AkunInfo added = accounts.tambah(ActorPrincipal.of(security), new AkunInfo(b.akun(), b.nama(), b.peran(),
                b.instansi(), b.asesor(), b.pejabat(), true, b.gantiSandi().orElse(true), 0), b.sandi().toCharArray());
        return entity(Response.created(URI.create("akun/" + added.akun())), added);
    }

    @Isi(UbahBody.class)
    @Hasil(AkunInfo.class)
    @PUT
    @Path("{akun}")
    public Response ubah(@Context SecurityContext security, @PathParam("akun") String akun,
            @HeaderParam("If-Match") String ifMatch, InputStream body) {
        UbahBody b = Body.read(body, UbahBody.class);
        return entity(Response.ok(), accounts.ubah(ActorPrincipal.of(security), new AkunInfo(akun, b.nama(), b.peran(),
                b.instansi(), b.asesor(), b.pejabat(), true, false, Headers.ifMatchRequired(ifMatch))));
    }

    @Isi(AktifBody.class)
    @Hasil(AkunInfo.class)
    @POST
    @Path("{akun}/aktif")
    public Response aktifkan(@Context SecurityContext security, @PathParam("akun") String akun, InputStream body) {
        return entity(Response.ok(), accounts.aktifkan(ActorPrincipal.of(security), akun,
                Body.read(body, AktifBody.class).aktif()));
    }

    @Isi(SandiBody.class)
    @POST
    @Path("{akun}/sandi")
    public void sandi(@Context SecurityContext security, @PathParam("akun") String akun, InputStream body) {
        accounts.setelSandi(ActorPrincipal.of(security), akun, Body.read(body, SandiBody.class).sandi().toCharArray());
    }

    private static Response entity(Response.ResponseBuilder response, AkunInfo info) {
        return response.entity(info).tag(Long.toString(info.revision())).build();
    }
}
