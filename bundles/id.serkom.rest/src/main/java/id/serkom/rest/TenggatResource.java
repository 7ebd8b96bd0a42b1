package id.serkom.rest;

import id.serkom.api.berkas.HariTenggat;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.data.Halaman;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.JournalService;
import id.serkom.api.service.PekerjaanService;
import id.serkom.api.service.TenggatService;
import id.serkom.api.service.TugasSaya;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** What is due, why that date, what waits for me, and what happened. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class TenggatResource {

    private final TenggatService tenggat;
    private final PekerjaanService pekerjaan;
    private final JournalService journal;
    private final Problems problems;

    TenggatResource(TenggatService tenggat, PekerjaanService pekerjaan, JournalService journal, Problems problems) {
        this.tenggat = tenggat;
        this.pekerjaan = pekerjaan;
        this.journal = journal;
        this.problems = problems;
    }

    @GET
    @Path("tenggat")
    public Halaman<Tenggat> jatuhTempo(@Context SecurityContext security, @QueryParam("sampai") String sampai,
            @QueryParam("kursor") String kursor, @QueryParam("batas") String batas) {
        return tenggat.jatuhTempo(ActorPrincipal.of(security), Headers.dateRequired("sampai", sampai),
                Headers.page(kursor, batas));
    }

    /** Why this date: each day counted, skipped or paused. */
    @GET
    @Path("tenggat/{tenggat}/mengapa")
    public List<HariTenggat> mengapa(@Context SecurityContext security, @PathParam("tenggat") String id) {
        return tenggat.mengapa(ActorPrincipal.of(security), id);
    }

    @GET
    @Path("tugas")
    public List<TugasSaya> tugas(@Context SecurityContext security) {
        return tenggat.tugas(ActorPrincipal.of(security));
    }

    @GET
    @Path("pekerjaan/{pekerjaan}")
    public PekerjaanBody pekerjaan(@Context SecurityContext security, @PathParam("pekerjaan") String id) {
        return PekerjaanBody.of(pekerjaan.find(ActorPrincipal.of(security), id), problems);
    }

    @GET
    @Path("jurnal")
    public Halaman<JournalEntry> jurnal(@Context SecurityContext security, @QueryParam("berkas") String berkas,
            @QueryParam("kursor") String kursor, @QueryParam("batas") String batas) {
        return journal.list(ActorPrincipal.of(security), Optional.ofNullable(berkas), Headers.page(kursor, batas));
    }
}
