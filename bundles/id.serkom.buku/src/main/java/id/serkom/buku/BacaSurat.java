package id.serkom.buku;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.SuratQuery;
import id.serkom.api.surat.Disposisi;
import id.serkom.api.surat.Paraf;
import id.serkom.api.surat.Surat;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.JournalHash;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.SuratStore;
import id.serkom.spi.store.Terisi;
import java.util.List;
import java.util.regex.Pattern;

/** Reads letters, within the scope of who asks. */
final class BacaSurat {

    private static final Pattern TANDA = Pattern.compile("\u27e6[^\u27e7]*\u27e7");

    private final SuratStore store;
    private final Akses akses;

    BacaSurat(SuratStore store, Akses akses) {
        this.store = store;
        this.akses = akses;
    }

    Surat find(Actor actor, String id) {
        return akses.terlihat(actor, id);
    }

    Halaman<Surat> list(Actor actor, SuratQuery query, Potongan potongan) {
        return store.list(query, Lingkup.of(actor), potongan);
    }

    String isi(Actor actor, String id) {
        Surat surat = akses.terlihat(actor, id);
        String html = store.isi(id).map(IsiSurat::html).orElse("");
        if (html.isEmpty()) {
            throw new NotFound(Reason.of("surat.tanpa-naskah", "dokumen", surat.dokumen().orElse("-")));
        }
        if (!Terisi.beku(surat)) {
            return TANDA.matcher(html).replaceAll("KONSEP");
        }
        if (!JournalHash.sha256(html).equals(surat.sha256())) {
            throw new Conflict(Reason.of("surat.isi-berubah", "surat", id));
        }
        return html;
    }

    List<Paraf> paraf(Actor actor, String id) {
        Akses.semua(actor);
        return store.paraf(akses.terlihat(actor, id).id());
    }

    List<Disposisi> disposisi(Actor actor, String id) {
        Akses.semua(actor);
        return store.disposisi(akses.terlihat(actor, id).id());
    }
}
