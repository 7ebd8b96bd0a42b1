package id.serkom.shell;

import id.serkom.api.data.Potongan;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.BerkasQuery;
import id.serkom.api.service.BerkasService;
import id.serkom.api.service.InfoTahap;
import id.serkom.api.service.ReferensiService;
import id.serkom.api.service.SkemaCatalog;
import id.serkom.api.service.Sop;
import id.serkom.api.service.SopCatalog;
import id.serkom.api.skema.Skema;
import java.util.List;

/** What completion offers that only the services know. */
final class Offers {

    private static final int MOST = 50;

    private final BerkasService berkas;
    private final SopCatalog sops;
    private final SkemaCatalog skema;
    private final ReferensiService referensi;

    Offers(BerkasService berkas, SopCatalog sops, SkemaCatalog skema, ReferensiService referensi) {
        this.berkas = berkas;
        this.sops = sops;
        this.skema = skema;
        this.referensi = referensi;
    }

    /** The newest berkas that the actor sees. */
    Choices berkas() {
        return (actor, before) -> berkas.list(actor, BerkasQuery.SEMUA, Potongan.awal(MOST)).isi().stream()
                .map(b -> b.id()).toList();
    }

    /** The actions of the berkas that stands before. */
    Choices aksi() {
        return (actor, before) -> before.isEmpty() ? List.of()
                : berkas.aksi(actor, before.get(0)).stream().map(Aksi::nama).toList();
    }

    Choices tahap() {
        return (actor, before) -> sops.list().stream().flatMap(s -> s.tahap().stream()).map(InfoTahap::kode).distinct().toList();
    }

    Choices sop() {
        return (actor, before) -> sops.list().stream().map(Sop::kode).toList();
    }

    Choices skema() {
        return (actor, before) -> skema.list().stream().map(Skema::kode).toList();
    }

    Choices referensi() {
        return (actor, before) -> referensi.jenis();
    }
}
