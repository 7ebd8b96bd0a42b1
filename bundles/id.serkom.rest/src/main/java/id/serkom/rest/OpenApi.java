package id.serkom.rest;

import id.serkom.api.actor.Kertas;
import id.serkom.api.data.Data;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.Sop;
import id.serkom.api.service.SopCatalog;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.core.MediaType;

/**
 * The description of this very server in OpenAPI 3.1: its endpoints as their classes declare them, every action of every installed
 * tahap with its schema, and each kind of refusal.
 */
final class OpenApi {

    /** Where the answer of a status stands. */
    static final String PROBLEM = "#/components/responses/Masalah";

    private static final Map<String, Object> WAIT = Map.of("Retry-After", Map.of("description", "Ulangi setelah sekian detik", "schema",
            Map.of("type", "integer")));
    private static final Map<Integer, Map<String, Object>> HEADERS = Map.of(401, Map.of("WWW-Authenticate", Map.of("description",
            "Bearer", "schema", Map.of("type", "string"))), 429, WAIT, 503, WAIT);

    private final List<Object> resources;
    private final SopCatalog sops;
    private final Problems problems;
    private volatile Written newest = new Written(List.of(), List.of(), new byte[0]);

    OpenApi(List<Object> resources, SopCatalog sops, Problems problems) {
        this.resources = resources;
        this.sops = sops;
        this.problems = problems;
    }

    /** What was written, and of which SOPs and actions. */
    private record Written(List<Sop> sop, List<Aksi> aksi, byte[] json) {
    }

    /** As JSON; written anew when another tahap has come or one has gone, since anybody may ask for it at any time. */
    byte[] json() {
        List<Sop> sop = sops.list();
        List<Aksi> now = sop.stream().flatMap(s -> sops.aksi(s.kode()).stream()).toList();
        Written written = newest;
        if (written.json().length == 0 || !written.aksi().equals(now) || !written.sop().equals(sop)) {
            written = new Written(sop, now, Json.write(document(sop, now)));
            newest = written;
        }
        return written.json();
    }

    private Map<String, Object> document(List<Sop> sop, List<Aksi> actions) {
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        for (Object resource : resources) {
            Method[] methods = resource.getClass().getDeclaredMethods();
            Arrays.sort(methods, Comparator.comparing(Method::toGenericString));
            for (Method method : methods) {
                String verb = Operation.verb(method);
                if (!verb.isEmpty()) {
                    merge(paths, Operation.path(resource.getClass(), method), verb, Operation.of(method));
                }
            }
        }
        actions.stream().collect(Collectors.groupingBy(Aksi::nama, TreeMap::new, Collectors.toList()))
                .forEach((nama, same) -> paths.put("/berkas/{berkas}/aksi/" + nama, Map.of("post", action(same))));
        Komponen komponen = new Komponen();
        Object moved = komponen.pindahkan(paths);
        Map<String, Object> schemas = new TreeMap<>(komponen.skema());
        schemas.putAll(problem());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Serkom", "version", "1.0.0", "description",
                "SOP Pelaksanaan Sertifikasi Kompetensi: berkas, aksi tiap tahap, surat, Buku Surat, sertifikat. Setiap penolakan"
                        + " berbentuk application/problem+json (RFC 9457) dengan alasan per bidang."));
        document.put("servers", List.of(Map.of("url", RestServer.ADDRESS)));
        document.put("security", List.of(Map.of("token", List.of())));
        document.put("tags", tags(sop, actions));
        document.put("paths", moved);
        document.put("components", Map.of("securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer")),
                "schemas", schemas, "responses", responses()));
        return document;
    }

    /** The groups of endpoints, then each tahap that has actions, by the row of its SOP. */
    private static List<Map<String, Object>> tags(List<Sop> sop, List<Aksi> actions) {
        Map<String, String> tags = new LinkedHashMap<>(Uraian.kelompok());
        Map<String, String> kegiatan = new TreeMap<>();
        sop.forEach(s -> s.tahap().forEach(t -> kegiatan.merge(t.kode(), t.kegiatan(), (a, b) -> a.equals(b) ? a : a + "; " + b)));
        actions.forEach(a -> tags.putIfAbsent(a.tahap(), kegiatan.getOrDefault(a.tahap(), "Aksi tahap " + a.tahap())));
        return tags.entrySet().stream().map(t -> Map.<String, Object>of("name", t.getKey(), "description", t.getValue())).toList();
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
            ((Map<String, Object>) fresh.get("responses")).forEach(((Map<String, Object>) there.get("responses"))::putIfAbsent);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> content(Map<String, Object> operation) {
        return (Map<String, Object>) ((Map<String, Object>) operation.get("requestBody")).get("content");
    }

    /** Actions of one name, of several tahap or SOPs, are one operation: which it is depends on where the berkas stands. */
    private static Map<String, Object> action(List<Aksi> same) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", "aksi." + same.get(0).nama());
        operation.put("summary", same.stream().map(Aksi::judul).distinct().collect(Collectors.joining("; ")));
        operation.put("description", same.stream().map(OpenApi::uraian).distinct().collect(Collectors.joining("\n\n")));
        operation.put("tags", same.stream().map(Aksi::tahap).distinct().toList());
        operation.put("parameters", List.of(parameter("berkas", "path"), parameter("If-Match", "header"),
                parameter("Idempotency-Key", "header")));
        operation.put("requestBody", Map.of("required", true, "content", json(same.size() == 1 ? body(same.get(0))
                : Map.of("oneOf", same.stream().map(OpenApi::body).toList()))));
        Map<String, Object> responses = new TreeMap<>();
        responses.put("200", done("Hasil aksi"));
        if (same.stream().anyMatch(Aksi::pekerjaan)) {
            responses.put("202", done("Diterima; berlanjut sebagai pekerjaan"));
        }
        for (int status : List.of(400, 401, 403, 404, 408, 409, 412, 413, 415, 422, 503)) {
            Operation.problem(responses, status);
        }
        responses.put("default", Map.of("$ref", PROBLEM + 500));
        operation.put("responses", responses);
        return operation;
    }

    /** What its form says of it, and who may run it where. */
    private static String uraian(Aksi aksi) {
        return Stream.of(aksi.schema().optText("description").orElse(""),
                "SOP " + aksi.sop() + ", pada tahap " + String.join(", ", aksi.diTahap()) + ". Pelaksana: "
                        + aksi.pelaksana().stream().map(RecordBinder::kode).collect(Collectors.joining(", ")) + ".")
                .filter(t -> !t.isEmpty()).collect(Collectors.joining(" "));
    }

    private static Map<String, Object> body(Aksi aksi) {
        boolean about = !"berkas".equals(aksi.perihal());
        Map<String, Object> properties = new LinkedHashMap<>();
        if (about) {
            properties.put("perihal", Map.of("type", "string", "description", "id " + aksi.perihal()));
        }
        properties.put("masukan", schema(aksi.schema()));
        properties.put("kertas", RecordSchema.of(Kertas.class));
        return Map.of("type", "object", "title", aksi.judul(), "additionalProperties", false, "required",
                about ? List.of("perihal", "masukan") : List.of("masukan"), "properties", properties);
    }

    private static Map<String, Object> schema(Data schema) {
        Map<String, Object> own = new LinkedHashMap<>(schema.asMap());
        own.remove("$schema");
        return own;
    }

    private static Map<String, Object> parameter(String name, String in) {
        return Operation.parameter(name, in, "path".equals(in), Map.of("type", "string"));
    }

    private static Map<String, Object> done(String description) {
        return Map.of("description", description, "headers", Operation.ETAG, "content", json(RecordSchema.answer(HasilAksi.class)));
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return Map.of(MediaType.APPLICATION_JSON, Map.of("schema", schema));
    }

    private Map<String, Object> responses() {
        Map<String, Object> responses = new TreeMap<>();
        for (int status : Problems.STATUS) {
            Map<String, Object> response = new LinkedHashMap<>();
            response.put("description", problems.title(status));
            if (HEADERS.containsKey(status)) {
                response.put("headers", HEADERS.get(status));
            }
            response.put("content", Map.of(Problems.TYPE, Map.of("schema", Map.of("$ref", Komponen.LETAK + "Masalah"))));
            responses.put("Masalah" + status, response);
        }
        return responses;
    }

    private static Map<String, Object> problem() {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> item = Map.of("type", "object", "required", List.of("kode", "pesan", "bidang"), "properties",
                Map.of("kode", text, "pesan", text, "bidang", Map.of("type", "string", "description",
                        "Penunjuk JSON (RFC 6901) ke bidang yang dimaksud, dihitung dari isi permintaan, misalnya /masukan/nama;"
                                + " dalam batch dari butirnya; kosong untuk keseluruhan")));
        Map<String, Object> masalah = Map.of("type", "object", "required", List.of("type", "title", "status", "detail", "kesalahan"),
                "properties", Map.of("type", text, "title", text, "status", Map.of("type", "integer"), "detail", text, "kesalahan",
                        Map.of("type", "array", "minItems", 1, "items", Map.of("$ref", Komponen.LETAK + "Kesalahan"))));
        return Map.of("Masalah", masalah, "Kesalahan", item);
    }
}
