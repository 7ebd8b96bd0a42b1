package id.serkom.api.berkas;

import java.time.LocalDate;
import java.util.List;

/**
 * What was announced for a berkas: who was written to, when permohonan are taken in, and for how many. Of a berkas that an institution
 * opened itself: that institution, on that day.
 *
 * @param penerima codes of the institutions that were written to
 * @param mulai first day of the intake window
 * @param sampai last day of the intake window
 * @param kuota most asesi that the round takes; 0 for no limit
 */
public record Pengumuman(String id, long revision, String berkas, List<String> penerima, LocalDate mulai, LocalDate sampai,
        int kuota) implements Catatan {

    public Pengumuman {
        penerima = List.copyOf(penerima);
    }
}
