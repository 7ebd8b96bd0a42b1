package id.serkom.api.data;

import java.util.Map;
import java.util.TreeMap;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;

/**
 * Why something is refused or sent back. The code is owned by the bundle that raises it (kebab-case, prefixed with its
 * tahap or bundle: {@code verifikasi.portofolio-kedaluwarsa}); its Indonesian text, which says what to do, stands under the
 * same key in that bundle's {@code SERKOM-INF/pesan_id.properties}, with {@code {name}} where a value of {@code data} goes.
 *
 * @param field JSON pointer into the input that the reason is about ({@code /asesi/0/nik}), or empty for the whole
 * @param dari which version of the tahap's bundle refused, whose text counts; the kernel writes it, empty for any other reason
 */
public record Reason(String code, Map<String, String> data, String field, Optional<BundelVersi> dari) {

    public Reason {
        Objects.requireNonNull(code, "code");
        data = Collections.unmodifiableMap(new TreeMap<>(data));
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(dari, "dari");
    }

    public Reason(String code, Map<String, String> data, String field) {
        this(code, data, field, Optional.empty());
    }

    public static Reason of(String code) {
        return new Reason(code, Map.of(), "");
    }

    public static Reason of(String code, Map<String, String> data) {
        return new Reason(code, data, "");
    }

    /** A reason with one value to be shown in its text. */
    public static Reason of(String code, String name, Object value) {
        return new Reason(code, Map.of(name, String.valueOf(value)), "");
    }

    /** The same reason with one more value. */
    public Reason with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(data);
        more.put(name, String.valueOf(value));
        return new Reason(code, more, field, dari);
    }

    /** The same reason, said of one field of the input. */
    public Reason at(String pointer) {
        return new Reason(code, data, pointer, dari);
    }

    /** The same reason, raised by that version of a bundle. */
    public Reason dari(Optional<BundelVersi> bundel) {
        return new Reason(code, data, field, bundel);
    }
}
