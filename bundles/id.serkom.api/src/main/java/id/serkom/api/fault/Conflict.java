package id.serkom.api.fault;

import id.serkom.api.data.Reason;
import java.util.List;

/** The state does not allow it now: stale revision, wrong tahap, taken number, wrong order. REST 409. */
public final class Conflict extends SerkomException {

    private static final long serialVersionUID = 1L;

    public Conflict(List<Reason> reasons) {
        super(reasons);
    }

    public Conflict(Reason reason) {
        super(List.of(reason));
    }
}
