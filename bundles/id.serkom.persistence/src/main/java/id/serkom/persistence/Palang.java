package id.serkom.persistence;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.StoreUnavailable;
import java.util.Optional;

/** What keeps this node's readers or writers out while the book is copied or taken in as a whole, and why. */
final class Palang {

    private final Object giliran = new Object();
    private volatile Optional<Reason> tulis = Optional.empty();
    private volatile Optional<Reason> samping = Optional.empty();
    private volatile Optional<Reason> baca = Optional.empty();

    /** Runs a commit, unless writers are kept out: then why. */
    Optional<Reason> tulis(Runnable commit) {
        synchronized (giliran) {
            // Asked once: it may be opened while this runs, and what was not run must be refused.
            Optional<Reason> tutup = tulis;
            if (tutup.isEmpty()) {
                commit.run();
            }
            return tutup;
        }
    }

    /** Refuses what is done beside the commits; reads of documents are among it. */
    void samping() {
        tolak(samping);
    }

    void baca() {
        tolak(baca);
    }

    private static void tolak(Optional<Reason> tutup) {
        tutup.ifPresent(alasan -> {
            throw new StoreUnavailable(alasan, null);
        });
    }

    /** When it returns, what was being written is written, and nothing more will be. */
    void tutupPenulis(Reason alasan) {
        synchronized (giliran) {
            tulis = Optional.of(alasan);
            samping = Optional.of(alasan);
        }
    }

    void tutup(Reason alasan) {
        tutupPenulis(alasan);
        baca = Optional.of(alasan);
    }

    void bukaPembaca() {
        baca = Optional.empty();
        samping = Optional.empty();
    }

    void buka() {
        bukaPembaca();
        tulis = Optional.empty();
    }
}
