package id.serkom.soap;

import id.serkom.api.data.Reason;
import java.util.List;

/** What the wire carried is no request of this service: 400, no call at all: 405, or came too slowly: 408. */
final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Of the only refusals that HTTP itself has a status for: a fault of SOAP 1.1 is 500. */
    static final int METHOD = 405;

    private final int status;
    private final transient List<Reason> reasons;

    BadRequest(Reason reason) {
        this(400, reason);
    }

    BadRequest(int status, Reason reason) {
        super(reason.code());
        this.status = status;
        this.reasons = List.of(reason);
    }

    int status() {
        return status;
    }

    List<Reason> reasons() {
        return reasons;
    }
}
