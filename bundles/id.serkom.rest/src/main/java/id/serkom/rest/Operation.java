package id.serkom.rest;

import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.surat.Arah;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;

/** One endpoint in OpenAPI 3.1, as its method declares it: parameters, body, answer, and what may go wrong. */
final class Operation {

    /** What any request with a body may meet. */
    private static final List<Integer> BODY = List.of(408, 409, 413, 415, 422);
    private static final Set<String> DATES = Set.of("dari", "sampai", "pada", "tanggal", "jatuh-tempo", "berlakuDari", "berlakuSampai");
    private static final String IF_MATCH = "If-Match";
    private static final String RANGE = "Range";
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    /** The media type as OpenAPI 3.1 has it, and the format of 3.0, without which generated clients read bytes as text. */
    private static final Map<String, Object> BYTES = new TreeMap<>(Map.of("type", "string", "format", "binary", "contentMediaType",
            "application/octet-stream"));

    static final Map<String, Object> ETAG = Map.of("ETag", Map.of("description", "Revisi, untuk If-Match", "schema", TEXT));
    private static final Map<String, Object> CREATED = Map.of("Location", Map.of("description", "Alamatnya", "schema", TEXT));

    private final Method method;
    private final Uraian.Rute rute;

    private Operation(Method method) {
        this.method = method;
        this.rute = Uraian.rute(verb(method), path(method.getDeclaringClass(), method));
    }

    static Map<String, Object> of(Method method) {
        return new Operation(method).describe();
    }

    /** "get", "post", "put"; empty for a method that is no endpoint of its own. */
    static String verb(Method method) {
        return method.isAnnotationPresent(GET.class) ? "get" : method.isAnnotationPresent(POST.class) ? "post"
                : method.isAnnotationPresent(PUT.class) ? "put" : "";
    }

    static String path(Class<?> resource, Method method) {
        String base = resource.getAnnotation(Path.class).value();
        String own = method.isAnnotationPresent(Path.class) ? method.getAnnotation(Path.class).value() : "";
        return ("/" + base + "/" + own).replaceAll("/+", "/").replaceAll("(?<=.)/$", "").replaceAll(":[^}]*}", "}");
    }

    private Map<String, Object> describe() {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", rute.id());
        operation.put("summary", rute.ringkasan());
        operation.put("tags", List.of(rute.kelompok()));
        List<Map<String, Object>> parameters = parameters();
        operation.put("parameters", parameters);
        if (!"get".equals(verb(method))) {
            body(operation);
        }
        operation.put("responses", responses(parameters.stream().map(p -> (String) p.get("name")).toList()));
        if (method.isAnnotationPresent(Terbuka.class)) {
            operation.put("security", List.of());
        }
        return operation;
    }

    private boolean produces(String type) {
        Produces own = method.getAnnotation(Produces.class);
        return own != null && type.equals(own.value()[0]);
    }

    private boolean uploads() {
        Consumes consumes = method.getAnnotation(Consumes.class);
        return consumes != null && MediaType.MULTIPART_FORM_DATA.equals(consumes.value()[0]);
    }

    private void body(Map<String, Object> operation) {
        Isi isi = method.getAnnotation(Isi.class);
        Consumes consumes = method.getAnnotation(Consumes.class);
        String type = consumes == null ? MediaType.APPLICATION_JSON : consumes.value()[0];
        if (MediaType.WILDCARD.equals(type)) {
            return;
        }
        Map<String, Object> schema = isi != null ? RecordSchema.of(isi.value())
                : MediaType.MULTIPART_FORM_DATA.equals(type) ? Map.of("type", "object", "required", List.of("isi"), "properties", bagian())
                : Map.of("type", type.startsWith("text/") ? "string" : "object");
        operation.put("requestBody", Map.of("required", true, "content", Map.of(type, Map.of("schema", schema))));
    }

    private Map<String, Object> bagian() {
        Map<String, Object> berkas = BYTES;
        return method.isAnnotationPresent(DenganTanda.class) ? new TreeMap<>(Map.of("isi", berkas, "tanda", berkas))
                : Map.of("isi", berkas);
    }

    private List<Map<String, Object>> parameters() {
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            for (Annotation a : parameter.getAnnotations()) {
                if (a instanceof PathParam p) {
                    parameters.add(parameter(p.value(), "path"));
                } else if (a instanceof QueryParam q) {
                    parameters.add(parameter(q.value(), "query"));
                } else if (a instanceof HeaderParam h) {
                    parameters.add(parameter(h.value(), "header"));
                }
            }
        }
        return parameters;
    }

    private Map<String, Object> parameter(String name, String in) {
        boolean revision = name.equals(IF_MATCH);
        Map<String, Object> schema = "batas".equals(name) ? Map.of("type", "integer", "minimum", 1, "maximum", Potongan.TERBANYAK)
                : !pilihan(name).isEmpty() ? Map.of("type", "string", "enum", pilihan(name))
                : DATES.contains(name) ? Map.of("type", "string", "format", "date")
                : revision ? Map.of("type", "string", "pattern", "^\"\\d{1,18}\"$") : TEXT;
        boolean required = "path".equals(in) || revision && "put".equals(verb(method)) || rute.wajib().contains(name);
        return parameter(name, in, required, schema);
    }

    static Map<String, Object> parameter(String name, String in, boolean required, Map<String, Object> schema) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("description", Uraian.parameter(name));
        parameter.put("required", required);
        parameter.put("schema", schema);
        return parameter;
    }

    /** What a parameter may be, if it is one of a few words. */
    private List<String> pilihan(String name) {
        return switch (name) {
            case "arah" -> Headers.codes(Arah.class);
            case "diserahkan" -> List.of("ya", "tidak");
            case "status" -> Headers.codes(method.getDeclaringClass() == SertifikatResource.class ? SertifikatStatus.class
                    : AsesiStatus.class);
            default -> List.of();
        };
    }

    private Map<String, Object> responses(List<String> parameters) {
        Map<String, Object> responses = new TreeMap<>();
        Hasil hasil = method.getAnnotation(Hasil.class);
        int success = hasil != null ? hasil.status() : method.getReturnType() == void.class ? 204 : 200;
        responses.put(Integer.toString(success), success(success));
        if (hasil != null && hasil.value() == HasilAksi.class) {
            responses.put("202", success(202));
        }
        if (parameters.contains(RANGE)) {
            responses.put("206", success(206));
            problem(responses, 416);
        }
        if (parameters.contains("If-None-Match")) {
            responses.put("304", Map.of("description", "Dokumen yang sama sudah Anda punya"));
        }
        problem(responses, 400);
        // Of each: the database may be away, or be exchanged.
        problem(responses, 503);
        if (!method.isAnnotationPresent(Terbuka.class)) {
            problem(responses, 401);
            problem(responses, 403);
        }
        if (method.isAnnotationPresent(Isi.class) && method.isAnnotationPresent(Terbuka.class)) {
            problem(responses, 401);
            problem(responses, 429);
        }
        if (path(method.getDeclaringClass(), method).contains("{")) {
            problem(responses, 404);
        }
        if (produces(SertifikatResource.KREDENSIAL)) {
            problem(responses, 409);
        }
        if (produces(SuratResource.PDF)) {
            problem(responses, 409);
        }
        if (parameters.contains("kursor") || !rute.wajib().isEmpty()) {
            problem(responses, 422);
        }
        if (!"get".equals(verb(method))) {
            BODY.forEach(status -> problem(responses, status));
        }
        if (uploads()) {
            problem(responses, 507);
        }
        if (parameters.contains(IF_MATCH)) {
            problem(responses, 412);
        }
        if ("put".equals(verb(method))) {
            problem(responses, 428);
        }
        responses.put("default", Map.of("$ref", OpenApi.PROBLEM + 500));
        return responses;
    }

    /** What an endpoint answers that writes it by itself: bytes, but for a credential, which is letters. */
    private static Map<String, Object> bytes(String type) {
        return SertifikatResource.KREDENSIAL.equals(type) ? TEXT : BYTES;
    }

    static void problem(Map<String, Object> responses, int status) {
        responses.put(Integer.toString(status), Map.of("$ref", OpenApi.PROBLEM + status));
    }

    private Map<String, Object> success(int status) {
        if (method.getReturnType() == void.class) {
            return Map.of("description", "Berhasil");
        }
        if (status == 303) {
            return Map.of("description", "Ada di alamat lain", "headers", CREATED);
        }
        Produces own = method.getAnnotation(Produces.class);
        String type = own == null ? MediaType.APPLICATION_JSON : own.value()[0].replaceAll(";.*", "");
        Hasil hasil = method.getAnnotation(Hasil.class);
        Map<String, Object> schema = hasil != null ? RecordSchema.answer(hasil.value())
                : method.getReturnType() == Response.class ? bytes(type)
                : RecordSchema.answer(method.getReturnType() == StreamingOutput.class ? String.class : method.getGenericReturnType());
        Map<String, Object> headers = new TreeMap<>(status == 201 ? CREATED : Map.of());
        if (hasil != null && !uploads() || MediaType.WILDCARD.equals(type) || SuratResource.PDF.equals(type)) {
            headers.putAll(ETAG);
        }
        Map<String, Object> answer = new LinkedHashMap<>(Map.of("description", "Berhasil", "content",
                Map.of(type, Map.of("schema", schema))));
        if (!headers.isEmpty()) {
            answer.put("headers", headers);
        }
        return answer;
    }
}
