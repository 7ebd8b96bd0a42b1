package id.serkom.api.berkas;

import java.util.Optional;

/**
 * The decision of the meeting on one asesi, by a named person who did not examine him (ISO/IEC 17024 clause 9.2.7).
 * A later decision (after a return from penetapan) is a new entry with the next {@code ke}.
 *
 * @param aturan what the skema's decision rule came to
 * @param alasan required when the decision differs from the rule, and for TUNDA
 * @param oleh kode of the pejabat who decided
 */
public record Putusan(String id, long revision, String berkas, String asesi, int putaran, int ke, Verdict verdict,
        Verdict aturan, Optional<String> alasan, String oleh, String namaPemutus) implements Catatan {
}
