package id.serkom.rest;

import id.serkom.api.data.Halaman;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.KredensialService;
import id.serkom.api.service.SertifikatDibekukan;
import id.serkom.api.service.SertifikatQuery;
import id.serkom.api.service.SertifikatService;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.StreamingOutput;

/** The register of certificates. */
@Path("/sertifikat")
@Produces(MediaType.APPLICATION_JSON)
public final class SertifikatResource {

    static final String KREDENSIAL = "application/vc+jwt";

    private final SertifikatService sertifikat;
    private final KredensialService kredensial;

    SertifikatResource(SertifikatService sertifikat, KredensialService kredensial) {
        this.sertifikat = sertifikat;
        this.kredensial = kredensial;
    }

    /** By the beginning of a name, numbers, institution, skema, status, last day of validity, hand-over. */
    @GET
    public Halaman<Sertifikat> list(@Context SecurityContext security, @QueryParam("berkas") String berkas,
            @QueryParam("nama") String nama, @QueryParam("nomor") String nomor, @QueryParam("registrasi") String registrasi,
            @QueryParam("instansi") String instansi, @QueryParam("skema") String skema, @QueryParam("status") String status,
            @QueryParam("berlakuDari") String berlakuDari, @QueryParam("berlakuSampai") String berlakuSampai,
            @QueryParam("diserahkan") String diserahkan, @QueryParam("kursor") String kursor,
            @QueryParam("batas") String batas) {
        return sertifikat.cari(ActorPrincipal.of(security), query(berkas, nama, nomor, registrasi, instansi, skema, status, berlakuDari,
                berlakuSampai, diserahkan), Headers.page(kursor, batas));
    }

    /** Those suspended and not expired, with the day that the letter gave to put things right; {@code lewat=ya}: only where it is over. */
    @GET
    @Path("dibekukan")
    public Halaman<SertifikatDibekukan> dibekukan(@Context SecurityContext security, @QueryParam("lewat") String lewat,
            @QueryParam("kursor") String kursor, @QueryParam("batas") String batas) {
        return sertifikat.dibekukan(ActorPrincipal.of(security), Headers.yes("lewat", lewat).orElse(false), Headers.page(kursor, batas));
    }

    /** What a search finds as CSV for a spreadsheet, sent while it is read. */
    @GET
    @Path("csv")
    @Produces("text/csv;charset=UTF-8")
    public StreamingOutput ekspor(@Context SecurityContext security, @QueryParam("berkas") String berkas,
            @QueryParam("nama") String nama, @QueryParam("nomor") String nomor, @QueryParam("registrasi") String registrasi,
            @QueryParam("instansi") String instansi, @QueryParam("skema") String skema, @QueryParam("status") String status,
            @QueryParam("berlakuDari") String berlakuDari, @QueryParam("berlakuSampai") String berlakuSampai,
            @QueryParam("diserahkan") String diserahkan) {
        SertifikatService.Ekspor ekspor = sertifikat.ekspor(ActorPrincipal.of(security), query(berkas, nama, nomor, registrasi, instansi,
                skema, status, berlakuDari, berlakuSampai, diserahkan));
        return out -> {
            BufferedWriter keluar = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            ekspor.tulis(keluar);
            keluar.flush();
        };
    }

    private static SertifikatQuery query(String berkas, String nama, String nomor, String registrasi, String instansi, String skema,
            String status, String dari, String sampai, String diserahkan) {
        return new SertifikatQuery(Optional.ofNullable(berkas), Optional.ofNullable(nama), Optional.ofNullable(nomor),
                Optional.ofNullable(registrasi), Optional.ofNullable(instansi), Optional.ofNullable(skema),
                Headers.code(SertifikatStatus.class, "status", status), Headers.date("berlakuDari", dari),
                Headers.date("berlakuSampai", sampai),
                Headers.yes("diserahkan", diserahkan));
    }

    @GET
    @Path("{sertifikat}")
    public Sertifikat find(@Context SecurityContext security, @PathParam("sertifikat") String id) {
        return sertifikat.find(ActorPrincipal.of(security), id);
    }

    /** It as a credential that anybody can check without this server; signed anew each time, so there is no ETag of it. */
    @GET
    @Path("{sertifikat}/kredensial")
    @Produces(KREDENSIAL)
    public Response kredensial(@Context SecurityContext security, @PathParam("sertifikat") String id) {
        String jwt = kredensial.kredensial(ActorPrincipal.of(security), id);
        return Response.ok(jwt.getBytes(StandardCharsets.US_ASCII), KREDENSIAL)
                .header("Content-Disposition", "attachment; filename=\"sertifikat-" + id + ".jwt\"").build();
    }
}
