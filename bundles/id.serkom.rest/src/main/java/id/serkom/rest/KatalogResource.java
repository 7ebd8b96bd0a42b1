package id.serkom.rest;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.CetakSop;
import id.serkom.api.service.InfoSimpul;
import id.serkom.api.service.Karantina;
import id.serkom.api.service.PaketService;
import id.serkom.api.service.PdfSop;
import id.serkom.api.service.SimpulService;
import id.serkom.api.service.SkemaCatalog;
import id.serkom.api.service.Sop;
import id.serkom.api.service.SopCatalog;
import id.serkom.api.skema.Skema;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;

/** What is installed: SOPs with their tahap and actions, and skema; and the servers that it is installed on. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class KatalogResource {

    private final SopCatalog sops;
    private final CetakSop cetak;
    private final SkemaCatalog skema;
    private final PaketService paket;
    private final SimpulService simpul;

    KatalogResource(SopCatalog sops, CetakSop cetak, SkemaCatalog skema, PaketService paket, SimpulService simpul) {
        this.sops = sops;
        this.cetak = cetak;
        this.skema = skema;
        this.paket = paket;
        this.simpul = simpul;
    }

    @GET
    @Path("sop")
    public List<Sop> sop() {
        return sops.list();
    }

    @GET
    @Path("sop/{kode}")
    public Sop sop(@PathParam("kode") String kode) {
        return sops.find(kode).orElseThrow(() -> new NotFound(Reason.of("sop.tidak-ada")));
    }

    /** Its official document, made now; another behind the same address as soon as something of it is set otherwise. */
    @GET
    @Path("sop/{kode}.pdf")
    @Produces(SuratResource.PDF)
    public Response sopPdf(@PathParam("kode") String kode, @HeaderParam("If-None-Match") String ifNoneMatch) {
        PdfSop pdf = cetak.pdf(kode).orElseThrow(() -> new NotFound(Reason.of("sop.tidak-ada")));
        if (ifNoneMatch != null && ifNoneMatch.contains("\"" + pdf.sha256() + "\"")) {
            return Response.notModified(pdf.sha256()).header("Cache-Control", "no-cache").build();
        }
        byte[] isi = new byte[pdf.isi().remaining()];
        pdf.isi().get(isi);
        return Response.ok(isi, SuratResource.PDF).header("Content-Disposition", "attachment; filename=\"" + pdf.nama() + "\"")
                .header("Content-Length", isi.length).header("Cache-Control", "no-cache").tag(pdf.sha256()).build();
    }

    @GET
    @Path("sop/{kode}/aksi")
    public List<Aksi> aksi(@PathParam("kode") String kode) {
        sop(kode);
        return sops.aksi(kode);
    }

    @GET
    @Path("skema")
    public List<Skema> skema() {
        return skema.list();
    }

    /** The JSON Schema of the YAML file of a skema, for editors, which cannot log in. */
    @GET
    @Terbuka
    @Path("skema/skema.schema.json")
    public Data jsonSchema() {
        return skema.jsonSchema();
    }

    @GET
    @Path("skema/{kode}")
    public Skema skema(@PathParam("kode") String kode) {
        return skema.find(kode).orElseThrow(KatalogResource::absent);
    }

    @GET
    @Path("skema/{kode}/{versi}")
    public Skema skema(@PathParam("kode") String kode, @PathParam("versi") String versi) {
        return skema.find(kode, versi).orElseThrow(KatalogResource::absent);
    }

    /** Packs that were refused, each with its reason: for those who can do something about it. */
    @GET
    @Path("karantina")
    public List<Karantina> karantina(@Context SecurityContext security) {
        return paket.karantina(ActorPrincipal.of(security));
    }

    /** The servers over this database, and in what each differs from the one asked. */
    @GET
    @Path("simpul")
    public List<InfoSimpul> simpul(@Context SecurityContext security) {
        return simpul.list(ActorPrincipal.of(security));
    }

    private static NotFound absent() {
        return new NotFound(Reason.of("skema.tidak-ada"));
    }
}
