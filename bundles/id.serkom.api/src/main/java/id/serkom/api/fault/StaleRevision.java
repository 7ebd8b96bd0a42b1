package id.serkom.api.fault;

import id.serkom.api.data.Reason;
import java.util.List;

/** What the caller read has changed since; read again and decide again. REST 412. */
public final class StaleRevision extends SerkomException {

    private static final long serialVersionUID = 1L;

    public StaleRevision(List<Reason> reasons) {
        super(reasons);
    }

    public StaleRevision(Reason reason) {
        super(List.of(reason));
    }
}
