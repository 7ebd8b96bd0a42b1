package id.serkom.rest;

import id.serkom.api.data.Halaman;
import id.serkom.api.referensi.Entri;
import id.serkom.api.service.ReferensiService;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.spi.calendar.OfficeClock;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;

/** The registers: entries valid from-to, never deleted; one by one or as CSV. */
@Path("/referensi")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ReferensiResource {

    private static final String CSV = "text/csv";

    private final ReferensiService referensi;
    private final OfficeClock clock;

    ReferensiResource(ReferensiService referensi, OfficeClock clock) {
        this.referensi = referensi;
        this.clock = clock;
    }

    @GET
    public List<String> jenis() {
        return referensi.jenis();
    }

    @GET
    @Path("{jenis}")
    public Halaman<EntriReferensi> list(@Context SecurityContext security, @PathParam("jenis") String jenis,
            @QueryParam("pada") String pada, @QueryParam("kursor") String kursor, @QueryParam("batas") String batas) {
        LocalDate date = Headers.date("pada", pada).orElseGet(clock::tanggal);
        return referensi.list(ActorPrincipal.of(security), jenis, date, Headers.page(kursor, batas));
    }

    @GET
    @Path("{jenis}/kode/{kode}")
    public List<EntriReferensi> riwayat(@Context SecurityContext security, @PathParam("jenis") String jenis,
            @PathParam("kode") String kode) {
        return referensi.riwayat(ActorPrincipal.of(security), jenis, kode);
    }

    @Isi(Entri.class)
    @Hasil(value = EntriReferensi.class, status = 201)
    @POST
    @Path("{jenis}")
    public Response tambah(@Context SecurityContext security, @PathParam("jenis") String jenis, InputStream body) {
        EntriReferensi added = referensi.tambah(ActorPrincipal.of(security), jenis, Json.read(body));
        return entity(Response.created(URI.create("referensi/" + jenis + "/kode/" + added.kode())), added);
    }

    @POST
    @Path("{jenis}")
    @Consumes(CSV)
    public List<EntriReferensi> impor(@Context SecurityContext security, @PathParam("jenis") String jenis, InputStream body) {
        return referensi.impor(ActorPrincipal.of(security), jenis, Json.plainText(body));
    }

    /** The whole register as CSV; of an empty one the heading row to begin with. */
    @GET
    @Path("{jenis}/csv")
    @Produces(CSV + ";charset=UTF-8")
    public String ekspor(@Context SecurityContext security, @PathParam("jenis") String jenis) {
        return referensi.ekspor(ActorPrincipal.of(security), jenis);
    }

    /** One entry: its ETag is what a change of it must name. */
    @Hasil(EntriReferensi.class)
    @GET
    @Path("{jenis}/entri/{id}")
    public Response find(@Context SecurityContext security, @PathParam("jenis") String jenis, @PathParam("id") String id) {
        return entity(Response.ok(), referensi.find(ActorPrincipal.of(security), jenis, id));
    }

    @Isi(Entri.class)
    @Hasil(EntriReferensi.class)
    @PUT
    @Path("{jenis}/entri/{id}")
    public Response ubah(@Context SecurityContext security, @PathParam("jenis") String jenis, @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch, InputStream body) {
        return entity(Response.ok(), referensi.ubah(ActorPrincipal.of(security), jenis, id,
                Headers.ifMatchRequired(ifMatch), Json.read(body)));
    }

    private static Response entity(Response.ResponseBuilder response, EntriReferensi entry) {
        return response.entity(entry).tag(Long.toString(entry.revision())).build();
    }
}
