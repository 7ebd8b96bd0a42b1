package id.serkom.itests.rest;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Klien;
import java.util.ArrayList;
import java.util.List;

/** A list of the interface, read to its end. */
final class Daftar {

    private Daftar() {
    }

    static List<JsonNode> isi(Klien klien, String path) {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = klien.ambil(path + next).harus(200).json();
            page.get("isi").forEach(all::add);
            next = page.has("lanjut") ? (path.contains("?") ? "&" : "?") + "kursor=" + Klien.kueri(page.get("lanjut").asText()) : "";
        } while (!next.isEmpty());
        return all;
    }
}
