package id.serkom.spi.store;

import id.serkom.api.berkas.Catatan;
import id.serkom.api.journal.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that one action writes: whole or not at all. Immutable. At most 500 entries and 100 letters.
 *
 * @param catatan entries: revision 0 is inserted, any other is updated where the stored revision is still that one
 * @param kunci how it holds its own berkas
 * @param bersama how it holds other berkas, on whose state it rests: shared
 * @param journal entries in the order in which they enter their chains; marks of numbers in their {@code isi} are replaced too
 * @param idempotensi the first answer, once for each key that it is kept under
 */
public record ChangeSet(Instant saat, List<Catatan> catatan, List<SuratBaru> surat, Optional<Kunci> kunci,
        List<Kunci> bersama, List<TakBoleh> syarat, List<JournalEntry> journal, List<Idempotensi> idempotensi) {

    public static final int CATATAN_TERBANYAK = 500;
    public static final int SURAT_TERBANYAK = 100;

    public ChangeSet {
        Objects.requireNonNull(saat, "saat");
        catatan = List.copyOf(catatan);
        surat = List.copyOf(surat);
        bersama = List.copyOf(bersama);
        syarat = List.copyOf(syarat);
        journal = List.copyOf(journal);
        idempotensi = List.copyOf(idempotensi);
        if (journal.isEmpty()) {
            throw new IllegalArgumentException("perubahan tanpa jurnal");
        }
        if (bersama.stream().anyMatch(Kunci::eksklusif)) {
            throw new IllegalArgumentException("berkas lain dipegang eksklusif");
        }
    }

    /** One that rests on no other berkas. */
    public ChangeSet(Instant saat, List<Catatan> catatan, List<SuratBaru> surat, Optional<Kunci> kunci, List<TakBoleh> syarat,
            List<JournalEntry> journal, List<Idempotensi> idempotensi) {
        this(saat, catatan, surat, kunci, List.of(), syarat, journal, idempotensi);
    }

    /** With an answer that is kept under one key at most. */
    public ChangeSet(Instant saat, List<Catatan> catatan, List<SuratBaru> surat, Optional<Kunci> kunci, List<TakBoleh> syarat,
            List<JournalEntry> journal, Optional<Idempotensi> idempotensi) {
        this(saat, catatan, surat, kunci, syarat, journal, idempotensi.stream().toList());
    }

    /** The same, resting on these berkas too. */
    public ChangeSet bersama(List<Kunci> lain) {
        return new ChangeSet(saat, catatan, surat, kunci, lain, syarat, journal, idempotensi);
    }

    /** How every berkas is held, in this order: its own last, since a closing moves it, also where its letters rest on it. */
    public List<Kunci> dipegang() {
        return Stream.concat(bersama.stream(), kunci.stream()).toList();
    }

    /** A change of entries alone, with its journal entry. */
    public static ChangeSet of(Instant saat, List<? extends Catatan> catatan, JournalEntry journal) {
        return new ChangeSet(saat, List.copyOf(catatan), List.of(), Optional.empty(), List.of(), List.of(journal),
                List.of());
    }
}
