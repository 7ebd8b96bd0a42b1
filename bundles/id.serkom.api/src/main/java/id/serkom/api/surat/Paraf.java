package id.serkom.api.surat;

import id.serkom.api.berkas.Catatan;
import java.time.Instant;
import java.util.Optional;

/**
 * One step of the initials on a draft, in the order of the chain set for its kind.
 *
 * @param langkah from 1; of a draft that was submitted again the steps are numbered on
 * @param jabatan kode of the jabatan that must initial
 * @param setuju true initialled, false sent back; absent while it waits
 */
public record Paraf(String id, long revision, String surat, int langkah, String jabatan, Optional<Boolean> setuju,
        Optional<String> oleh, Optional<Instant> pada, Optional<String> catatan) implements Catatan {
}
