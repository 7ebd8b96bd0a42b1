package id.serkom.itests.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** Lucene alone on the server's own index: the best fifty of one word, or of words beside each other, with no scope, no text, no store. */
final class LucenePolos implements Closeable {

    private static final String KATA = "kata";
    private static final int SEBANYAK = 50;

    private final FSDirectory folder;
    private final DirectoryReader isi;

    LucenePolos(Path home) throws IOException {
        try (Stream<Path> semua = Files.list(home.resolve("cari"))) {
            folder = FSDirectory.open(semua.filter(p -> p.getFileName().toString().startsWith("indeks-"))
                    .max(Comparator.comparing(p -> p.getFileName().toString().length() + p.getFileName().toString())).orElseThrow());
        }
        isi = DirectoryReader.open(folder);
    }

    /** How long each of so many searches took. */
    Takaran ukur(int pemanasan, int kali, String... kata) throws IOException {
        Query query = kata.length == 1 ? new TermQuery(new Term(KATA, kata[0])) : new PhraseQuery(KATA, kata);
        IndexSearcher pencari = new IndexSearcher(isi);
        Takaran takaran = new Takaran();
        for (int i = -pemanasan; i < kali; i++) {
            long mulai = System.nanoTime();
            pencari.search(query, SEBANYAK);
            long lama = System.nanoTime() - mulai;
            if (i >= 0) {
                takaran.catat(lama);
            }
        }
        return takaran;
    }

    @Override
    public void close() throws IOException {
        isi.close();
        folder.close();
    }
}
