package id.serkom.rest;

import id.serkom.api.actor.Actor;
import id.serkom.api.service.AkunService;
import id.serkom.api.service.Token;
import id.serkom.spi.calendar.OfficeClock;
import java.io.InputStream;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** Logging in and out, and one's own account. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MasukResource {

    /** Room for a name and two passwords; who is not logged in is not listened to any longer. */
    private static final int LIMIT = 8 * 1024;

    private final AkunService accounts;
    private final OfficeClock clock;

    MasukResource(AkunService accounts, OfficeClock clock) {
        this.clock = clock;
        this.accounts = accounts;
    }

    /** What a login sends. */
    public record MasukBody(String akun, String sandi) {
    }

    /** What a change of one's own password sends. */
    public record SandiBody(String lama, String baru) {
    }

    @Isi(MasukBody.class)
    @POST
    @Path("masuk")
    @Terbuka
    public Token masuk(InputStream body) {
        MasukBody login = Body.read(body, MasukBody.class, LIMIT);
        return accounts.masuk(login.akun(), login.sandi().toCharArray());
    }

    @POST
    @Path("keluar")
    @UntukDiri
    @Consumes(MediaType.WILDCARD)
    public void keluar(@Context SecurityContext security) {
        accounts.keluar(ActorPrincipal.principal(security).token());
    }

    @GET
    @Path("saya")
    @UntukDiri
    public Actor saya(@Context SecurityContext security) {
        return ActorPrincipal.of(security);
    }

    @Isi(SandiBody.class)
    @POST
    @Path("saya/sandi")
    @UntukDiri
    public void sandi(@Context SecurityContext security, InputStream body) {
        SandiBody change = Body.read(body, SandiBody.class, LIMIT);
        accounts.gantiSandi(ActorPrincipal.of(security), change.lama().toCharArray(), change.baru().toCharArray());
    }

    /** Whether the server answers, and its office date. */
    @GET
    @Path("sehat")
    @Terbuka
    public Map<String, Object> sehat() {
        return Map.of("sehat", true, "tanggal", clock.tanggal());
    }
}
