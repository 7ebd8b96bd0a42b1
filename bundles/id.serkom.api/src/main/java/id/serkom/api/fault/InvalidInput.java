package id.serkom.api.fault;

import id.serkom.api.data.Reason;
import java.util.List;

/** The input does not fit its schema, or a rule of the SOP refuses it. REST 422. */
public final class InvalidInput extends SerkomException {

    private static final long serialVersionUID = 1L;

    public InvalidInput(List<Reason> reasons) {
        super(reasons);
    }

    public InvalidInput(Reason reason) {
        super(List.of(reason));
    }
}
