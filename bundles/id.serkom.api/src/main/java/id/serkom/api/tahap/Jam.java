package id.serkom.api.tahap;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a decision does to the clocks of its own tahap: of one permohonan, or of the berkas when that is absent.
 */
public sealed interface Jam {

    Optional<String> permohonan();

    /** Another party is waited for. */
    record Jeda(Optional<String> permohonan, String alasan) implements Jam {
    }

    /**
     * It has answered.
     *
     * @param pada office date of its answer, when that is recorded later; absent for today
     */
    record Lanjut(Optional<String> permohonan, Optional<LocalDate> pada) implements Jam {

        /** Answered today. */
        public Lanjut(Optional<String> permohonan) {
            this(permohonan, Optional.empty());
        }
    }

    /** The work is done. */
    record Selesai(Optional<String> permohonan) implements Jam {
    }

    /** The work that was done is open again: its clock runs on as if it had never ended. */
    record Buka(Optional<String> permohonan) implements Jam {
    }

    /** The clock of this tahap starts anew from a date, e.g. after a postponement. */
    record Ulang(Optional<String> permohonan, LocalDate mulai) implements Jam {
    }
}
