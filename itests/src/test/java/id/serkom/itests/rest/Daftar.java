package id.serkom.itests.rest;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Klien;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A list of the interface, read to its end. */
public final class Daftar {

    private Daftar() {
    }

    public static List<JsonNode> isi(Klien klien, String path) {
        return isi(p -> klien.ambil(p).harus(200).json(), path);
    }

    /** @param read a page by its path */
    public static List<JsonNode> isi(Function<String, JsonNode> read, String path) {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = read.apply(path + next);
            page.get("isi").forEach(all::add);
            next = page.has("lanjut") ? (path.contains("?") ? "&" : "?") + "kursor=" + Klien.kueri(page.get("lanjut").asText()) : "";
        } while (!next.isEmpty());
        return all;
    }
}
