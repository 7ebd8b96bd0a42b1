package id.serkom.api.fault;

import id.serkom.api.data.Reason;
import java.util.List;

/** The actor's role may not do this. REST 403. */
public final class Forbidden extends SerkomException {

    private static final long serialVersionUID = 1L;

    public Forbidden(List<Reason> reasons) {
        super(reasons);
    }

    public Forbidden(Reason reason) {
        super(List.of(reason));
    }
}
