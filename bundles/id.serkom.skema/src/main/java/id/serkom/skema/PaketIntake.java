package id.serkom.skema;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.skema.Skema;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.PaketSkema;
import id.serkom.spi.store.SkemaStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Accepts versions of skema and withdraws them, each with its journal entry (chain {@code paket}). Another node may do the same
 * at the same moment: who comes second reads again and finds it done.
 */
final class PaketIntake {

    private static final String RANTAI = "paket";
    private static final int PERCOBAAN = 3;

    private final SkemaStore store;
    private final Committer committer;
    private final OfficeClock jam;

    PaketIntake(SkemaStore store, Committer committer, OfficeClock jam) {
        this.store = store;
        this.committer = committer;
        this.jam = jam;
    }

    /**
     * Opens the version to new berkas.
     *
     * @throws PaketSalah when that version was accepted with other content
     */
    void accept(Skema skema, String sumber, String asal) throws PaketSalah {
        for (int kali = 1;; kali++) {
            try {
                tryAccept(skema, sumber, asal);
                return;
            } catch (Conflict | StaleRevision e) {
                ulang(kali, e);
            }
        }
    }

    private void tryAccept(Skema skema, String sumber, String asal) throws PaketSalah {
        Optional<PaketSkema> ada = check(skema);
        if (ada.isEmpty()) {
            Instant saat = jam.saat();
            simpan(new PaketSkema(PaketSkema.id(skema.kode(), skema.versi()), 0, skema.kode(), skema.versi(), sumber, skema.sha256(), true,
                    saat), "skema.diterima", asal, saat);
        } else if (!ada.get().terbuka()) {
            simpan(terbuka(ada.get(), true), "skema.dibuka", asal, jam.saat());
        }
    }

    /**
     * That version as it was accepted before.
     *
     * @throws PaketSalah when that was with other content
     */
    Optional<PaketSkema> check(Skema skema) throws PaketSalah {
        Optional<PaketSkema> ada = store.find(skema.kode(), skema.versi());
        if (ada.isPresent() && !ada.get().sha256().equals(skema.sha256())) {
            throw new PaketSalah(Kesalahan.berkas("skema " + skema.kode() + " versi " + skema.versi()
                    + " sudah diterima dengan isi lain; naikkan versi"));
        }
        return ada;
    }

    /** Closes the version to new berkas; those that run keep it. */
    void withdraw(String kode, String versi, String asal) {
        for (int kali = 1;; kali++) {
            try {
                store.find(kode, versi).filter(PaketSkema::terbuka)
                        .ifPresent(p -> simpan(terbuka(p, false), "skema.ditarik", asal, jam.saat()));
                return;
            } catch (StaleRevision e) {
                ulang(kali, e);
            }
        }
    }

    private static void ulang(int kali, SerkomException e) {
        if (kali == PERCOBAAN) {
            throw e;
        }
    }

    private static PaketSkema terbuka(PaketSkema p, boolean terbuka) {
        return new PaketSkema(p.id(), p.revision(), p.kode(), p.versi(), p.sumber(), p.sha256(), terbuka, p.diterima());
    }

    private void simpan(PaketSkema paket, String kejadian, String asal, Instant saat) {
        Data isi = Data.of(Map.of("kode", paket.kode(), "versi", paket.versi(), "sha256", paket.sha256(), "asal", asal));
        committer.commit(ChangeSet.of(saat, List.of(paket), JournalEntry.baru(RANTAI, saat, Actor.SISTEM.akun(), Optional.empty(),
                kejadian, Optional.empty(), paket.id(), isi)));
    }
}
