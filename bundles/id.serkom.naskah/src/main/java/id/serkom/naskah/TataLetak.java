package id.serkom.naskah;

import java.util.List;
import org.apache.velocity.Template;

/**
 * A layout, or a part of all of them, parsed and looked through.
 *
 * @param asal the pack that it came with
 * @param sitasi laws that it names itself
 */
record TataLetak(Template templat, String asal, List<Sitasi> sitasi) {
}
