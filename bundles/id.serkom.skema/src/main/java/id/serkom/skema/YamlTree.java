package id.serkom.skema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A YAML text as plain values, with the line of each.
 *
 * @param baris line by JSON pointer
 */
record YamlTree(JsonNode isi, Map<String, Integer> baris) {

    /** A fault at a place, with the line of it or of what it is in. */
    Kesalahan salah(String letak, String pesan) {
        String naik = letak;
        while (!naik.isEmpty() && !baris.containsKey(naik)) {
            naik = naik.substring(0, naik.lastIndexOf('/'));
        }
        return new Kesalahan(baris.getOrDefault(naik, 0), letak, pesan);
    }
}
