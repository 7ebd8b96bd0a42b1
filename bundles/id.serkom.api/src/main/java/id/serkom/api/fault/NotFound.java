package id.serkom.api.fault;

import id.serkom.api.data.Reason;
import java.util.List;

/** It does not exist, or not for this actor: the two are not told apart. REST 404. */
public final class NotFound extends SerkomException {

    private static final long serialVersionUID = 1L;

    public NotFound(List<Reason> reasons) {
        super(reasons);
    }

    public NotFound(Reason reason) {
        super(List.of(reason));
    }
}
