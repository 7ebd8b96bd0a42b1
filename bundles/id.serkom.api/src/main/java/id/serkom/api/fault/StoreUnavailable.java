package id.serkom.api.fault;

import id.serkom.api.data.Reason;
import java.util.List;

/**
 * The database does not answer, is read-only or has no room. Nothing was written, unless the reason says that it is not known. REST 503
 * with Retry-After.
 */
public final class StoreUnavailable extends SerkomException {

    private static final long serialVersionUID = 1L;

    private static final int RETRY_AFTER_SECONDS = 5;

    public StoreUnavailable(Reason reason, Throwable cause) {
        super(List.of(reason));
        initCause(cause);
    }

    public int retryAfterSeconds() {
        return RETRY_AFTER_SECONDS;
    }
}
