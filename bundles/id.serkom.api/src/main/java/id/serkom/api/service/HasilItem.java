package id.serkom.api.service;

import id.serkom.api.data.Reason;
import java.util.List;
import java.util.Optional;

/** One item's result of a batch: done, or refused with reasons; the others are not concerned. */
public record HasilItem(String perihal, Optional<HasilAksi> hasil, List<Reason> alasan) {

    public HasilItem {
        alasan = List.copyOf(alasan);
    }
}
