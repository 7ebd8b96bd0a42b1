package id.serkom.rest;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import java.io.InputStream;
import java.util.List;

/** Binds a body to a record; what does not fit it exactly is refused whole. */
final class Body {

    private Body() {
    }

    static <R extends Record> R read(InputStream body, Class<R> type) {
        return read(body, type, Json.LIMIT);
    }

    /** One of at most that many bytes. */
    static <R extends Record> R read(InputStream body, Class<R> type, int limit) {
        Data data = Json.read(body, limit);
        List<Reason> reasons = BodyCheck.check(data, type);
        if (!reasons.isEmpty()) {
            throw new InvalidInput(reasons);
        }
        try {
            return data.as(type);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(Reason.of("permintaan.nilai-salah", "pesan", String.valueOf(e.getMessage())));
        }
    }
}
