package id.serkom.dokumen;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Dokumen;
import id.serkom.spi.store.DokumenStore;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.PemilikDokumen;
import id.serkom.spi.store.SuratStore;
import java.util.List;

/** For whom a document exists, by the rule of {@link PemilikDokumen}, of which as much is read as decides. */
final class DokumenAccess {

    /** Nearly every document is on file once. */
    private static final int SEDIKIT = 20;
    /** Of those that are on file everywhere, so many times more are read each time. */
    private static final int LIPAT = 100;

    private final DokumenStore dokumen;
    private final SuratStore surat;

    DokumenAccess(DokumenStore dokumen, SuratStore surat) {
        this.dokumen = dokumen;
        this.surat = surat;
    }

    boolean terlihat(Actor actor, Dokumen d) {
        if (PemilikDokumen.selaluTerlihat(actor, d)) {
            return true;
        }
        PemilikDokumen milik = pemilik(d, SEDIKIT);
        return milik.terlihat(actor, d) || milik.terpotong() && terlihatLebihJauh(actor, d);
    }

    /** A letter within the scope is found by one question, however many there are; items are read until they decide. */
    private boolean terlihatLebihJauh(Actor actor, Dokumen d) {
        if (PemilikDokumen.lewatSurat(actor, d) && surat.menyebut(d.id(), Lingkup.of(actor))) {
            return true;
        }
        int batas = SEDIKIT;
        PemilikDokumen milik;
        do {
            batas *= LIPAT;
            milik = pemilik(d, batas);
        } while (milik.terpotong() && !milik.terlihat(actor, d));
        return milik.terlihat(actor, d);
    }

    private PemilikDokumen pemilik(Dokumen d, int batas) {
        return dokumen.pemilik(List.of(d.id()), batas).get(0);
    }
}
