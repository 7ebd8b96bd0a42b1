package id.serkom.naskah;

import id.serkom.api.data.BundelVersi;
import id.serkom.api.data.Masa;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A pack that was accepted as a whole.
 *
 * @param masa the dates of the letters that it counts for
 * @param kantor texts and rules of the office, weaker than {@code etc/}
 * @param gaya print style sheet, when the pack has one of its own
 * @param lambang coats of arms by the name that a kop calls them by
 * @param bundel that it came with
 */
record Paket(String asal, int pangkat, Masa masa, Map<String, Naskah> naskah, Map<String, TataLetak> tataLetak,
        Map<String, String> kantor, Optional<String> gaya, Map<String, Xhtml> lambang, Optional<BundelVersi> bundel) {

    /** Whether it changes how all letters look. */
    boolean berkantor() {
        return !tataLetak.isEmpty() || !kantor.isEmpty() || !lambang.isEmpty() || gaya.isPresent();
    }

    /** All laws that it cites. */
    List<Sitasi> sitasi() {
        return Stream.concat(Stream.concat(naskah.values().stream().map(Naskah::sitasi), tataLetak.values().stream()
                .map(TataLetak::sitasi)).flatMap(List::stream), kantor.values().stream().flatMap(t -> Sitasi.dalam(t).stream()))
                .distinct().toList();
    }
}
