package id.serkom.soap;

import id.serkom.api.data.Reason;
import java.util.List;

/** What the wire carried is no request of this service: 400. */
final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    BadRequest(Reason reason) {
        super(reason.code());
        this.reasons = List.of(reason);
    }

    List<Reason> reasons() {
        return reasons;
    }
}
