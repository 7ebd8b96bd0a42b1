package id.serkom.cari;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Whose turn it is among the PDF that wait: the newest first, each once a round, and those that came since the round began before the
 * older ones. It remembers where it is and not who had his turn, and each part of the index lies newest first ({@link Indeks}), so that a
 * look costs what it gives, however many wait or had their turn in vain.
 */
final class Giliran {

    private static final Term MENUNGGU = new Term(Bidang.MENUNGGU, Bidang.YA);

    /** All that wait from here to there had their turn; empty before the first. */
    private Optional<String> dasar = Optional.empty();
    private String puncak = "";
    /** So far down from there those had theirs that are newer still. */
    private Optional<String> sampai = Optional.empty();
    private String puncakBaru = "";

    /** The next, at most so many; each has had his turn only after {@link #sudah}. */
    List<String> berikut(IndexSearcher pencari, int banyak) throws IOException {
        if (dasar.isEmpty()) {
            return ambil(pencari, Optional.empty(), "", banyak);
        }
        List<String> id = ambil(pencari, sampai, puncak, banyak);
        if (id.isEmpty() && sampai.isPresent()) {
            sambung();
            id = ambil(pencari, sampai, puncak, banyak);
        }
        if (id.size() < banyak) {
            id.addAll(ambil(pencari, dasar, "", banyak - id.size()));
        }
        return id;
    }

    /** That one had his turn: they are to be told in the order in which they were given. */
    void sudah(String id) {
        if (dasar.isEmpty()) {
            puncak = id;
            dasar = Optional.of(id);
        } else if (id.compareTo(puncak) > 0) {
            puncakBaru = sampai.isEmpty() ? id : puncakBaru;
            sampai = Optional.of(id);
        } else {
            if (sampai.isPresent()) {
                sambung();
            }
            dasar = Optional.of(id);
        }
    }

    private void sambung() {
        puncak = puncakBaru;
        sampai = Optional.empty();
    }

    /** A new round. */
    void ulang() {
        dasar = Optional.empty();
        puncak = "";
        sampai = Optional.empty();
    }

    /** Those that wait between two ids, without them; newest first. */
    private static List<String> ambil(IndexSearcher pencari, Optional<String> atas, String bawah, int banyak) throws IOException {
        List<String> semua = new ArrayList<>();
        for (LeafReaderContext daun : pencari.getIndexReader().leaves()) {
            PostingsEnum menunggu = daun.reader().postings(MENUNGGU, PostingsEnum.NONE);
            if (menunggu != null) {
                semua.addAll(ambil(daun.reader(), menunggu, atas, bawah, banyak));
            }
        }
        semua.sort(Comparator.reverseOrder());
        return new ArrayList<>(semua.subList(0, Math.min(banyak, semua.size())));
    }

    private static List<String> ambil(LeafReader bagian, PostingsEnum menunggu, Optional<String> atas, String bawah, int banyak)
            throws IOException {
        SortedDocValues id = bagian.getSortedDocValues(Bidang.ID);
        Bits hidup = bagian.getLiveDocs();
        BytesRef batas = new BytesRef(bawah);
        List<String> hasil = new ArrayList<>();
        int doc = menunggu.advance(atas.isPresent() ? di(bagian, new BytesRef(atas.get())) : 0);
        while (doc != DocIdSetIterator.NO_MORE_DOCS && hasil.size() < banyak) {
            if (hidup == null || hidup.get(doc)) {
                id.advanceExact(doc);
                BytesRef ini = id.lookupOrd(id.ordValue());
                if (ini.compareTo(batas) <= 0) {
                    break;
                }
                hasil.add(ini.utf8ToString());
            }
            doc = menunggu.nextDoc();
        }
        return hasil;
    }

    /** Where in a part of the index those begin that are older. */
    private static int di(LeafReader bagian, BytesRef dari) throws IOException {
        int batas = bagian.getSortedDocValues(Bidang.ID).lookupTerm(dari);
        int terlebih = batas >= 0 ? batas : -batas - 1;
        int awal = 0;
        int akhir = bagian.maxDoc();
        while (awal < akhir) {
            int tengah = (awal + akhir) >>> 1;
            SortedDocValues id = bagian.getSortedDocValues(Bidang.ID);
            if (id.advanceExact(tengah) && id.ordValue() >= terlebih) {
                awal = tengah + 1;
            } else {
                akhir = tengah;
            }
        }
        return awal;
    }
}
