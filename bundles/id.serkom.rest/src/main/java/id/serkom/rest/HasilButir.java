package id.serkom.rest;

import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.HasilItem;
import java.util.List;
import java.util.Optional;

/** One item's result of a batch: done, or refused with its reasons. */
public record HasilButir(String perihal, Optional<HasilAksi> hasil, List<Kesalahan> kesalahan) {

    static HasilButir of(HasilItem item, Problems problems) {
        return new HasilButir(item.perihal(), item.hasil(),
                item.alasan().stream().map(BerkasResource::inBody).map(problems::item).toList());
    }
}
