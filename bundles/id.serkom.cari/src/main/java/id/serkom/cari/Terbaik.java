package id.serkom.cari;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;

/**
 * The best hits, of those alike the newest, that follow a place in that order. An index lies newest first within each of its parts
 * ({@link Indeks}), so that of a word which every letter has only the first few of each part are looked at: as soon as enough were found
 * that are as good, Lucene is told to come with better ones only, and skips the rest.
 */
final class Terbaik implements Collector {

    /** A place in the list. */
    record Tempat(float nilai, String id) {
    }

    /** A hit: its place, and where it lies in the index. */
    record Kena(Tempat tempat, int letak) {
    }

    private record Calon(float nilai, BytesRef id, int letak) {
    }

    private static final Comparator<Calon> TERBURUK_DAHULU = Comparator.comparingDouble(Calon::nilai).thenComparing(Calon::id);

    private final int banyak;
    private final Optional<Tempat> sesudah;
    private final PriorityQueue<Calon> ada;

    Terbaik(int banyak, Optional<Tempat> sesudah) {
        this.banyak = banyak;
        this.sesudah = sesudah;
        this.ada = new PriorityQueue<>(banyak, TERBURUK_DAHULU);
    }

    /** For a search in one thread. */
    static CollectorManager<Terbaik, List<Kena>> satu(int banyak, Optional<Tempat> sesudah) {
        return new CollectorManager<>() {
            @Override
            public Terbaik newCollector() {
                return new Terbaik(banyak, sesudah);
            }

            @Override
            public List<Kena> reduce(Collection<Terbaik> semua) {
                return semua.stream().flatMap(t -> t.hasil().stream()).toList();
            }
        };
    }

    /** Best first. */
    List<Kena> hasil() {
        return ada.stream().sorted(TERBURUK_DAHULU.reversed()).map(c -> new Kena(new Tempat(c.nilai(), c.id().utf8ToString()), c.letak()))
                .toList();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.TOP_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext daun) throws IOException {
        return new Bagian(DocValues.getSorted(daun.reader(), Bidang.ID), daun.docBase);
    }

    /** One part of the index, its documents newest first. */
    private final class Bagian implements LeafCollector {

        private final SortedDocValues id;
        private final int awal;
        /** Of those as good as the last page's last hit, only those below this one follow. */
        private final int batasSama;
        private Scorable penilai;
        private float perlu;

        Bagian(SortedDocValues id, int awal) throws IOException {
            this.id = id;
            this.awal = awal;
            this.batasSama = sesudah.isPresent() ? batas(id.lookupTerm(new BytesRef(sesudah.get().id()))) : 0;
        }

        private int batas(int dicari) {
            return dicari >= 0 ? dicari : -dicari - 1;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            penilai = scorer;
            if (ada.size() == banyak) {
                perlu(ada.peek().nilai());
            }
        }

        /** Lucene gives its scorer anew for each stretch of a part, and wants never to be asked for less than before. */
        private void perlu(float nilai) throws IOException {
            perlu = Math.max(perlu, nilai);
            penilai.setMinCompetitiveScore(perlu);
        }

        @Override
        public void collect(int doc) throws IOException {
            float nilai = penilai.score();
            if (sesudah.isPresent() && (nilai > sesudah.get().nilai() || nilai == sesudah.get().nilai() && urutan(doc) >= batasSama)) {
                return;
            }
            if (ada.size() == banyak && nilai < ada.peek().nilai()) {
                return;
            }
            Calon baru = new Calon(nilai, BytesRef.deepCopyOf(id.lookupOrd(urutan(doc))), awal + doc);
            if (ada.size() < banyak) {
                ada.add(baru);
            } else if (TERBURUK_DAHULU.compare(baru, ada.peek()) > 0) {
                ada.poll();
                ada.add(baru);
            }
            if (ada.size() == banyak) {
                // Whatever follows in this part is older than this one.
                Calon terburuk = ada.peek();
                perlu(terburuk.id().compareTo(baru.id()) >= 0 ? Math.nextUp(terburuk.nilai()) : terburuk.nilai());
            }
        }

        private int urutan(int doc) throws IOException {
            if (id.docID() < doc) {
                id.advanceExact(doc);
            }
            return id.ordValue();
        }
    }
}
