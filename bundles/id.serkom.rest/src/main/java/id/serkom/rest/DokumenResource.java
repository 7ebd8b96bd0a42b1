package id.serkom.rest;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.service.DokumenService;
import id.serkom.api.service.IsiDokumen;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HEAD;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.StreamingOutput;

/** Documents: upload as one part named "isi" of a multipart form, streamed to disk; download, whole or a range. */
@Path("/dokumen")
@Produces(MediaType.APPLICATION_JSON)
public final class DokumenResource {

    private static final int BUFFER = 16 * 1024;

    private final DokumenService dokumen;

    DokumenResource(DokumenService dokumen) {
        this.dokumen = dokumen;
    }

    @Hasil(value = Dokumen.class, status = 201)
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response unggah(@Context SecurityContext security, UploadBody body) {
        Upload upload = Upload.open(body);
        try {
            Dokumen kept = dokumen.unggah(ActorPrincipal.of(security), upload.nama(), upload.tipe(), upload);
            return Response.created(URI.create("dokumen/" + kept.id())).entity(kept).build();
        } catch (IOException e) {
            throw Upload.failed(e);
        }
    }

    @GET
    @Path("{dokumen}")
    public Dokumen find(@Context SecurityContext security, @PathParam("dokumen") String id) {
        return dokumen.find(ActorPrincipal.of(security), id);
    }

    /** The bytes, to be saved and never shown: a browser must not run what somebody uploaded. */
    @GET
    @Path("{dokumen}/isi")
    @Produces(MediaType.WILDCARD)
    public Response isi(@Context SecurityContext security, @PathParam("dokumen") String id, @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange, @HeaderParam("If-None-Match") String ifNoneMatch) {
        Dokumen entry = dokumen.find(ActorPrincipal.of(security), id);
        if (ifNoneMatch != null && ifNoneMatch.contains("\"" + entry.sha256() + "\"")) {
            return Response.notModified(entry.sha256()).build();
        }
        Optional<Range> part = Range.of(range, ifRange, entry.sha256(), entry.ukuran());
        Range sent = part.orElse(new Range(0, entry.ukuran() - 1));
        IsiDokumen open = dokumen.buka(ActorPrincipal.of(security), id);
        Response.ResponseBuilder response = Response.status(part.isPresent() ? 206 : 200)
                .entity((StreamingOutput) out -> copy(open.isi(), sent, out));
        part.ifPresent(p -> response.header("Content-Range", p.header(entry.ukuran())));
        return describe(response, entry, sent.last() - sent.first() + 1);
    }

    /** What a download would say of itself; nothing is opened. */
    @HEAD
    @Path("{dokumen}/isi")
    @Produces(MediaType.WILDCARD)
    public Response kepala(@Context SecurityContext security, @PathParam("dokumen") String id) {
        Dokumen entry = dokumen.find(ActorPrincipal.of(security), id);
        return describe(Response.ok(), entry, entry.ukuran());
    }

    private static Response describe(Response.ResponseBuilder response, Dokumen entry, long length) {
        return response.type(entry.tipe()).header("Accept-Ranges", "bytes").header("Content-Length", length)
                .header("Content-Disposition", "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(entry.nama(), StandardCharsets.UTF_8).replace("+", "%20"))
                .tag(entry.sha256()).build();
    }

    private static void copy(SeekableByteChannel from, Range part, OutputStream out) throws IOException {
        try (from) {
            from.position(part.first());
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            for (long left = part.last() - part.first() + 1; left > 0;) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), left));
                int n = from.read(buffer);
                if (n < 0) {
                    throw new IOException("dokumen lebih pendek daripada catatannya");
                }
                out.write(buffer.array(), 0, n);
                left -= n;
            }
        }
    }
}
