package id.serkom.rest;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.TooLarge;
import id.serkom.api.service.Settings;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import org.apache.cxf.io.DelegatingInputStream;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;

/**
 * What a request says beside its body, held against what its endpoint knows: a misspelt filter must not list everything, a condition
 * that nobody reads must not seem to hold. {@code etc/id.serkom.rest.cfg}: {@code lambat-detik}, {@code lambat-bita-per-detik}.
 */
final class Request {

    private static final String PID = "id.serkom.rest";
    private static final int GRACE_SECONDS = 20;
    private static final int BYTES_PER_SECOND = 1024;
    /** Of a document, as its keeper has it where nothing else is set; and what its form has around it at most. */
    private static final int DOCUMENT_MB = 50;
    private static final int MB = 20;
    private static final long FORM = 64 * 1024;
    /** Headers that promise something; they are refused where nobody keeps the promise. */
    private static final List<String> PROMISES = List.of("Idempotency-Key", "If-Match");
    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern MEDIA = Pattern.compile("[\\w!#$&^.+-]{1,80}/[\\w!#$&^.+-]{1,80}(;.*)?");
    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)", Pattern.CASE_INSENSITIVE);

    private final Method method;
    private final ContainerRequestContext request;

    Request(Method method, ContainerRequestContext request) {
        this.method = method;
        this.request = request;
    }

    void check(Settings settings) {
        checkQuery();
        checkPromises();
        Consumes consumes = method.getAnnotation(Consumes.class) != null ? method.getAnnotation(Consumes.class)
                : method.getDeclaringClass().getAnnotation(Consumes.class);
        if (!method.isAnnotationPresent(GET.class) && consumes != null && !MediaType.WILDCARD.equals(consumes.value()[0])) {
            checkContent();
            checkLength(settings);
        }
    }

    /** What says itself that it is too large is refused before it is sent: a client may ask first (Expect: 100-continue). */
    private void checkLength(Settings settings) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        long bytes = length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
        if (!Arrays.asList(method.getParameterTypes()).contains(UploadBody.class)) {
            if (bytes > Json.LIMIT) {
                throw new TooLarge(Reason.of("json.terlalu-besar", "batas", Json.LIMIT));
            }
        } else if (!method.isAnnotationPresent(DenganTanda.class)) {
            long mb = number(settings, "id.serkom.dokumen", "batas-mb", DOCUMENT_MB);
            if (bytes > (mb << MB) + FORM) {
                throw new TooLarge(Reason.of("dokumen.terlalu-besar", "batas", mb + " MB"));
            }
        }
    }

    /**
     * Before it answers, CXF reads what is left of a body: into a file of its own, however much it is, unless told otherwise; then it
     * passes over 16 MB at most. That too must keep coming, so the pace is asked for where all of them read.
     */
    static void pace(Settings settings) {
        Message message = PhaseInterceptorChain.getCurrentMessage();
        message.getExchange().put("cxf.io.cacheinput", Boolean.FALSE);
        DelegatingInputStream body = message.getContent(DelegatingInputStream.class);
        if (body != null) {
            body.setInputStream(new PacedStream(body.getInputStream(), number(settings, PID, "lambat-detik", GRACE_SECONDS),
                    number(settings, PID, "lambat-bita-per-detik", BYTES_PER_SECOND)));
        }
    }

    private static int number(Settings settings, String pid, String key, int otherwise) {
        String text = settings.get(pid, key, "").strip();
        return text.matches("[1-9]\\d{0,6}") ? Integer.parseInt(text) : otherwise;
    }

    private void checkQuery() {
        Set<String> known = names(QueryParam.class);
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw new BadRequest(known.isEmpty() ? Reason.of("kueri.tanpa-parameter", "nama", name)
                        : Reason.of("kueri.tidak-dikenal", "nama", name).with("dikenal", String.join(", ", known)));
            }
            if (values.size() > 1) {
                throw new BadRequest(Reason.of("kueri.dua-kali", "nama", name));
            }
            if (!values.stream().allMatch(Aksara::allowed)) {
                throw Headers.wrong(name, "teks tanpa karakter kendali");
            }
        });
    }

    /** Whether CXF cannot have read the query of the request at hand: it does so before any of us is asked. */
    static boolean unreadableQuery() {
        Message message = PhaseInterceptorChain.getCurrentMessage();
        return message != null && BROKEN.matcher(Objects.toString(message.get(Message.QUERY_STRING), "")).find();
    }

    private void checkPromises() {
        Set<String> known = names(HeaderParam.class);
        for (String header : PROMISES) {
            if (request.getHeaders().containsKey(header) && !method.isAnnotationPresent(GET.class) && !known.contains(header)) {
                throw new BadRequest(Reason.of("http.kepala-tidak-berlaku", "kepala", header));
            }
        }
    }

    private Set<String> names(Class<? extends Annotation> of) {
        return Arrays.stream(method.getParameterAnnotations()).flatMap(Arrays::stream).filter(of::isInstance)
                .map(a -> a instanceof QueryParam q ? q.value() : ((HeaderParam) a).value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void checkContent() {
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (type == null || !MEDIA.matcher(type.strip()).matches() || encoding != null && !"identity".equalsIgnoreCase(encoding)) {
            throw new BadRequest(415, List.of(Reason.of("http.415")));
        }
        Matcher charset = CHARSET.matcher(type);
        if (charset.find() && !utf8(charset.group(1))) {
            throw new BadRequest(415, List.of(Reason.of("json.bukan-utf8")));
        }
    }

    private static boolean utf8(String charset) {
        try {
            return Charset.forName(charset).equals(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A body that broke off, or came too slowly. */
    static BadRequest broken(IOException cause) {
        return cause instanceof PacedStream.TooSlow ? new BadRequest(408, List.of(Reason.of("http.408")))
                : new BadRequest(Reason.of("json.terputus"));
    }
}
