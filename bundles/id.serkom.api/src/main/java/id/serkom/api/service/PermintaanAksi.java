package id.serkom.api.service;

import id.serkom.api.actor.Kertas;
import id.serkom.api.data.Data;
import java.util.Optional;

/**
 * One call of an action.
 *
 * @param perihal id of the permohonan or asesi that it is about; absent for the berkas
 * @param revisi what the caller read it at (If-Match); absent to take it as it is
 * @param kunci idempotency key, at most 100 characters
 * @param kertas the paper, when the Bidang records it for somebody
 */
public record PermintaanAksi(String berkas, String aksi, Optional<String> perihal, Data masukan, Optional<Long> revisi,
        Optional<String> kunci, Optional<Kertas> kertas) {
}
