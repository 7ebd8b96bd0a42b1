package id.serkom.cari;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.CariService;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What somebody typed, as units that must all be there: a word, words that stand beside each other (between quotation marks, or parted
 * by what parts no words, as in a number), and the last word, which may be only begun. There is no other syntax, so nothing that is
 * typed can be wrong or mean something else.
 */
final class Kueri {

    /**
     * As typed, then without affixes, then as a beginning: this much more counts what is nearer. A beginning counts nothing, since what is
     * the same for all, beside what differs by a millionth, hides the difference.
     */
    private static final float PERSIS = 2f;
    private static final float AWALAN = 0f;
    private static final float NOMOR_UTUH = 8f;
    private static final float NOMOR_BERMULA = 4f;

    /** Words that stand beside each other. */
    record Satuan(List<String> kata, boolean berawalan) {

        boolean frasa() {
            return kata.size() > 1;
        }

        String terakhir() {
            return kata.get(kata.size() - 1);
        }
    }

    private final List<Satuan> satuan;

    private Kueri(List<Satuan> satuan) {
        this.satuan = List.copyOf(satuan);
    }

    static Kueri baca(String teks, Kata kata) {
        if (teks == null || teks.isBlank()) {
            throw new InvalidInput(Reason.of("cari.kosong").at("/teks"));
        }
        if (teks.length() > CariService.TERPANJANG) {
            throw new InvalidInput(Reason.of("cari.terlalu-panjang", "terpanjang", CariService.TERPANJANG).at("/teks"));
        }
        List<Satuan> semua = satuan(teks.replace('\u201c', '"').replace('\u201d', '"'), kata);
        if (semua.isEmpty()) {
            throw new InvalidInput(Reason.of("cari.tanpa-kata").at("/teks"));
        }
        if (semua.stream().mapToInt(s -> s.kata().size()).sum() > CariService.KATA_TERBANYAK) {
            throw new InvalidInput(Reason.of("cari.terlalu-banyak-kata", "terbanyak", CariService.KATA_TERBANYAK).at("/teks"));
        }
        return new Kueri(semua);
    }

    private static List<Satuan> satuan(String teks, Kata kata) {
        List<Satuan> semua = new ArrayList<>();
        String[] bagian = teks.split("\"", -1);
        for (int i = 0; i < bagian.length; i++) {
            // Odd parts stand between two marks; what follows the last of an odd number of marks does not.
            boolean diapit = i % 2 == 1 && i < bagian.length - 1;
            boolean akhir = i == bagian.length - 1;
            for (String potong : diapit ? new String[] {bagian[i]} : bagian[i].strip().split("\\s+")) {
                List<String> isi = kata.kata(potong);
                if (!isi.isEmpty()) {
                    semua.add(new Satuan(isi, false));
                }
            }
            boolean selesai = bagian[i].isEmpty() || selesai(bagian[i].codePointBefore(bagian[i].length()));
            if (akhir && !diapit && !semua.isEmpty() && !selesai) {
                Satuan penutup = semua.remove(semua.size() - 1);
                semua.add(new Satuan(penutup.kata(), penutup.terakhir().length() >= Bidang.AWAL_TERPENDEK || penutup.frasa()));
            }
        }
        return semua;
    }

    private static boolean selesai(int akhir) {
        return !Character.isLetterOrDigit(akhir) && !PotongKata.sisipan(akhir);
    }

    List<Satuan> satuan() {
        return satuan;
    }

    /** All units, each by whichever of its ways. */
    Query query() {
        BooleanQuery.Builder semua = new BooleanQuery.Builder();
        satuan.forEach(s -> semua.add(cara(s), Occur.MUST));
        return semua.build();
    }

    /**
     * In a number, or anywhere. The best way counts and not their sum, and there is none beside it that merely may be: so what is not good
     * enough in any way is passed over at once.
     */
    private static Query cara(Satuan s) {
        List<Query> cara = new ArrayList<>(s.frasa() ? frasa(s) : kata(s));
        cara.add(new BoostQuery(utuh(Bidang.NOMOR, s), NOMOR_UTUH));
        if (s.berawalan()) {
            cara.add(nomorBermula(s));
        }
        return new DisjunctionMaxQuery(cara, 0);
    }

    private static List<Query> frasa(Satuan s) {
        Query utuh = utuh(Bidang.KATA, s);
        return s.berawalan() ? List.of(utuh, tetap(new FrasaBerawalan(Bidang.KATA, s.kata()), AWALAN)) : List.of(utuh);
    }

    private static Query nomorBermula(Satuan s) {
        String awal = Bidang.nomor(s.kata());
        return tetap(awal.length() <= Bidang.NOMOR_AWAL_TERPANJANG ? new TermQuery(new Term(Bidang.NOMOR_AWAL, awal))
                : new PrefixQuery(new Term(Bidang.NOMOR_SEJAK, awal)), NOMOR_BERMULA);
    }

    private static Query tetap(Query mana, float nilai) {
        return new BoostQuery(new ConstantScoreQuery(mana), nilai);
    }

    private static List<Query> kata(Satuan s) {
        String kata = s.terakhir();
        List<Query> cara = new ArrayList<>(List.of(new BoostQuery(new TermQuery(new Term(Bidang.KATA, kata)), PERSIS)));
        Kata.akar(kata).forEach(akar -> cara.add(new TermQuery(new Term(Bidang.AKAR, akar))));
        if (s.berawalan()) {
            cara.add(tetap(kata.codePointCount(0, kata.length()) <= Bidang.AWAL_TERPANJANG ? new TermQuery(new Term(Bidang.AWAL, kata))
                    : new PrefixQuery(new Term(Bidang.KATA, kata)), AWALAN));
        }
        return cara;
    }

    private static Query utuh(String bidang, Satuan s) {
        return s.frasa() ? new PhraseQuery(bidang, s.kata().toArray(String[]::new)) : new TermQuery(new Term(bidang, s.terakhir()));
    }
}
