package id.serkom.spi.store;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.journal.JournalEntry;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Reads the journal. */
@ProviderType
public interface JournalStore {

    /** By position. */
    Halaman<JournalEntry> list(Optional<String> berkas, Potongan potongan);

    /** Entries after a position, in order: what a reader with its own cursor asks for. */
    List<JournalEntry> sesudah(long posisi, int batas);

    /** Entries of a chain after a number, in order. */
    List<JournalEntry> rantai(String rantai, long sesudahKe, int batas);

    /** Heads of chains, by chain: the newest number and hash as kept apart from the entries. */
    Halaman<Kepala> kepala(Potongan potongan);

    /** Newest number of a chain; 0 of one that has not begun. */
    long ke(String rantai);

    /** Head of a chain. */
    record Kepala(String rantai, long ke, String hash) {
    }
}
