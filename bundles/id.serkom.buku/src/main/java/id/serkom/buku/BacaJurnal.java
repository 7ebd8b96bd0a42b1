package id.serkom.buku;

import id.serkom.api.journal.JournalEntry;
import id.serkom.spi.store.JournalStore;
import java.util.List;
import java.util.function.LongConsumer;

/** Reads the journal page by page; an entry that somebody made unreadable is told and passed over. */
final class BacaJurnal {

    private static final int KELOMPOK = 500;

    private final JournalStore journal;
    private final LongConsumer takTerbaca;

    /** @param takTerbaca is told the position of an entry that cannot be read */
    BacaJurnal(JournalStore journal, LongConsumer takTerbaca) {
        this.journal = journal;
        this.takTerbaca = takTerbaca;
    }

    /** The next entries after a position; none at the end. */
    List<JournalEntry> sesudah(long posisi) {
        try {
            return journal.sesudah(posisi, KELOMPOK);
        } catch (IllegalStateException | IllegalArgumentException e) {
            return satuPerSatu(posisi);
        }
    }

    private List<JournalEntry> satuPerSatu(long posisi) {
        for (long sebelum = posisi; sebelum < posisi + KELOMPOK; sebelum++) {
            try {
                return journal.sesudah(sebelum, 1);
            } catch (IllegalStateException | IllegalArgumentException e) {
                takTerbaca.accept(sebelum + 1);
            }
        }
        return List.of();
    }
}
