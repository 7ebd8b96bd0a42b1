package id.serkom.api.service;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How far the index of this server is.
 *
 * @param siap whether it answers
 * @param membangun whether one is being made from the store
 * @param posisi position of the journal up to which it has everything
 * @param surat letters in it
 * @param dokumen documents in it
 * @param menunggu documents of them whose text is still to be read
 * @param tanpaTeks documents of them that are found by their name alone, by reason: {@code bukan-pdf}, {@code terkunci} (with a password),
 *        {@code rusak}, {@code tanpa-teks} (a picture), {@code terlalu-besar}, {@code terlalu-lama}, {@code terlalu-berat} (needs more
 *        memory than is given), {@code tidak-ada} (its bytes are missing); or by the beginning of their text alone: {@code terpotong} (it
 *        is longer than is read, or takes longer)
 * @param sebab why it is being made, or does not follow: {@code baru}, {@code format}, {@code rusak}, {@code buku-lain}, {@code diminta},
 *        {@code hilang} (its folder is gone)
 */
public record KeadaanCari(boolean siap, boolean membangun, long posisi, long surat, long dokumen, long menunggu,
        Map<String, Long> tanpaTeks, Optional<String> sebab) {

    public KeadaanCari {
        tanpaTeks = Map.copyOf(tanpaTeks);
        Objects.requireNonNull(sebab, "sebab");
    }
}
