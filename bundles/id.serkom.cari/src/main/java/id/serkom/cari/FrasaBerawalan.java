package id.serkom.cari;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;

/** Words that stand beside each other, the last of them perhaps only begun: of its endings the first {@value #TERBANYAK} in order. */
final class FrasaBerawalan extends Query {

    static final int TERBANYAK = 64;

    private final String bidang;
    private final List<String> kata;

    FrasaBerawalan(String bidang, List<String> kata) {
        this.bidang = bidang;
        this.kata = List.copyOf(kata);
    }

    @Override
    public Query rewrite(IndexSearcher pencari) throws IOException {
        MultiPhraseQuery.Builder frasa = new MultiPhraseQuery.Builder();
        kata.subList(0, kata.size() - 1).forEach(k -> frasa.add(new Term(bidang, k)));
        frasa.add(akhiran(pencari, kata.get(kata.size() - 1)).toArray(Term[]::new));
        return frasa.build();
    }

    /** The word itself first, whatever comes after. */
    private List<Term> akhiran(IndexSearcher pencari, String awalan) throws IOException {
        BytesRef awal = new BytesRef(awalan);
        TreeSet<BytesRef> ada = new TreeSet<>();
        for (LeafReaderContext daun : pencari.getIndexReader().leaves()) {
            Terms semua = daun.reader().terms(bidang);
            if (semua != null) {
                ada.addAll(mulai(semua.iterator(), awal));
            }
        }
        List<Term> hasil = new ArrayList<>(List.of(new Term(bidang, awalan)));
        ada.stream().limit(TERBANYAK).filter(t -> !t.equals(awal)).forEach(t -> hasil.add(new Term(bidang, t)));
        return hasil;
    }

    private static List<BytesRef> mulai(TermsEnum urut, BytesRef awal) throws IOException {
        List<BytesRef> hasil = new ArrayList<>();
        BytesRef kini = urut.seekCeil(awal) == TermsEnum.SeekStatus.END ? null : urut.term();
        while (kini != null && hasil.size() < TERBANYAK && berawal(kini, awal)) {
            hasil.add(BytesRef.deepCopyOf(kini));
            kini = urut.next();
        }
        return hasil;
    }

    private static boolean berawal(BytesRef kata, BytesRef awal) {
        return kata.length >= awal.length
                && new BytesRef(kata.bytes, kata.offset, awal.length).bytesEquals(awal);
    }

    @Override
    public String toString(String bawaan) {
        return bidang + ":\"" + String.join(" ", kata) + "*\"";
    }

    @Override
    public void visit(QueryVisitor tamu) {
        tamu.visitLeaf(this);
    }

    @Override
    public boolean equals(Object lain) {
        return sameClassAs(lain) && ((FrasaBerawalan) lain).bidang.equals(bidang) && ((FrasaBerawalan) lain).kata.equals(kata);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * classHash() + bidang.hashCode()) + kata.hashCode();
    }
}
