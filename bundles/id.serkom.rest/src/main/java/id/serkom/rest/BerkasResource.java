package id.serkom.rest;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Kertas;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.AsesiLengkap;
import id.serkom.api.service.BerkasQuery;
import id.serkom.api.service.BerkasService;
import id.serkom.api.service.BukaBerkas;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.PekerjaanService;
import id.serkom.api.service.InfoTahap;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.api.service.TenggatService;
import id.serkom.spi.store.Idempotensi;
import id.serkom.spi.store.JournalHash;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Berkas: opening, reading, and every action of every tahap, generically, from its schema. */
@Path("/berkas")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BerkasResource {

    private static final String KEY = "Idempotency-Key";

    private final BerkasService berkas;
    private final TenggatService tenggat;
    private final PekerjaanService pekerjaan;
    private final Problems problems;

    BerkasResource(BerkasService berkas, TenggatService tenggat, PekerjaanService pekerjaan, Problems problems) {
        this.berkas = berkas;
        this.tenggat = tenggat;
        this.pekerjaan = pekerjaan;
        this.problems = problems;
    }

    /** What running an action sends. */
    public record AksiBody(Optional<String> perihal, Data masukan, Optional<Kertas> kertas) {
    }

    /** What running an action for many sends. */
    public record BatchBody(List<AksiBody> item) {
    }

    /** What a migration, or its preview, sends. */
    public record MigrasiBody(String tahap, int mayor, Optional<String> alasan) {
    }

    @Isi(BukaBerkas.class)
    @Hasil(value = Berkas.class, status = 201)
    @POST
    public Response buka(@Context SecurityContext security, @HeaderParam(KEY) String key, InputStream body) {
        Berkas opened = berkas.buka(ActorPrincipal.of(security), Body.read(body, BukaBerkas.class),
                Optional.ofNullable(key));
        return entity(Response.created(URI.create("berkas/" + opened.id())), opened);
    }

    @GET
    public Halaman<Berkas> list(@Context SecurityContext security, @QueryParam("tahap") String tahap,
            @QueryParam("skema") String skema, @QueryParam("instansi") String instansi,
            @QueryParam("jatuh-tempo") String jatuhTempo, @QueryParam("kursor") String kursor,
            @QueryParam("batas") String batas) {
        return berkas.list(ActorPrincipal.of(security), new BerkasQuery(Optional.ofNullable(tahap),
                Optional.ofNullable(skema), Optional.ofNullable(instansi), Headers.date("jatuh-tempo", jatuhTempo)),
                Headers.page(kursor, batas));
    }

    @Hasil(Berkas.class)
    @GET
    @Path("{berkas}")
    public Response find(@Context SecurityContext security, @PathParam("berkas") String id) {
        return entity(Response.ok(), berkas.find(ActorPrincipal.of(security), id));
    }

    @GET
    @Path("{berkas}/lanjutan")
    public List<Berkas> lanjutan(@Context SecurityContext security, @PathParam("berkas") String id) {
        return berkas.lanjutan(ActorPrincipal.of(security), id);
    }

    @GET
    @Path("{berkas}/tertunda")
    public Halaman<Asesi> tertunda(@Context SecurityContext security, @PathParam("berkas") String id,
            @QueryParam("kursor") String kursor, @QueryParam("batas") String batas) {
        return berkas.tertunda(ActorPrincipal.of(security), id, Headers.page(kursor, batas));
    }

    @GET
    @Path("{berkas}/perjalanan")
    public List<PosisiTahap> perjalanan(@Context SecurityContext security, @PathParam("berkas") String id) {
        return berkas.perjalanan(ActorPrincipal.of(security), id);
    }

    /** What it rests on of linked SOPs. */
    @GET
    @Path("{berkas}/prasyarat")
    public List<PrasyaratBerkas> prasyarat(@Context SecurityContext security, @PathParam("berkas") String id) {
        return berkas.prasyarat(ActorPrincipal.of(security), id);
    }

    /** Those of the SOP that it is pinned to, and whether they are installed. */
    @GET
    @Path("{berkas}/tahap")
    public List<InfoTahap> tahap(@Context SecurityContext security, @PathParam("berkas") String id) {
        return berkas.tahap(ActorPrincipal.of(security), id);
    }

    @GET
    @Path("{berkas}/pengumuman")
    public List<Pengumuman> pengumuman(@Context SecurityContext security, @PathParam("berkas") String id) {
        return berkas.pengumuman(ActorPrincipal.of(security), id).stream().toList();
    }

    @GET
    @Path("{berkas}/permohonan")
    public List<Permohonan> permohonan(@Context SecurityContext security, @PathParam("berkas") String id) {
        return berkas.permohonan(ActorPrincipal.of(security), id);
    }

    @Hasil(Permohonan.class)
    @GET
    @Path("{berkas}/permohonan/{permohonan}")
    public Response permohonan(@Context SecurityContext security, @PathParam("berkas") String id,
            @PathParam("permohonan") String permohonan) {
        Permohonan found = berkas.permohonan(ActorPrincipal.of(security), id, permohonan);
        return entity(Response.ok(), found);
    }

    @GET
    @Path("{berkas}/asesi")
    public Halaman<Asesi> asesi(@Context SecurityContext security, @PathParam("berkas") String id,
            @QueryParam("status") String status, @QueryParam("kursor") String kursor, @QueryParam("batas") String batas) {
        return berkas.asesi(ActorPrincipal.of(security), id, Headers.code(AsesiStatus.class, "status", status),
                Headers.page(kursor, batas));
    }

    @Hasil(AsesiLengkap.class)
    @GET
    @Path("{berkas}/asesi/{asesi}")
    public Response asesi(@Context SecurityContext security, @PathParam("berkas") String id,
            @PathParam("asesi") String asesi) {
        AsesiLengkap found = berkas.asesi(ActorPrincipal.of(security), id, asesi);
        return Response.ok(found).tag(Long.toString(found.asesi().revision())).build();
    }

    @GET
    @Path("{berkas}/jumlah")
    public Map<AsesiStatus, Integer> jumlah(@Context SecurityContext security, @PathParam("berkas") String id) {
        return berkas.jumlah(ActorPrincipal.of(security), id);
    }

    @GET
    @Path("{berkas}/sesi")
    public List<Sesi> sesi(@Context SecurityContext security, @PathParam("berkas") String id) {
        return berkas.sesi(ActorPrincipal.of(security), id);
    }

    @GET
    @Path("{berkas}/formulir")
    public Halaman<Formulir> formulir(@Context SecurityContext security, @PathParam("berkas") String id,
            @QueryParam("kursor") String kursor, @QueryParam("batas") String batas) {
        return berkas.formulir(ActorPrincipal.of(security), id, Headers.page(kursor, batas));
    }

    @GET
    @Path("{berkas}/tenggat")
    public List<Tenggat> tenggat(@Context SecurityContext security, @PathParam("berkas") String id) {
        return tenggat.berkas(ActorPrincipal.of(security), id);
    }

    @GET
    @Path("{berkas}/pekerjaan")
    public List<PekerjaanBody> pekerjaan(@Context SecurityContext security, @PathParam("berkas") String id) {
        return pekerjaan.berkas(ActorPrincipal.of(security), id).stream().map(p -> PekerjaanBody.of(p, problems)).toList();
    }

    @GET
    @Path("{berkas}/aksi")
    public List<Aksi> aksi(@Context SecurityContext security, @PathParam("berkas") String id) {
        return berkas.aksi(ActorPrincipal.of(security), id);
    }

    /** Runs one action. */
    @Isi(AksiBody.class)
    @Hasil(HasilAksi.class)
    @POST
    @Path("{berkas}/aksi/{aksi}")
    public Response jalankan(@Context SecurityContext security, @PathParam("berkas") String id,
            @PathParam("aksi") String aksi, @HeaderParam("If-Match") String ifMatch, @HeaderParam(KEY) String key,
            InputStream body) {
        AksiBody request = Body.read(body, AksiBody.class);
        HasilAksi hasil = run(ActorPrincipal.of(security), new PermintaanAksi(id, aksi, request.perihal(),
                request.masukan(), Headers.ifMatch(ifMatch), Optional.ofNullable(key), request.kertas()));
        return (hasil.pekerjaan().isPresent() ? Response.accepted(hasil) : Response.ok(hasil))
                .tag(Long.toString(hasil.revisi())).build();
    }

    private HasilAksi run(Actor actor, PermintaanAksi request) {
        try {
            return berkas.jalankan(actor, request);
        } catch (InvalidInput e) {
            throw new InvalidInput(e.reasons().stream().map(BerkasResource::inBody).toList());
        }
    }

    /** A tahap knows its form alone; here that is the part "masukan" of a body, beside "kertas". */
    static Reason inBody(Reason reason) {
        return reason.field().isEmpty() || reason.field().startsWith("/kertas/") ? reason : reason.at("/masukan" + reason.field());
    }

    /** Runs one action for many, each by itself: 200 with one result per item, in order. */
    @Isi(BatchBody.class)
    @POST
    @Path("{berkas}/aksi/{aksi}/batch")
    public List<HasilButir> batch(@Context SecurityContext security, @PathParam("berkas") String id,
            @PathParam("aksi") String aksi, @HeaderParam(KEY) String key, InputStream body) {
        Idempotensi.check(Optional.ofNullable(key));
        List<PermintaanAksi> requests = new ArrayList<>();
        for (AksiBody item : Body.read(body, BatchBody.class).item()) {
            Optional<String> own = Optional.ofNullable(key).map(k -> JournalHash.sha256(k + "/" + requests.size()));
            requests.add(new PermintaanAksi(id, aksi, item.perihal(), item.masukan(), Optional.empty(), own, item.kertas()));
        }
        return berkas.jalankan(ActorPrincipal.of(security), requests).stream().map(i -> HasilButir.of(i, problems)).toList();
    }

    /** What another major of a tahap would change; nothing is written. */
    @Isi(MigrasiBody.class)
    @POST
    @Path("{berkas}/migrasi/pratinjau")
    public PratinjauBody pratinjau(@Context SecurityContext security, @PathParam("berkas") String id, InputStream body) {
        MigrasiBody asked = Body.read(body, MigrasiBody.class);
        return PratinjauBody.of(berkas.pratinjauMigrasi(ActorPrincipal.of(security), id, asked.tahap(), asked.mayor()), problems);
    }

    @Isi(MigrasiBody.class)
    @Hasil(Berkas.class)
    @POST
    @Path("{berkas}/migrasi")
    public Response migrasi(@Context SecurityContext security, @PathParam("berkas") String id, InputStream body) {
        MigrasiBody asked = Body.read(body, MigrasiBody.class);
        Berkas migrated = berkas.migrasi(ActorPrincipal.of(security), id, asked.tahap(), asked.mayor(), asked.alasan().orElse(""));
        return entity(Response.ok(), migrated);
    }

    private static Response entity(Response.ResponseBuilder response, Catatan entry) {
        return response.entity(entry).tag(Long.toString(entry.revision())).build();
    }
}
