package id.serkom.persistence;

import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committed;
import id.serkom.spi.store.Terisi;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A change set in a shared commit, and what came of it. Its caller learns that when the commit is durable. */
final class Anggota {

    private final ChangeSet set;
    private final CompletableFuture<Void> jawaban = new CompletableFuture<>();
    private Terisi terisi;
    private RuntimeException gagal;
    private long posisi;

    Anggota(ChangeSet set) {
        this.set = set;
    }

    ChangeSet set() {
        return set;
    }

    /** How many rows it writes at most: a letter is an entry, a text and up to two numbers. */
    int baris() {
        return set == null ? 0
                : set.catatan().size() + 4 * set.surat().size() + set.journal().size() + set.idempotensi().size();
    }

    Terisi terisi() {
        return terisi;
    }

    boolean diterima() {
        return gagal == null;
    }

    void mulai() {
        terisi = null;
        gagal = null;
    }

    void terisi(Terisi menjadi) {
        terisi = menjadi;
    }

    void gugur(RuntimeException sebab) {
        gagal = sebab;
    }

    void posisi(long terakhir) {
        posisi = terakhir;
    }

    /** Tells the caller what came of it. */
    void umumkan() {
        if (gagal == null) {
            jawaban.complete(null);
        } else {
            jawaban.completeExceptionally(gagal);
        }
    }

    /** Waits; an interrupt does not end it, since what was handed in may be written. */
    Committed tunggu() {
        try {
            jawaban.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException r ? r : e;
        }
        return new Committed(terisi.cetak(), terisi.surat().stream().map(s -> Tabels.SURAT.baris(s.surat()).catatan()).toList(), posisi);
    }
}
