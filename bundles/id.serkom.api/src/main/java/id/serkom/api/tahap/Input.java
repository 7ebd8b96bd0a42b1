package id.serkom.api.tahap;

import id.serkom.api.data.Data;

/** What the actor filled in, valid against the schema of the action. */
public record Input(Data data) {

    /** Binds it to a record by component names. */
    public <R extends Record> R as(Class<R> type) {
        return data.as(type);
    }
}
