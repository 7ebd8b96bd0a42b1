package id.serkom.api.fault;

import id.serkom.api.data.Reason;
import java.util.List;

/** A body, document or batch beyond its limit. REST 413. */
public final class TooLarge extends SerkomException {

    private static final long serialVersionUID = 1L;

    public TooLarge(List<Reason> reasons) {
        super(reasons);
    }

    public TooLarge(Reason reason) {
        super(List.of(reason));
    }
}
