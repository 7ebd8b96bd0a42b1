package id.serkom.naskah;

import java.util.Map;
import org.apache.velocity.Template;

/**
 * A template of one kind of letter, parsed and looked through.
 *
 * @param contoh the sample that it was tried with
 * @param ragam further samples by name, for the branches that one sample cannot take
 */
record Naskah(String jenis, String asal, Ketentuan ketentuan, Template badan, Template hal, Map<String, Object> contoh,
        Map<String, Map<String, Object>> ragam) {
}
