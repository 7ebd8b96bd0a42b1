package id.serkom.naskah;

import id.serkom.api.data.BundelVersi;
import java.util.Map;
import java.util.Optional;
import org.apache.velocity.Template;

/**
 * A pack that was accepted as a whole.
 *
 * @param kantor texts and rules of the office, weaker than {@code etc/}
 * @param gaya print style sheet, when the pack has one of its own
 * @param lambang coats of arms by the name that a kop calls them by
 * @param bundel that it came with
 */
record Paket(String asal, int pangkat, Map<String, Naskah> naskah, Map<String, Template> tataLetak, Map<String, String> kantor,
        Optional<String> gaya, Map<String, Xhtml> lambang, Optional<BundelVersi> bundel) {
}
