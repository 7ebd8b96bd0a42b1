package id.serkom.rest;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.fault.TooLarge;
import id.serkom.api.fault.TooMany;
import id.serkom.api.fault.Unauthenticated;
import id.serkom.api.fault.UnsupportedContent;
import id.serkom.api.service.PesanCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every fault as RFC 9457 problem+json: what is wrong and what to do, in Indonesian, with the field where there is one. */
public final class Problems implements ExceptionMapper<Throwable> {

    static final String TYPE = "application/problem+json";
    /** Every status that a refusal may have. */
    static final List<Integer> STATUS = List.of(400, 401, 403, 404, 405, 406, 408, 409, 412, 413, 415, 416, 422, 428, 429, 500, 503, 507);
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final Set<Integer> TEXTS = Set.of(400, 401, 403, 404, 405, 406, 413, 415);

    private final PesanCatalog pesan;

    Problems(PesanCatalog pesan) {
        this.pesan = pesan;
    }

    @Override
    public Response toResponse(Throwable fault) {
        if (fault instanceof SerkomException e) {
            Response.ResponseBuilder response = problem(status(e), e.reasons());
            if (e instanceof TahapUnavailable away) {
                response.header("Retry-After", away.retryAfterSeconds());
            }
            if (e instanceof StoreUnavailable down) {
                LOG.warn("{}", e.getMessage(), e.getCause());
                response.header("Retry-After", down.retryAfterSeconds());
            }
            if (e instanceof TooMany many) {
                response.header("Retry-After", many.retryAfterSeconds());
            }
            return e instanceof Unauthenticated ? response.header("WWW-Authenticate", "Bearer").build() : response.build();
        }
        if (fault instanceof BadRequest e) {
            return bad(e);
        }
        if (fault instanceof WebApplicationException e && e.getResponse().getStatus() < 500) {
            return framework(e.getResponse());
        }
        if (fault instanceof IllegalArgumentException && Request.unreadableQuery()) {
            return bad(new BadRequest(Reason.of("kueri.rusak")));
        }
        String id = UUID.randomUUID().toString();
        LOG.error("Galat {}", id, fault);
        return fault instanceof Upload.NotKept ? problem(507, List.of(Reason.of("dokumen.tidak-tersimpan", "id", id))).build()
                : problem(500, List.of(Reason.of("http.500", "id", id))).build();
    }

    private Response bad(BadRequest e) {
        Response.ResponseBuilder response = problem(e.status(), e.reasons());
        if (e.status() == 416) {
            response.header("Content-Range", "bytes */" + e.reasons().get(0).data().get("ukuran"));
        }
        return e.status() == 405 ? response.header(HttpHeaders.ALLOW, "GET, HEAD, POST, PUT").build() : response.build();
    }

    /** What CXF itself refuses: unknown paths, methods and media types. */
    private Response framework(Response refused) {
        int status = TEXTS.contains(refused.getStatus()) ? refused.getStatus() : 400;
        Response.ResponseBuilder response = problem(status, List.of(Reason.of("http." + status)));
        String allow = refused.getHeaderString(HttpHeaders.ALLOW);
        return allow == null ? response.build() : response.header(HttpHeaders.ALLOW, allow).build();
    }

    private static int status(SerkomException e) {
        if (e instanceof NotFound) {
            return 404;
        }
        if (e instanceof Forbidden) {
            return 403;
        }
        if (e instanceof Conflict) {
            return 409;
        }
        if (e instanceof StaleRevision) {
            return 412;
        }
        if (e instanceof InvalidInput) {
            return 422;
        }
        if (e instanceof Unauthenticated) {
            return 401;
        }
        if (e instanceof TooLarge) {
            return 413;
        }
        if (e instanceof UnsupportedContent) {
            return 415;
        }
        if (e instanceof TooMany) {
            return 429;
        }
        if (e instanceof TahapUnavailable || e instanceof StoreUnavailable) {
            return 503;
        }
        throw new IllegalArgumentException("galat tanpa status: " + e.getClass());
    }

    Response.ResponseBuilder problem(int status, List<Reason> reasons) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:serkom:masalah:" + reasons.get(0).code());
        problem.put("title", title(status));
        problem.put("status", status);
        problem.put("detail", pesan.text(reasons.get(0)));
        problem.put("kesalahan", reasons.stream().limit(Findings.MOST).map(this::item).toList());
        return Response.status(status).type(TYPE).entity(Json.write(Data.of(problem)));
    }

    Kesalahan item(Reason reason) {
        return new Kesalahan(reason.code(), pesan.text(reason), reason.field());
    }

    String title(int status) {
        return pesan.text(Reason.of("judul." + status));
    }
}
