package id.serkom.api.berkas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A clock: of a tahap of the berkas, or of one permohonan in that tahap. A limit reached alarms; it never decides.
 *
 * @param mulai the day that is not counted: the first counted day follows it
 * @param instansi code of the institution whose permohonan it is: the scope in which it is seen; absent for a clock of the berkas
 * @param hari how many days, copied from the mutu baku when the clock started
 * @param hariKerja whether office days or calendar days are counted
 * @param jatuhTempo last day in time as known now; while paused, as known when the pause began
 * @param selesai office date on which the work was done
 * @param jeda its pauses, oldest first; at most the last is open
 */
public record Tenggat(String id, long revision, String berkas, String tahap, int putaran, Optional<String> permohonan,
        Optional<String> instansi, LocalDate mulai, int hari, boolean hariKerja, LocalDate jatuhTempo, TenggatStatus status,
        Optional<LocalDate> selesai, List<Jeda> jeda) implements Catatan {

    public Tenggat {
        if (permohonan.isPresent() != instansi.isPresent()) {
            throw new IllegalArgumentException("jam permohonan tanpa instansi, atau instansi tanpa permohonan");
        }
        Objects.requireNonNull(selesai, "selesai");
        jeda = List.copyOf(jeda);
    }

    public Tenggat dijeda(LocalDate sejak, String alasan) {
        List<Jeda> lagi = new ArrayList<>(jeda);
        lagi.add(new Jeda(sejak, Optional.empty(), alasan));
        return dengan(jatuhTempo, TenggatStatus.JEDA, selesai, lagi);
    }

    public Tenggat dilanjutkan(LocalDate pada, LocalDate jatuhTempoBaru) {
        List<Jeda> lagi = new ArrayList<>(jeda);
        Jeda akhir = lagi.remove(lagi.size() - 1);
        lagi.add(new Jeda(akhir.sejak(), Optional.of(pada), akhir.alasan()));
        return dengan(jatuhTempoBaru, TenggatStatus.BERJALAN, selesai, lagi);
    }

    public Tenggat diselesaikan(LocalDate pada) {
        return dengan(jatuhTempo, TenggatStatus.SELESAI, Optional.of(pada), jeda);
    }

    /** The work is open again; the day on which it was done is forgotten. */
    public Tenggat dibuka() {
        return dengan(jatuhTempo, TenggatStatus.BERJALAN, Optional.empty(), jeda);
    }

    public Tenggat diganti() {
        return dengan(jatuhTempo, TenggatStatus.DIGANTI, selesai, jeda);
    }

    public Tenggat jatuhTempo(LocalDate baru) {
        return dengan(baru, status, selesai, jeda);
    }

    /** Whether the work was, or still can be, done in time, seen from this office date. */
    public boolean tepatWaktu(LocalDate hariIni) {
        return status == TenggatStatus.JEDA || !selesai.orElse(hariIni).isAfter(jatuhTempo);
    }

    private Tenggat dengan(LocalDate jatuh, TenggatStatus menjadi, Optional<LocalDate> pada, List<Jeda> semua) {
        return new Tenggat(id, revision, berkas, tahap, putaran, permohonan, instansi, mulai, hari, hariKerja, jatuh,
                menjadi, pada, semua);
    }
}
