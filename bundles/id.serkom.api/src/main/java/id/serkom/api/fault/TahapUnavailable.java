package id.serkom.api.fault;

import id.serkom.api.data.Reason;
import java.util.List;

/** The bundle of the tahap is absent or is being replaced; the berkas is untouched. REST 503 with Retry-After. */
public final class TahapUnavailable extends SerkomException {

    private static final long serialVersionUID = 1L;

    private final int retryAfterSeconds;

    public TahapUnavailable(Reason reason, int retryAfterSeconds) {
        super(List.of(reason));
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
