package id.serkom.api.tahap;

import id.serkom.api.data.Reason;
import java.util.List;

/** What a tahap decides. There is no other outcome and no default. */
public sealed interface Outcome {

    /** The tahap closes: its gate is asked, its letters are issued, the berkas goes on to the next. */
    record Advance(Perubahan perubahan) implements Outcome {
    }

    /** Something is kept, the tahap goes on. */
    record Stay(Perubahan perubahan) implements Outcome {
    }

    /**
     * To an earlier tahap: a new putaran of it begins; older data and letters stay, marked superseded.
     *
     * @param alasan what the actor wrote, at least one
     */
    record Back(String tahap, List<String> alasan, Perubahan perubahan) implements Outcome {

        /** Key under which the private data of the tahap come back to begin with these reasons. */
        public static final String PENGEMBALIAN = "pengembalian";

        public Back {
            alasan = List.copyOf(alasan);
            if (alasan.isEmpty()) {
                throw new IllegalArgumentException("pengembalian tanpa alasan");
            }
        }
    }

    /** Nothing is written. */
    record Refuse(List<Reason> reasons) implements Outcome {

        public Refuse {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("penolakan tanpa alasan");
            }
        }
    }

    static Outcome refuse(Reason reason) {
        return new Refuse(List.of(reason));
    }

    static Outcome refuse(List<Reason> reasons) {
        return new Refuse(reasons);
    }

    static Outcome refuse(String code) {
        return refuse(Reason.of(code));
    }
}
