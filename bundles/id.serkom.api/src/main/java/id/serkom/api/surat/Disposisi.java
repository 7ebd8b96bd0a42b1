package id.serkom.api.surat;

import id.serkom.api.berkas.Catatan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The routing of an incoming letter to somebody, with a task and a date.
 *
 * @param kepada name of the account or unit it is passed on to
 * @param selesai office date on which it was done
 */
public record Disposisi(String id, long revision, String surat, String kepada, String perintah, LocalDate batas,
        String dari, Instant pada, Optional<LocalDate> selesai) implements Catatan {
}
