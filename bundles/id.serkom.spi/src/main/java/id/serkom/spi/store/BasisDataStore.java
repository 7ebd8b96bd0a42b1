package id.serkom.spi.store;

import id.serkom.api.journal.JournalEntry;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The database as a whole, for backup, restoring and the move to another one. A table is text that is the same from either database:
 * lines of JSON, the first its columns, each other a row. The bytes of documents are not in it.
 */
@ProviderType
public interface BasisDataStore {

    Basis basis();

    /**
     * What is in it beyond what a first start puts there: names of tables, and of journal entries; empty when a book may be taken in.
     */
    List<String> terisi();

    /**
     * Everything as of one instant, while others write and wait for nothing.
     *
     * @param kerja an empty folder with room for the database once more, which the caller deletes afterwards
     * @throws id.serkom.api.fault.Conflict {@code simpan.ruang-salinan} (data {@code folder}, {@code sisa}, {@code perlu}) when it has none
     */
    Potret potret(Path kerja) throws IOException;

    /**
     * Takes a whole book in, in place of what a first start put there: all or nothing, other nodes kept out. Who reads or writes meanwhile
     * gets {@code StoreUnavailable} {@code simpan.sedang-dipulihkan}. No token of the book stays valid. Afterwards everything that
     * works on the database begins anew, so that nothing that was read before is kept.
     *
     * @param catatan the last entry of the journal then, of the instant at which tokens are revoked
     * @param pengisi gives every table once; what it throws leaves the database as it was
     * @throws id.serkom.api.fault.Conflict {@code simpan.tidak-kosong} (data {@code isi})
     * @throws id.serkom.api.fault.StoreUnavailable {@code simpan.hasil-tidak-pasti}: the database broke off at the commit and could not be
     *         asked since, so that the book may be in; whatever else is thrown, it is not
     * @throws id.serkom.api.fault.InvalidInput {@code simpan.isi-tabel-salah} (data {@code tabel}, {@code sebab})
     */
    void isi(JournalEntry catatan, Pengisi pengisi) throws IOException;

    /**
     * Carries the book from Derby to an empty PostgreSQL. Writers get {@code StoreUnavailable} {@code simpan.sedang-dipindah} from now
     * on, readers go on; every row is read back there and held against the one here. Then this book is marked as moved, which no
     * server opens any more, and the switch is called. The other one is live only once a server opened it and found the mark here.
     * A move that broke off before the mark is begun anew by calling this again; one that broke off after it is brought to its end by the
     * next server that opens this book.
     *
     * @param tujuan keys of the data source's file: {@code osgi.jdbc.driver.name}, {@code url}, {@code user}, {@code password}
     * @param beralih points the server to the other database; when it throws it did not, and this book is made live again
     * @return rows by table
     * @throws id.serkom.api.fault.StoreUnavailable {@code pindah.tertunda}: the mark stands and could not be taken back, or nobody can say
     *         whether it stands; what was made ready for the switch has to stay, for the next start;
     *         whatever else is thrown, this book is live
     * @throws id.serkom.api.fault.Conflict {@code pindah.bukan-derby}, {@code pindah.tujuan-tidak-kosong} (data {@code isi}),
     *         {@code pindah.skema-lain}
     * @throws id.serkom.api.fault.InvalidInput {@code pindah.bukan-postgresql}, {@code pindah.tujuan-tak-terjangkau} (data {@code sebab})
     */
    Map<String, Long> pindah(Map<String, String> tujuan, Peralihan beralih) throws IOException;

    /**
     * A database.
     *
     * @param jenis "derby" or "postgresql"
     * @param skema hash of its schema: the same for both
     */
    record Basis(String jenis, String skema) {
    }

    /** All tables as of one instant; to be closed. */
    @ProviderType
    interface Potret extends Closeable {

        List<String> tabel();

        /** The last position of the journal. */
        long posisi();

        /** Writes a table, and gives the number of its rows. */
        long tulis(String tabel, OutputStream ke) throws IOException;

        /** Writes the SHA-256 of every document that the tables name, once, in order, a line each. */
        void dokumen(OutputStream ke) throws IOException;
    }

    /** Gives the tables of a book. */
    @FunctionalInterface
    @ConsumerType
    interface Pengisi {

        void isi(Wadah wadah) throws IOException;
    }

    /** Takes tables in. */
    @ProviderType
    interface Wadah {

        /** Takes in what {@link Potret#tulis} wrote, and gives the number of rows. */
        long isi(String tabel, InputStream dari) throws IOException;
    }

    /** Points the server to another database. */
    @FunctionalInterface
    @ConsumerType
    interface Peralihan {

        void alihkan() throws IOException;
    }
}
