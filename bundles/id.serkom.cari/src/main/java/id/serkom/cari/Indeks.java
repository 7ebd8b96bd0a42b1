package id.serkom.cari;

import id.serkom.api.journal.JournalEntry;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * One index in its folder. What is written is found after {@link #segarkan}, and outlives a kill after {@link #simpan}, which writes
 * with it up to which position of the journal it goes: the two cannot part.
 */
final class Indeks implements Closeable {

    /** Keys of what is written with each commit. */
    private static final String FORMAT = "format";
    private static final String POSISI = "posisi";
    private static final String HASH = "hash";
    private static final double PENYANGGA_MB = 16;
    /** States that lists are still read from: seconds, and how many; each keeps files of its own. */
    private static final double DIINGAT = 300;
    private static final int DIINGAT_TERBANYAK = 50;

    /** So lie the entries in each part of the index, for {@link Terbaik}. */
    private static final Sort TERBARU_DAHULU = new Sort(new SortField(Bidang.ID, SortField.Type.STRING, true));

    private final Directory folder;
    private final IndexWriter penulis;
    private final SearcherManager pembaca;
    private final SearcherLifetimeManager diingat = new SearcherLifetimeManager();
    private Letak letak;

    /** How far the index goes: position of the journal, and the hash of the entry there, by which another book is told. */
    record Letak(long posisi, String hash) {

        static final Letak AWAL = new Letak(0, "");

        static Letak dari(JournalEntry entri) {
            return new Letak(entri.posisi(), entri.hash());
        }
    }

    /** Does something with the index as it stood at a mark. */
    @FunctionalInterface
    interface BacaPada<T> {

        /** @param ingat has this state remembered, and gives its mark */
        T baca(IndexSearcher pencari, LongSupplier ingat) throws IOException;
    }

    /** Does something with the index as it stands. */
    @FunctionalInterface
    interface Baca<T> {

        T baca(IndexSearcher pencari) throws IOException;
    }

    private Indeks(Directory folder, Kata kata, Letak letak) throws IOException {
        this.folder = folder;
        this.letak = letak;
        ConcurrentMergeScheduler penggabung = new ConcurrentMergeScheduler();
        penggabung.setMaxMergesAndThreads(2, 1);
        this.penulis = new IndexWriter(folder, new IndexWriterConfig(kata).setRAMBufferSizeMB(PENYANGGA_MB).setMergeScheduler(penggabung)
                .setCommitOnClose(false).setIndexSort(TERBARU_DAHULU));
        this.pembaca = new SearcherManager(penulis, null);
    }

    /** A new one. It counts only once it was kept. */
    static Indeks baru(Path folder, Kata kata) throws IOException {
        Directory isi = FSDirectory.open(folder);
        try {
            return new Indeks(isi, kata, Letak.AWAL);
        } catch (IOException | RuntimeException e) {
            isi.close();
            throw e;
        }
    }

    /** The format of what was kept there, and empty when nothing was. */
    static String format(Path folder) throws IOException {
        try (Directory isi = FSDirectory.open(folder)) {
            return DirectoryReader.indexExists(isi)
                    ? SegmentInfos.readLatestCommit(isi).getUserData().getOrDefault(FORMAT, "") : "";
        }
    }

    /** What was kept, each byte of it held against its checksum. */
    static Indeks buka(Path folder, Kata kata) throws IOException {
        Directory isi = FSDirectory.open(folder);
        try {
            try (DirectoryReader semua = DirectoryReader.open(isi)) {
                periksa(semua);
            }
            Map<String, String> tercatat = SegmentInfos.readLatestCommit(isi).getUserData();
            return new Indeks(isi, kata, new Letak(Long.parseLong(tercatat.get(POSISI)), tercatat.get(HASH)));
        } catch (IOException | RuntimeException e) {
            isi.close();
            throw e;
        }
    }

    void tulis(String kunci, Document isi) throws IOException {
        penulis.updateDocument(new Term(Bidang.KUNCI, kunci), isi);
    }

    void hapus(String kunci) throws IOException {
        penulis.deleteDocuments(new Term(Bidang.KUNCI, kunci));
    }

    void segarkan() throws IOException {
        pembaca.maybeRefreshBlocking();
    }

    synchronized Letak letak() {
        return letak;
    }

    synchronized void sampai(Letak baru) {
        letak = baru;
    }

    void simpan() throws IOException {
        Map<String, String> catatan = new HashMap<>();
        Letak kini = letak();
        catatan.put(FORMAT, Bidang.FORMAT);
        catatan.put(POSISI, Long.toString(kini.posisi()));
        catatan.put(HASH, kini.hash());
        penulis.setLiveCommitData(catatan.entrySet());
        penulis.commit();
    }

    <T> T baca(Baca<T> kerja) throws IOException {
        IndexSearcher dipinjam = pembaca.acquire();
        try {
            IndexReader semua = dipinjam.getIndexReader();
            // One of its own, since a time limit belongs to one search.
            return kerja.baca(new IndexSearcher(semua));
        } finally {
            pembaca.release(dipinjam);
        }
    }

    /**
     * The state with that mark while it is remembered, else the present one: pages of one list come from one state, since every commit
     * shifts the scores of all that is found.
     */
    <T> T bacaPada(Optional<Long> penanda, BacaPada<T> kerja) throws IOException {
        IndexSearcher lama = penanda.isPresent() ? diingat.acquire(penanda.get()) : null;
        if (lama != null) {
            try {
                return kerja.baca(new IndexSearcher(lama.getIndexReader()), penanda::get);
            } finally {
                diingat.release(lama);
            }
        }
        IndexSearcher dipinjam = pembaca.acquire();
        try {
            return kerja.baca(new IndexSearcher(dipinjam.getIndexReader()), () -> ingat(dipinjam));
        } finally {
            pembaca.release(dipinjam);
        }
    }

    private long ingat(IndexSearcher dipinjam) {
        try {
            long penanda = diingat.record(dipinjam);
            AtomicInteger lebihBaru = new AtomicInteger();
            diingat.prune((umur, satu) -> umur > DIINGAT || lebihBaru.incrementAndGet() > DIINGAT_TERBANYAK);
            return penanda;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether its folder holds it no more: what is open can still be read, and is lost with this server. */
    boolean hilang() throws IOException {
        try {
            return !DirectoryReader.indexExists(folder);
        } catch (NoSuchFileException e) {
            return true;
        }
    }

    /** Whether it can still be written: after a fault of the disk it cannot. */
    boolean terbuka() {
        return penulis.isOpen();
    }

    /** Whether each byte of it agrees with its checksum, as far as it is on the disk. */
    boolean utuh() {
        try {
            return baca(pencari -> {
                periksa(pencari.getIndexReader());
                return true;
            });
        } catch (AlreadyClosedException | OutOfMemoryError e) {
            // Another one took its place; or it could not be asked, which says nothing of it.
            return true;
        } catch (IOException | RuntimeException | InternalError e) {
            return false;
        }
    }

    private static void periksa(IndexReader semua) throws IOException {
        for (LeafReaderContext daun : semua.leaves()) {
            ((CodecReader) daun.reader()).checkIntegrity();
        }
    }

    int jumlah(String bidang, String nilai) throws IOException {
        return baca(pencari -> pencari.count(new TermQuery(new Term(bidang, nilai))));
    }

    /** Ends without keeping what was not kept. */
    @Override
    public void close() throws IOException {
        IOException gagal = null;
        for (Closeable satu : List.of(diingat, pembaca, (Closeable) penulis::rollback, folder)) {
            try {
                satu.close();
            } catch (IOException e) {
                gagal = e;
            }
        }
        if (gagal != null) {
            throw gagal;
        }
    }
}
