package id.serkom.api.fault;

import id.serkom.api.data.Reason;
import java.util.List;
import java.util.stream.Collectors;

/** A fault that an edge shows to its caller; nothing was written. Each subclass is one answer of the edge. */
public abstract class SerkomException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    protected SerkomException(List<Reason> reasons) {
        super(reasons.stream().map(Reason::code).collect(Collectors.joining(", ")));
        this.reasons = List.copyOf(reasons);
    }

    /** At least one. */
    public final List<Reason> reasons() {
        return reasons;
    }
}
