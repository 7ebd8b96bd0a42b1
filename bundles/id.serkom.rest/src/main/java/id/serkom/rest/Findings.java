package id.serkom.rest;

import id.serkom.api.data.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Reasons as they are found in a body, each at its place: the first {@value #MOST} and no more. Nobody mends more at a time, and who
 * sends a body must not choose how much the server keeps and answers.
 */
final class Findings {

    static final int MOST = 50;

    private final List<Reason> reasons = new ArrayList<>();

    /** Whether there is nothing more to look for. */
    boolean full() {
        return reasons.size() >= MOST;
    }

    void add(Reason reason) {
        if (!full()) {
            reasons.add(reason);
        }
    }

    List<Reason> list() {
        return List.copyOf(reasons);
    }

    /** The JSON pointer (RFC 6901) of what lies under that key or index. */
    static String under(String path, Object key) {
        return path + "/" + key.toString().replace("~", "~0").replace("/", "~1");
    }

    /** The name of what a pointer points at, as the sender wrote it. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
    }
}
