package id.serkom.rest;

import id.serkom.api.data.Halaman;
import id.serkom.api.service.AntreanTtd;
import id.serkom.api.service.HasilTtd;
import id.serkom.api.service.TtdService;
import id.serkom.api.surat.Cetakan;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;

/** Signatures: what waits for me, signing it, scans of papers signed by hand. */
@Path("/ttd")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TtdResource {

    private final TtdService ttd;
    private final Problems problems;

    TtdResource(TtdService ttd, Problems problems) {
        this.ttd = ttd;
        this.problems = problems;
    }

    /** Letters to be signed, 1 to 100, and the passphrase of the official's key, which no answer, log or entry ever holds. */
    public record TandaTanganBody(List<String> surat, Optional<String> sandi) {

        @Override
        public String toString() {
            return "TandaTanganBody[surat=" + surat + "]";
        }
    }

    /** The scan of a paper signed by hand. */
    public record PindaianBody(String dokumen) {
    }

    /** Another scan in its place. */
    public record GantiBody(String dokumen, String alasan) {
    }

    /** Why a letter is signed on paper after all. */
    public record AlihBody(String alasan) {
    }

    /** One letter's result: signed, or why not. */
    public record HasilTandaTangan(String surat, Optional<Cetakan> cetakan, List<Kesalahan> kesalahan) {
    }

    /** What waits for the signature of the official that the account is. */
    @GET
    public Halaman<AntreanTtd> antrean(@Context SecurityContext security, @QueryParam("kursor") String kursor,
            @QueryParam("batas") String batas) {
        return ttd.antrean(ActorPrincipal.of(security), Headers.page(kursor, batas));
    }

    /** What hinders signing in PDF, or soon will, and what to do. */
    @GET
    @Path("kesiapan")
    public List<Kesalahan> kesiapan(@Context SecurityContext security) {
        return ttd.kesiapan(ActorPrincipal.of(security)).stream().map(problems::item).toList();
    }

    /** Signs, each letter by itself: 200 with one result per letter, in order. Nothing is signed twice. */
    @Isi(TandaTanganBody.class)
    @POST
    public List<HasilTandaTangan> tandaTangani(@Context SecurityContext security, InputStream body) {
        TandaTanganBody minta = Body.read(body, TandaTanganBody.class);
        return ttd.tandaTangani(ActorPrincipal.of(security), minta.surat(), minta.sandi().map(String::toCharArray)).stream().map(this::item)
                .toList();
    }

    private HasilTandaTangan item(HasilTtd satu) {
        return new HasilTandaTangan(satu.surat(), satu.cetakan(), satu.alasan().stream().map(problems::item).toList());
    }

    @Isi(PindaianBody.class)
    @Hasil(Cetakan.class)
    @POST
    @Path("{surat}/pindaian")
    public Response lampirkan(@Context SecurityContext security, @PathParam("surat") String surat, InputStream body) {
        return entity(ttd.lampirkanPindaian(ActorPrincipal.of(security), surat, Body.read(body, PindaianBody.class).dokumen()));
    }

    @Isi(GantiBody.class)
    @Hasil(Cetakan.class)
    @POST
    @Path("{surat}/ganti-pindaian")
    public Response ganti(@Context SecurityContext security, @PathParam("surat") String surat, InputStream body) {
        GantiBody ganti = Body.read(body, GantiBody.class);
        return entity(ttd.gantiPindaian(ActorPrincipal.of(security), surat, ganti.dokumen(), ganti.alasan()));
    }

    /** A letter that cannot be signed in its PDF is signed on paper instead. */
    @Isi(AlihBody.class)
    @Hasil(Cetakan.class)
    @POST
    @Path("{surat}/alih-kertas")
    public Response alih(@Context SecurityContext security, @PathParam("surat") String surat, InputStream body) {
        return entity(ttd.alihkanKeKertas(ActorPrincipal.of(security), surat, Body.read(body, AlihBody.class).alasan()));
    }

    private static Response entity(Cetakan cetakan) {
        return Response.ok(cetakan).tag(Long.toString(cetakan.revision())).build();
    }
}
