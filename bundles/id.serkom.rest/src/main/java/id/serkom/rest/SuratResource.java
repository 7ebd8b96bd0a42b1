package id.serkom.rest;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.CatatMasuk;
import id.serkom.api.service.PdfSurat;
import id.serkom.api.service.SuratQuery;
import id.serkom.api.service.SuratService;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Disposisi;
import id.serkom.api.surat.Paraf;
import id.serkom.api.surat.Ralat;
import id.serkom.api.surat.Surat;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;

/** Letters: lists, frozen text, initials, dispatch, routing, incoming ones that no action brought. */
@Path("/surat")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SuratResource {

    static final String XHTML = "application/xhtml+xml;charset=UTF-8";
    static final String PDF = "application/pdf";

    private final SuratService surat;
    private final Problems problems;

    SuratResource(SuratService surat, Problems problems) {
        this.problems = problems;
        this.surat = surat;
    }

    /** Initials or sends back; boxed, so that it must be said which. */
    public record ParafBody(Boolean setuju, Optional<String> catatan) {
    }

    /** Taking a draft back. */
    public record TarikBody(String alasan) {
    }

    /** Correction of slips. */
    public record RalatBody(List<Ralat> ralat, String alasan) {
    }

    /** Withdrawal. */
    public record CabutBody(String alasan) {
    }

    /** Whom the extract is for. */
    public record PetikanBody(String asesi) {
    }

    /** Dispatch. */
    public record KirimBody(LocalDate tanggal, String cara) {
    }

    /** Routing. */
    public record DisposisiBody(String kepada, String perintah, LocalDate batas) {
    }

    /** Receipt of the paper of a letter, with a scan of it if there is one. */
    public record AsliBody(LocalDate tanggal, Optional<String> dokumen) {
    }

    @GET
    public Halaman<Surat> list(@Context SecurityContext security, @QueryParam("arah") String arah, @QueryParam("jenis") String jenis,
            @QueryParam("nomor") String nomor, @QueryParam("berkas") String berkas, @QueryParam("dari") String dari,
            @QueryParam("sampai") String sampai, @QueryParam("kursor") String kursor, @QueryParam("batas") String batas) {
        SuratQuery query = new SuratQuery(Headers.code(Arah.class, "arah", arah), Optional.ofNullable(jenis),
                Optional.ofNullable(nomor), Optional.ofNullable(berkas), Headers.date("dari", dari),
                Headers.date("sampai", sampai));
        return surat.list(ActorPrincipal.of(security), query, Headers.page(kursor, batas));
    }

    @Hasil(Surat.class)
    @GET
    @Path("{surat}")
    public Response find(@Context SecurityContext security, @PathParam("surat") String id) {
        return entity(Response.ok(), surat.find(ActorPrincipal.of(security), id));
    }

    /** The frozen text. */
    @GET
    @Path("{surat}/isi")
    @Produces(XHTML)
    public String isi(@Context SecurityContext security, @PathParam("surat") String id) {
        return surat.isi(ActorPrincipal.of(security), id);
    }

    /** How far its document is: frozen, printed, signed. */
    @GET
    @Path("{surat}/cetakan")
    public Cetakan cetakan(@Context SecurityContext security, @PathParam("surat") String id) {
        return surat.cetakan(ActorPrincipal.of(security), id).orElseThrow(() -> new NotFound(Reason.of("cetakan.tidak-ada")));
    }

    /** Its PDF, signed once it is; never another behind the same ETag. */
    @GET
    @Path("{surat}/pdf")
    @Produces(PDF)
    public Response pdf(@Context SecurityContext security, @PathParam("surat") String id,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        PdfSurat pdf = surat.pdf(ActorPrincipal.of(security), id);
        if (ifNoneMatch != null && ifNoneMatch.contains("\"" + pdf.sha256() + "\"")) {
            return Response.notModified(pdf.sha256()).build();
        }
        byte[] isi = new byte[pdf.isi().remaining()];
        pdf.isi().get(isi);
        return Response.ok(isi, PDF).header("Content-Disposition", "attachment; filename=\"" + pdf.nama() + "\"")
                .header("Content-Length", isi.length).tag(pdf.sha256()).build();
    }

    /** The scan of its paper as it was signed by hand: where that document is. */
    @Hasil(value = Dokumen.class, status = 303)
    @GET
    @Path("{surat}/pindaian")
    @Produces(MediaType.WILDCARD)
    public Response pindaian(@Context SecurityContext security, @PathParam("surat") String id) {
        String dokumen = surat.cetakan(ActorPrincipal.of(security), id).flatMap(Cetakan::pindaian)
                .orElseThrow(() -> new NotFound(Reason.of("cetakan.tanpa-pindaian")));
        return Response.seeOther(URI.create("dokumen/" + dokumen + "/isi")).build();
    }

    /** Documents whose PDF could not be made, and what becomes of them: those that were given up wait for {@code cetak-ulang}. */
    @GET
    @Path("cetakan-gagal")
    public Halaman<CetakanGagal> cetakanGagal(@Context SecurityContext security, @QueryParam("kursor") String kursor,
            @QueryParam("batas") String batas) {
        Halaman<Cetakan> gagal = surat.cetakanGagal(ActorPrincipal.of(security), Headers.page(kursor, batas));
        return new Halaman<>(gagal.isi().stream().map(c -> new CetakanGagal(c, c.menyerah(), c.kegagalan().map(problems::item))).toList(),
                gagal.lanjut());
    }

    /** Tries one that failed once more, now. */
    @POST
    @Path("{surat}/cetak-ulang")
    @Consumes(MediaType.WILDCARD)
    public Cetakan cetakUlang(@Context SecurityContext security, @PathParam("surat") String id) {
        return surat.cetakUlang(ActorPrincipal.of(security), id);
    }

    @GET
    @Path("{surat}/paraf")
    public List<Paraf> paraf(@Context SecurityContext security, @PathParam("surat") String id) {
        return surat.paraf(ActorPrincipal.of(security), id);
    }

    @Isi(ParafBody.class)
    @Hasil(Surat.class)
    @POST
    @Path("{surat}/paraf")
    public Response paraf(@Context SecurityContext security, @PathParam("surat") String id, InputStream body) {
        ParafBody paraf = Body.read(body, ParafBody.class);
        return entity(Response.ok(), surat.paraf(ActorPrincipal.of(security), id, paraf.setuju(), paraf.catatan()));
    }

    @Isi(TarikBody.class)
    @Hasil(Surat.class)
    @POST
    @Path("{surat}/tarik")
    public Response tarik(@Context SecurityContext security, @PathParam("surat") String id, InputStream body) {
        TarikBody tarik = Body.read(body, TarikBody.class);
        return entity(Response.ok(), surat.tarikKonsep(ActorPrincipal.of(security), id, tarik.alasan()));
    }

    @Hasil(Surat.class)
    @POST
    @Path("{surat}/ajukan-ulang")
    @Consumes(MediaType.WILDCARD)
    public Response ajukanUlang(@Context SecurityContext security, @PathParam("surat") String id) {
        return entity(Response.ok(), surat.ajukanUlang(ActorPrincipal.of(security), id));
    }

    @Isi(RalatBody.class)
    @Hasil(value = Surat.class, status = 201)
    @POST
    @Path("{surat}/ralat")
    public Response ralat(@Context SecurityContext security, @PathParam("surat") String id,
            @HeaderParam("Idempotency-Key") String key, InputStream body) {
        RalatBody ralat = Body.read(body, RalatBody.class);
        return created(surat.ralat(ActorPrincipal.of(security), id, ralat.ralat(), ralat.alasan(), Optional.ofNullable(key)));
    }

    @Isi(CabutBody.class)
    @Hasil(value = Surat.class, status = 201)
    @POST
    @Path("{surat}/cabut")
    public Response cabut(@Context SecurityContext security, @PathParam("surat") String id,
            @HeaderParam("Idempotency-Key") String key, InputStream body) {
        CabutBody cabut = Body.read(body, CabutBody.class);
        return created(surat.cabut(ActorPrincipal.of(security), id, cabut.alasan(), Optional.ofNullable(key)));
    }

    @Isi(PetikanBody.class)
    @Hasil(value = Surat.class, status = 201)
    @POST
    @Path("{surat}/petikan")
    public Response petikan(@Context SecurityContext security, @PathParam("surat") String id,
            @HeaderParam("Idempotency-Key") String key, InputStream body) {
        PetikanBody petikan = Body.read(body, PetikanBody.class);
        return created(surat.petikan(ActorPrincipal.of(security), id, petikan.asesi(), Optional.ofNullable(key)));
    }

    @Hasil(value = Surat.class, status = 201)
    @POST
    @Path("{surat}/salinan")
    @Consumes(MediaType.WILDCARD)
    public Response salinan(@Context SecurityContext security, @PathParam("surat") String id,
            @HeaderParam("Idempotency-Key") String key) {
        return created(surat.salinan(ActorPrincipal.of(security), id, Optional.ofNullable(key)));
    }

    @Isi(KirimBody.class)
    @Hasil(Surat.class)
    @POST
    @Path("{surat}/kirim")
    public Response kirim(@Context SecurityContext security, @PathParam("surat") String id, InputStream body) {
        KirimBody kirim = Body.read(body, KirimBody.class);
        return entity(Response.ok(), surat.kirim(ActorPrincipal.of(security), id, kirim.tanggal(), kirim.cara()));
    }

    @Isi(CatatMasuk.class)
    @Hasil(value = Surat.class, status = 201)
    @POST
    @Path("masuk")
    public Response masuk(@Context SecurityContext security, @HeaderParam("Idempotency-Key") String key, InputStream body) {
        Surat entered = surat.catatMasuk(ActorPrincipal.of(security), Body.read(body, CatatMasuk.class),
                Optional.ofNullable(key));
        return created(entered);
    }

    /** The paper came, whose scan had come first. */
    @Isi(AsliBody.class)
    @Hasil(Surat.class)
    @POST
    @Path("{surat}/asli-diterima")
    public Response asli(@Context SecurityContext security, @PathParam("surat") String id, InputStream body) {
        AsliBody asli = Body.read(body, AsliBody.class);
        return entity(Response.ok(), surat.asliDiterima(ActorPrincipal.of(security), id, asli.tanggal(), asli.dokumen()));
    }

    @GET
    @Path("{surat}/disposisi")
    public List<Disposisi> disposisi(@Context SecurityContext security, @PathParam("surat") String id) {
        return surat.disposisi(ActorPrincipal.of(security), id);
    }

    @Isi(DisposisiBody.class)
    @POST
    @Path("{surat}/disposisi")
    public Disposisi disposisi(@Context SecurityContext security, @PathParam("surat") String id, InputStream body) {
        DisposisiBody disposisi = Body.read(body, DisposisiBody.class);
        return surat.disposisi(ActorPrincipal.of(security), id, disposisi.kepada(), disposisi.perintah(), disposisi.batas());
    }

    @POST
    @Path("disposisi/{disposisi}/selesai")
    @Consumes(MediaType.WILDCARD)
    public Disposisi selesai(@Context SecurityContext security, @PathParam("disposisi") String id) {
        return surat.selesaikanDisposisi(ActorPrincipal.of(security), id);
    }

    private static Response created(Surat letter) {
        return entity(Response.created(URI.create("surat/" + letter.id())), letter);
    }

    private static Response entity(Response.ResponseBuilder response, Surat letter) {
        return response.entity(letter).tag(Long.toString(letter.revision())).build();
    }
}
