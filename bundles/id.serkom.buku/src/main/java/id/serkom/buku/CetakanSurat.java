package id.serkom.buku;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.service.PdfSurat;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.CetakanStatus;
import id.serkom.api.surat.Surat;
import id.serkom.spi.naskah.CetakanHandler;
import id.serkom.spi.store.CetakanStore;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.Terisi;
import java.util.Optional;

/** Documents of letters, within the scope of who asks: whoever may read a letter may have its PDF. */
final class CetakanSurat {

    private final CetakanStore store;
    private final CetakanHandler handler;
    private final Akses akses;

    CetakanSurat(CetakanStore store, CetakanHandler handler, Akses akses) {
        this.store = store;
        this.handler = handler;
        this.akses = akses;
    }

    Optional<Cetakan> cetakan(Actor actor, String id) {
        return store.find(akses.terlihat(actor, id).id());
    }

    PdfSurat pdf(Actor actor, String id) {
        Surat surat = akses.terlihat(actor, id);
        siap(actor, surat);
        return handler.pdf(surat, ada(surat));
    }

    /** Outside of the office a letter that is signed in its PDF is none before that: nobody may rely on it, or pass it on. */
    void siap(Actor actor, Surat surat) {
        if (!Lingkup.of(actor).semua() && store.find(surat.id())
                .filter(c -> c.cara() == CaraTtd.ELEKTRONIK && c.status() != CetakanStatus.DITANDATANGANI).isPresent()) {
            throw new Conflict(Reason.of("cetakan.menunggu-tanda-tangan"));
        }
    }

    Halaman<Cetakan> gagal(Actor actor, Potongan potongan) {
        Akses.semua(actor);
        return store.gagal(potongan);
    }

    Cetakan ulangi(Actor actor, String id) {
        Akses.semua(actor);
        Surat surat = akses.terlihat(actor, id);
        Cetakan cetakan = ada(surat);
        if (cetakan.status() != CetakanStatus.GAGAL) {
            throw new Conflict(Reason.of("cetakan.tidak-gagal"));
        }
        return handler.ulangi(surat, cetakan);
    }

    private Cetakan ada(Surat surat) {
        return store.find(surat.id()).orElseThrow(() -> tanpaPdf(surat));
    }

    private static SerkomException tanpaPdf(Surat surat) {
        return Terisi.beku(surat) ? new NotFound(Reason.of("surat.tanpa-naskah", "dokumen", surat.dokumen().orElse("-")))
                : new Conflict(Reason.of("cetakan.masih-konsep"));
    }
}
