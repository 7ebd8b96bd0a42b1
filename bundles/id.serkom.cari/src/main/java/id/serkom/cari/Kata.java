package id.serkom.cari;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.id.IndonesianStemmer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * How a text falls into words: letters and digits, all else parts them, so that a number is found by any part of it. Lower case, without
 * accents; for {@link Bidang#AKAR} also without the affixes of Indonesian, as Lucene's stemmer of the language takes them off, with the
 * first letters put back that a prefix had swallowed. It leaves no word out: a document is found by any word of it.
 */
final class Kata extends Analyzer {

    /** So far apart stand the end of one text of a document and the beginning of the next: no phrase leads across. */
    private static final int SELA = 100;

    /** As a field: words of a text that goes into no index. */
    private static final String DICARI = "dicari";

    /** Prefixes before a vowel, and the letters that may have stood there: me-mohon, me-nanti have theirs. */
    private static final Map<String, List<String>> LULUH = Map.of("men", List.of("t", "n"), "pen", List.of("t", "n"),
            "mem", List.of("p", "m"), "pem", List.of("p", "m"), "meng", List.of("k"), "peng", List.of("k"));
    private static final String VOKAL = "aiueo";

    /** A word as it stands in a text. */
    record Token(String kata, int dari, int sampai) {
    }

    Kata() {
        // The fields differ in what they do with a word.
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String bidang) {
        Tokenizer kata = CharTokenizer.fromTokenCharPredicate(PotongKata::dalamKata);
        TokenStream rata = new ASCIIFoldingFilter(new LowerCaseFilter(new PotongKata(kata, !bidang.equals(DICARI))));
        return new TokenStreamComponents(kata, switch (bidang) {
            case Bidang.AKAR -> new Ganti(rata, Kata::akar);
            case Bidang.AWAL -> new Ganti(rata, Kata::awal);
            default -> rata;
        });
    }

    @Override
    public int getPositionIncrementGap(String bidang) {
        return SELA;
    }

    /** The words of a text with their places. */
    List<Token> token(String teks) {
        List<Token> semua = new ArrayList<>();
        try (TokenStream aliran = tokenStream(DICARI, teks)) {
            CharTermAttribute kata = aliran.addAttribute(CharTermAttribute.class);
            OffsetAttribute letak = aliran.addAttribute(OffsetAttribute.class);
            aliran.reset();
            while (aliran.incrementToken()) {
                semua.add(new Token(kata.toString(), letak.startOffset(), letak.endOffset()));
            }
            aliran.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return semua;
    }

    List<String> kata(String teks) {
        return token(teks).stream().map(Token::kata).toList();
    }

    /** A word without its affixes; two where it may be either (men-etap-kan: etap, tetap). */
    static Set<String> akar(String kata) {
        Set<String> hasil = new LinkedHashSet<>(List.of(tanpaImbuhan(kata)));
        LULUH.forEach((awalan, huruf) -> {
            if (kata.length() > awalan.length() + 2 && kata.startsWith(awalan) && VOKAL.indexOf(kata.charAt(awalan.length())) >= 0) {
                // After di- the stemmer leaves -an alone, which with pe- is an affix.
                huruf.stream().map(h -> h + kata.substring(awalan.length()))
                        .forEach(asal -> hasil.add(tanpaImbuhan(awalan.startsWith("pe") ? asal : "di" + asal)));
            }
        });
        if (kata.startsWith("memper") || kata.startsWith("diper")) {
            hasil.add(tanpaImbuhan(kata.substring(kata.indexOf("per"))));
        }
        return hasil;
    }

    private static List<String> awal(String kata) {
        int panjang = kata.codePointCount(0, kata.length());
        return IntStream.rangeClosed(Bidang.AWAL_TERPENDEK, Math.min(panjang, Bidang.AWAL_TERPANJANG))
                .mapToObj(n -> kata.substring(0, kata.offsetByCodePoints(0, n))).toList();
    }

    private static String tanpaImbuhan(String kata) {
        char[] huruf = kata.toCharArray();
        return new String(huruf, 0, new IndonesianStemmer().stem(huruf, huruf.length, true));
    }

    /** Puts others in the place of a word. */
    private static final class Ganti extends TokenFilter {

        private final CharTermAttribute kata = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute langkah = addAttribute(PositionIncrementAttribute.class);
        private final Deque<String> lagi = new ArrayDeque<>();
        private final Function<String, Collection<String>> dengan;

        Ganti(TokenStream dari, Function<String, Collection<String>> dengan) {
            super(dari);
            this.dengan = dengan;
        }

        @Override
        public boolean incrementToken() throws IOException {
            boolean baru = lagi.isEmpty();
            while (lagi.isEmpty()) {
                if (!input.incrementToken()) {
                    return false;
                }
                lagi.addAll(dengan.apply(kata.toString()));
            }
            if (!baru) {
                langkah.setPositionIncrement(0);
            }
            kata.setEmpty().append(lagi.remove());
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            lagi.clear();
        }
    }
}
