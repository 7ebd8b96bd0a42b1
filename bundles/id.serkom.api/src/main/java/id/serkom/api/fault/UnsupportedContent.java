package id.serkom.api.fault;

import id.serkom.api.data.Reason;
import java.util.List;

/** The true content of a document is not of an accepted type. REST 415. */
public final class UnsupportedContent extends SerkomException {

    private static final long serialVersionUID = 1L;

    public UnsupportedContent(List<Reason> reasons) {
        super(reasons);
    }

    public UnsupportedContent(Reason reason) {
        super(List.of(reason));
    }
}
