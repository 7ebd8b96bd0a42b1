package id.serkom.rest;

import id.serkom.api.actor.Kertas;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.Sop;
import id.serkom.api.service.SopCatalog;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/**
 * The description of this very server in OpenAPI 3.1: its endpoints as their classes declare them, and every action of every
 * installed tahap with its schema.
 */
final class OpenApi {

    private static final Map<String, Object> PROBLEM = Map.of("description", "Ditolak, dengan alasan dan apa yang harus dilakukan",
            "content", Map.of(Problems.TYPE, Map.of("schema", Map.of("$ref", "#/components/schemas/Masalah"))));

    private final List<Object> resources;
    private final SopCatalog sops;

    OpenApi(List<Object> resources, SopCatalog sops) {
        this.resources = resources;
        this.sops = sops;
    }

    Map<String, Object> document() {
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        for (Object resource : resources) {
            Method[] methods = resource.getClass().getDeclaredMethods();
            Arrays.sort(methods, Comparator.comparing(Method::toGenericString));
            for (Method method : methods) {
                String verb = verb(method);
                if (!verb.isEmpty()) {
                    merge(paths, path(resource.getClass(), method), verb, operation(method));
                }
            }
        }
        for (Sop sop : sops.list()) {
            for (Aksi aksi : sops.aksi(sop.kode())) {
                paths.put("/berkas/{berkas}/aksi/" + aksi.nama(), Map.of("post", action(aksi)));
            }
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Serkom", "version", "1.0.0", "description",
                "SOP Pelaksanaan Sertifikasi Kompetensi: berkas, aksi tiap tahap, surat, Buku Surat, sertifikat."));
        document.put("servers", List.of(Map.of("url", RestServer.ADDRESS)));
        document.put("security", List.of(Map.of("token", List.of())));
        document.put("paths", paths);
        document.put("components", Map.of("securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer")),
                "schemas", Map.of("Masalah", problem())));
        return document;
    }

    /** JSON and CSV bodies of one path and verb are one operation with two contents. */
    @SuppressWarnings("unchecked")
    private static void merge(Map<String, Map<String, Object>> paths, String path, String verb, Map<String, Object> fresh) {
        Map<String, Object> item = paths.computeIfAbsent(path, p -> new TreeMap<>());
        Map<String, Object> there = (Map<String, Object>) item.putIfAbsent(verb, fresh);
        if (there != null) {
            Map<String, Object> content = new TreeMap<>(content(there));
            content.putAll(content(fresh));
            there.put("requestBody", Map.of("required", true, "content", content));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> content(Map<String, Object> operation) {
        return (Map<String, Object>) ((Map<String, Object>) operation.get("requestBody")).get("content");
    }

    static String verb(Method method) {
        return method.isAnnotationPresent(GET.class) ? "get" : method.isAnnotationPresent(POST.class) ? "post"
                : method.isAnnotationPresent(PUT.class) ? "put" : "";
    }

    static String path(Class<?> resource, Method method) {
        String base = resource.getAnnotation(Path.class).value();
        String own = method.isAnnotationPresent(Path.class) ? method.getAnnotation(Path.class).value() : "";
        return ("/" + base + "/" + own).replaceAll("/+", "/").replaceAll("(?<=.)/$", "").replaceAll(":[^}]*}", "}");
    }

    private static Map<String, Object> operation(Method method) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", method.getDeclaringClass().getSimpleName().replace("Resource", "") + "." + method.getName()
                + "." + method.getParameterCount() + (csv(method) ? "csv" : ""));
        List<Object> parameters = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            parameter(parameter, parameters);
        }
        operation.put("parameters", parameters);
        if (!"get".equals(verb(method))) {
            body(method, operation);
        }
        operation.put("responses", Map.of("default", PROBLEM, "200", Map.of("description", "Berhasil", "content",
                Map.of(produces(method), Map.of("schema", Map.of())))));
        if (method.isAnnotationPresent(Terbuka.class)) {
            operation.put("security", List.of());
        }
        return operation;
    }

    private static boolean csv(Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        return consumes != null && consumes.value()[0].startsWith("text/");
    }

    private static String produces(Method method) {
        Produces own = method.getAnnotation(Produces.class);
        return own == null ? MediaType.APPLICATION_JSON : own.value()[0].replaceAll(";.*", "");
    }

    private static void body(Method method, Map<String, Object> operation) {
        Isi isi = method.getAnnotation(Isi.class);
        Consumes consumes = method.getAnnotation(Consumes.class);
        String type = consumes == null ? MediaType.APPLICATION_JSON : consumes.value()[0];
        if (isi != null) {
            operation.put("requestBody", Map.of("required", true, "content",
                    Map.of(type, Map.of("schema", RecordSchema.of(isi.value())))));
        } else if (MediaType.MULTIPART_FORM_DATA.equals(type)) {
            operation.put("requestBody", Map.of("required", true, "content", Map.of(type, Map.of("schema", Map.of("type",
                    "object", "required", List.of("isi"), "properties", Map.of("isi", Map.of("type", "string", "format",
                            "binary")))))));
        } else if (!MediaType.WILDCARD.equals(type)) {
            operation.put("requestBody", Map.of("required", true, "content", Map.of(type, Map.of("schema",
                    Map.of("type", type.startsWith("text/") ? "string" : "object")))));
        }
    }

    private static void parameter(Parameter parameter, List<Object> parameters) {
        for (Annotation a : parameter.getAnnotations()) {
            String name = a instanceof PathParam p ? p.value() : a instanceof QueryParam q ? q.value()
                    : a instanceof HeaderParam h ? h.value() : "";
            if (!name.isEmpty()) {
                boolean inPath = a instanceof PathParam;
                parameters.add(Map.of("name", name, "in", inPath ? "path" : a instanceof QueryParam ? "query" : "header",
                        "required", inPath, "schema", Map.of("type", "string")));
            }
        }
    }

    private static Map<String, Object> action(Aksi aksi) {
        Map<String, Object> schema = new LinkedHashMap<>(aksi.schema().asMap());
        schema.remove("$schema");
        Map<String, Object> properties = new LinkedHashMap<>();
        if (!"berkas".equals(aksi.perihal())) {
            properties.put("perihal", Map.of("type", "string", "description", "id " + aksi.perihal()));
        }
        properties.put("masukan", schema);
        properties.put("kertas", RecordSchema.of(Kertas.class));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "object");
        body.put("additionalProperties", false);
        body.put("required", "berkas".equals(aksi.perihal()) ? List.of("masukan") : List.of("perihal", "masukan"));
        body.put("properties", properties);
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", "aksi." + aksi.tahap() + "." + aksi.nama());
        operation.put("summary", aksi.judul());
        operation.put("tags", List.of(aksi.tahap()));
        operation.put("parameters", List.of(
                Map.of("name", "berkas", "in", "path", "required", true, "schema", Map.of("type", "string")),
                Map.of("name", "If-Match", "in", "header", "required", false, "schema", Map.of("type", "string")),
                Map.of("name", "Idempotency-Key", "in", "header", "required", false, "schema", Map.of("type", "string"))));
        operation.put("requestBody", Map.of("required", true, "content",
                Map.of(MediaType.APPLICATION_JSON, Map.of("schema", body))));
        operation.put("responses", Map.of("default", PROBLEM, "200", Map.of("description", "Hasil aksi", "content",
                Map.of(MediaType.APPLICATION_JSON, Map.of("schema", RecordSchema.of(HasilAksi.class))))));
        return operation;
    }

    private static Map<String, Object> problem() {
        Map<String, Object> item = Map.of("type", "object", "properties", Map.of("kode", Map.of("type", "string"), "pesan",
                Map.of("type", "string"), "bidang", Map.of("type", "string")));
        return Map.of("type", "object", "required", List.of("type", "title", "status", "detail", "kesalahan"), "properties",
                Map.of("type", Map.of("type", "string"), "title", Map.of("type", "string"), "status",
                        Map.of("type", "integer"), "detail", Map.of("type", "string"), "kesalahan",
                        Map.of("type", "array", "items", item)));
    }
}
