package id.serkom.api.fault;

import id.serkom.api.data.Reason;
import java.util.List;

/** Too many at once for this server, such as slow password hashes; try again later. REST 429 with Retry-After. */
public final class TooMany extends SerkomException {

    private static final long serialVersionUID = 1L;

    private final int retryAfterSeconds;

    public TooMany(Reason reason, int retryAfterSeconds) {
        super(List.of(reason));
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
