package id.serkom.api.berkas;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * One sitting of the examination at a TUK. A postponed one stays, marked with its berita acara's reason, and names its
 * replacement in {@code pengganti}.
 *
 * @param tuk kode of the TUK
 * @param nomor from 1 in the berkas
 */
public record Sesi(String id, long revision, String berkas, int nomor, String tuk, LocalDate tanggal, LocalTime mulai,
        LocalTime selesai, Optional<String> ditunda, Optional<String> pengganti) implements Catatan {

    /** Whether the two overlap in time. */
    public boolean bersamaan(Sesi lain) {
        return tanggal.equals(lain.tanggal) && mulai.isBefore(lain.selesai) && lain.mulai.isBefore(selesai);
    }

    public Sesi ditunda(String alasan, String idPengganti) {
        return new Sesi(id, revision, berkas, nomor, tuk, tanggal, mulai, selesai, Optional.of(alasan),
                Optional.of(idPengganti));
    }
}
