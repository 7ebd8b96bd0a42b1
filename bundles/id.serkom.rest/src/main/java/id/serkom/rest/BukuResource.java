package id.serkom.rest;

import id.serkom.api.data.Halaman;
import id.serkom.api.service.Bukti;
import id.serkom.api.service.BukuSurat;
import id.serkom.api.service.CatatMasuk;
import id.serkom.api.service.SuratService;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Surat;
import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import javax.ws.rs.core.StreamingOutput;

/** The letter book and its numbers. */
@Path("/buku")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BukuResource {

    private final BukuSurat buku;
    private final SuratService surat;

    BukuResource(BukuSurat buku, SuratService surat) {
        this.buku = buku;
        this.surat = surat;
    }

    /** Reserves the next number of the series of a kind. */
    public record CadanganBody(String jenis, String alasan) {
    }

    /** Reserves an inserted number. */
    public record SisipanBody(String jenis, int tahun, int urut, String alasan) {
    }

    /** Voids a reserved number. */
    public record BatalBody(String alasan) {
    }

    /** Opening balance of a series. */
    public record SaldoBody(String seri, int tahun, int terakhir, String alasan) {
    }

    /** The proof of a period as it is answered; whole when nothing was found. */
    public record BuktiBody(Instant saat, Map<String, Long> diperiksa, List<Bukti.Temuan> temuan, List<NomorSurat> cadangan,
            boolean utuh) {
    }

    /** The book of a period, as the paper one has it; sent while it is read. */
    @GET
    @Path("{arah: masuk|keluar}")
    @Produces(SuratResource.XHTML)
    public StreamingOutput cetak(@Context SecurityContext security, @PathParam("arah") String arah, @QueryParam("dari") String dari,
            @QueryParam("sampai") String sampai) {
        BukuSurat.Cetakan cetakan = buku.cetak(ActorPrincipal.of(security), Headers.code(Arah.class, "arah", arah).orElseThrow(),
                Headers.dateRequired("dari", dari), Headers.dateRequired("sampai", sampai));
        return out -> {
            BufferedWriter keluar = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            cetakan.tulis(keluar);
            keluar.flush();
        };
    }

    /** The proof of a period. */
    @GET
    @Path("bukti")
    public BuktiBody bukti(@Context SecurityContext security, @QueryParam("dari") String dari,
            @QueryParam("sampai") String sampai) {
        Bukti bukti = buku.buktikan(ActorPrincipal.of(security), Headers.dateRequired("dari", dari),
                Headers.dateRequired("sampai", sampai));
        return new BuktiBody(bukti.saat(), bukti.diperiksa(), bukti.temuan(), bukti.cadangan(), bukti.utuh());
    }

    @GET
    @Path("nomor")
    public Halaman<NomorSurat> nomor(@Context SecurityContext security, @QueryParam("seri") String seri,
            @QueryParam("tahun") String tahun, @QueryParam("kursor") String kursor, @QueryParam("batas") String batas) {
        return surat.nomor(ActorPrincipal.of(security), seri == null ? "" : seri, Headers.number("tahun", tahun),
                Headers.page(kursor, batas));
    }

    @Isi(CadanganBody.class)
    @POST
    @Path("nomor/cadangan")
    public NomorSurat cadangkan(@Context SecurityContext security, InputStream body) {
        CadanganBody cadangan = Body.read(body, CadanganBody.class);
        return surat.cadangkan(ActorPrincipal.of(security), cadangan.jenis(), cadangan.alasan());
    }

    @Isi(SisipanBody.class)
    @POST
    @Path("nomor/sisipan")
    public NomorSurat sisipkan(@Context SecurityContext security, InputStream body) {
        SisipanBody sisipan = Body.read(body, SisipanBody.class);
        return surat.sisipkan(ActorPrincipal.of(security), sisipan.jenis(), sisipan.tahun(), sisipan.urut(),
                sisipan.alasan());
    }

    @Isi(CatatMasuk.class)
    @POST
    @Path("nomor/{nomor}/ikat")
    public Surat ikat(@Context SecurityContext security, @PathParam("nomor") String nomor, InputStream body) {
        return surat.ikat(ActorPrincipal.of(security), nomor, Body.read(body, CatatMasuk.class));
    }

    @Isi(BatalBody.class)
    @POST
    @Path("nomor/{nomor}/batal")
    public NomorSurat batalkan(@Context SecurityContext security, @PathParam("nomor") String nomor, InputStream body) {
        return surat.batalkan(ActorPrincipal.of(security), nomor, Body.read(body, BatalBody.class).alasan());
    }

    @Isi(SaldoBody.class)
    @POST
    @Path("saldo-awal")
    public void saldoAwal(@Context SecurityContext security, InputStream body) {
        SaldoBody saldo = Body.read(body, SaldoBody.class);
        surat.saldoAwal(ActorPrincipal.of(security), saldo.seri(), saldo.tahun(), saldo.terakhir(), saldo.alasan());
    }
}
