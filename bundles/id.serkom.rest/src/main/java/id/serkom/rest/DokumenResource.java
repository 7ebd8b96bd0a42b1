package id.serkom.rest;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Reason;
import id.serkom.api.service.DokumenService;
import id.serkom.api.service.IsiDokumen;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
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
import org.apache.cxf.jaxrs.ext.multipart.Attachment;
import org.apache.cxf.jaxrs.ext.multipart.MultipartBody;

/** Documents: upload as one part named "isi" of a multipart form, streamed to disk; download, whole or a range. */
@Path("/dokumen")
@Produces(MediaType.APPLICATION_JSON)
public final class DokumenResource {

    private static final String PART = "isi";

    private final DokumenService dokumen;

    DokumenResource(DokumenService dokumen) {
        this.dokumen = dokumen;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response unggah(@Context SecurityContext security, MultipartBody body) {
        Attachment part = body.getRootAttachment();
        if (part == null || part.getContentDisposition() == null
                || !PART.equals(part.getContentDisposition().getParameter("name"))
                || part.getContentDisposition().getFilename() == null) {
            throw new BadRequest(Reason.of("dokumen.bagian-isi"));
        }
        try (InputStream content = part.getDataHandler().getInputStream()) {
            Dokumen kept = dokumen.unggah(ActorPrincipal.of(security), part.getContentDisposition().getFilename(),
                    part.getContentType().toString(), content);
            return Response.created(URI.create("dokumen/" + kept.id())).entity(kept).build();
        } catch (IOException e) {
            throw new BadRequest(Reason.of("json.terputus"));
        }
    }

    @GET
    @Path("{dokumen}")
    public Dokumen find(@Context SecurityContext security, @PathParam("dokumen") String id) {
        return dokumen.find(ActorPrincipal.of(security), id);
    }

    @GET
    @Path("{dokumen}/isi")
    @Produces(MediaType.WILDCARD)
    public Response isi(@Context SecurityContext security, @PathParam("dokumen") String id,
            @HeaderParam("Range") String range) {
        IsiDokumen open = dokumen.buka(ActorPrincipal.of(security), id);
        Dokumen entry = open.dokumen();
        long[] part = range == null ? new long[] {0, entry.ukuran() - 1} : range(range, entry.ukuran(), open.isi());
        Response.ResponseBuilder response = range == null ? Response.ok() : Response.status(206).header("Content-Range",
                "bytes " + part[0] + "-" + part[1] + "/" + entry.ukuran());
        return response.entity((StreamingOutput) out -> copy(open.isi(), part[0], part[1], out)).type(entry.tipe())
                .header("Accept-Ranges", "bytes").header("Content-Length", part[1] - part[0] + 1)
                .header("Content-Disposition", "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(entry.nama(), StandardCharsets.UTF_8).replace("+", "%20"))
                .tag(entry.sha256()).build();
    }

    private static long[] range(String header, long size, SeekableByteChannel open) {
        if (header.matches("bytes=\\d{0,18}-\\d{0,18}") && !header.endsWith("=-")) {
            String[] ends = header.substring("bytes=".length()).split("-", -1);
            long from = ends[0].isEmpty() ? Math.max(0, size - Long.parseLong(ends[1])) : Long.parseLong(ends[0]);
            long to = ends[0].isEmpty() || ends[1].isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(ends[1]));
            if (from <= to) {
                return new long[] {from, to};
            }
        }
        close(open);
        throw new BadRequest(416, List.of(Reason.of("http.416")));
    }

    private static void close(SeekableByteChannel open) {
        try {
            open.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(SeekableByteChannel from, long first, long last, OutputStream out) throws IOException {
        try (from) {
            from.position(first);
            ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);
            for (long left = last - first + 1; left > 0;) {
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
