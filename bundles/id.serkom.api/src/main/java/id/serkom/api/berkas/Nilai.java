package id.serkom.api.berkas;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The mark of one unit for one asesi, on the skema's scale. A correction is a new entry with the next {@code ke} and a
 * reason; the old one stays.
 *
 * @param unit code of the unit of competence
 * @param kompeten K (true) or BK (false); absent when the scale is marks alone
 * @param angka mark, absent when the scale is K/BK alone
 * @param bukti the evidence it rests on
 * @param asesor kode of the asesor or penguji whose mark it is
 * @param alasan why it was corrected; present from {@code ke} 2 on
 */
public record Nilai(String id, long revision, String berkas, String asesi, String unit, int ke,
        Optional<Boolean> kompeten, Optional<BigDecimal> angka, String bukti, String asesor,
        Optional<String> alasan) implements Catatan {
}
