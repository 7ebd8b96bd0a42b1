package id.serkom.naskah;

import java.util.List;
import java.util.Map;
import org.apache.velocity.Template;

/**
 * A template of one kind of letter, parsed and looked through.
 *
 * @param contoh the sample that it was tried with
 * @param asal the pack that it came with; of a skema's own wording the skema
 * @param sitasi laws that it names itself
 * @param ragam further samples by name, for the branches that one sample cannot take
 */
record Naskah(String jenis, String asal, Ketentuan ketentuan, Template badan, Template hal, Map<String, Object> contoh,
        Map<String, Map<String, Object>> ragam, List<Sitasi> sitasi) {
}
