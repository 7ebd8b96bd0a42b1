package id.serkom.rest;

import id.serkom.api.data.Reason;
import java.util.List;

/** What the wire carried is no request at all: 400, or another status of the edge itself (428, 405 and the like). */
final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Reason> reasons;

    BadRequest(Reason reason) {
        this(400, List.of(reason));
    }

    BadRequest(int status, List<Reason> reasons) {
        super(reasons.get(0).code());
        this.status = status;
        this.reasons = List.copyOf(reasons);
    }

    int status() {
        return status;
    }

    List<Reason> reasons() {
        return reasons;
    }
}
