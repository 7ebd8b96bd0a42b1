package id.serkom.api.tahap;

import id.serkom.api.berkas.PermohonanStatus;
import java.util.Objects;

/**
 * What a letter decides on a permohonan of its own berkas: it stands like that from the number of the letter on.
 *
 * @param permohonan its id
 * @param alasan why, as the permohonan says it
 */
public record PutusanPermohonan(String permohonan, PermohonanStatus status, String alasan) {

    public PutusanPermohonan {
        Objects.requireNonNull(permohonan, "permohonan");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(alasan, "alasan");
    }
}
