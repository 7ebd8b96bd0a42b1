package id.serkom.buku;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.NotFound;
import id.serkom.api.surat.Surat;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.SuratStore;
import id.serkom.spi.store.Terisi;

/** Who sees which letter, and who keeps the book. */
final class Akses {

    private final SuratStore surat;

    Akses(SuratStore surat) {
        this.surat = surat;
    }

    /** The letter, when it exists for the actor. */
    Surat terlihat(Actor actor, String id) {
        Lingkup lingkup = Lingkup.of(actor);
        return surat.find(id).filter(s -> dalam(s, lingkup)).orElseThrow(() -> new NotFound(Reason.of("surat.tidak-ada")));
    }

    private boolean dalam(Surat s, Lingkup lingkup) {
        if (lingkup.semua()) {
            return true;
        }
        boolean miliknya = lingkup.instansi().filter(kode -> s.instansi().filter(kode::equals).isPresent()).isPresent()
                || lingkup.asesor().filter(kode -> s.asesor().filter(kode::equals).isPresent()).isPresent();
        return miliknya && Terisi.beku(s);
    }

    /** Whoever sees all: what is kept inside the office. */
    static void semua(Actor actor) {
        if (!Lingkup.of(actor).semua()) {
            throw new Forbidden(Reason.of("buku.hanya-kantor"));
        }
    }

    static void bidang(Actor actor) {
        if (!actor.adalah(Peran.BIDANG_SERTIFIKASI)) {
            throw new Forbidden(Reason.of("buku.hanya-bidang"));
        }
    }
}
