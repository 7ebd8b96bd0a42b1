package id.serkom.api.fault;

import id.serkom.api.data.Reason;
import java.util.List;

/** No valid login or token. REST 401. */
public final class Unauthenticated extends SerkomException {

    private static final long serialVersionUID = 1L;

    public Unauthenticated(List<Reason> reasons) {
        super(reasons);
    }

    public Unauthenticated(Reason reason) {
        super(List.of(reason));
    }
}
