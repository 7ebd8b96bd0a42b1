package id.serkom.spi.store;

import id.serkom.api.berkas.Catatan;
import id.serkom.api.journal.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that one action writes: whole or not at all. Immutable. At most 500 entries and 100 letters.
 *
 * @param catatan entries: revision 0 is inserted, any other is updated where the stored revision is still that one
 * @param journal entries in the order in which they enter their chains; marks of numbers in their {@code isi} are replaced too
 * @param idempotensi the first answer, once for each key that it is kept under
 */
public record ChangeSet(Instant saat, List<Catatan> catatan, List<SuratBaru> surat, Optional<Kunci> kunci,
        List<TakBoleh> syarat, List<JournalEntry> journal, List<Idempotensi> idempotensi) {

    public static final int CATATAN_TERBANYAK = 500;
    public static final int SURAT_TERBANYAK = 100;

    public ChangeSet {
        Objects.requireNonNull(saat, "saat");
        catatan = List.copyOf(catatan);
        surat = List.copyOf(surat);
        syarat = List.copyOf(syarat);
        journal = List.copyOf(journal);
        idempotensi = List.copyOf(idempotensi);
        if (journal.isEmpty()) {
            throw new IllegalArgumentException("perubahan tanpa jurnal");
        }
    }

    /** With an answer that is kept under one key at most. */
    public ChangeSet(Instant saat, List<Catatan> catatan, List<SuratBaru> surat, Optional<Kunci> kunci, List<TakBoleh> syarat,
            List<JournalEntry> journal, Optional<Idempotensi> idempotensi) {
        this(saat, catatan, surat, kunci, syarat, journal, idempotensi.stream().toList());
    }

    /** A change of entries alone, with its journal entry. */
    public static ChangeSet of(Instant saat, List<? extends Catatan> catatan, JournalEntry journal) {
        return new ChangeSet(saat, List.copyOf(catatan), List.of(), Optional.empty(), List.of(), List.of(journal),
                List.of());
    }
}
