package id.serkom.cari;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Parts words at apostrophes (Nur'aini: nur, aini) and takes out what stands in a word and is no letter: accents that are written by
 * themselves, marks of direction, soft hyphens. What is put into the index has the whole beside the first part (nuraini), since people
 * leave the apostrophe out.
 */
final class PotongKata extends TokenFilter {

    private static final String APOSTROF = "'`\u2018\u2019\u02bc\u02bb\u00b4\uff07";

    private final CharTermAttribute kata = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute letak = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute langkah = addAttribute(PositionIncrementAttribute.class);
    private final boolean utuh;
    private final Deque<Bagian> lagi = new ArrayDeque<>();

    private record Bagian(String kata, int dari, int sampai, int langkah) {
    }

    /** @param utuh whether the whole stands beside its parts */
    PotongKata(TokenStream dari, boolean utuh) {
        super(dari);
        this.utuh = utuh;
    }

    /** What is looked at as part of a word before it is parted. */
    static boolean dalamKata(int huruf) {
        return Character.isLetterOrDigit(huruf) || sisipan(huruf) || APOSTROF.indexOf(huruf) >= 0;
    }

    /** What may follow a letter without ending its word. */
    static boolean sisipan(int huruf) {
        int jenis = Character.getType(huruf);
        return jenis == Character.NON_SPACING_MARK || jenis == Character.ENCLOSING_MARK || jenis == Character.FORMAT;
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (lagi.isEmpty()) {
            if (!input.incrementToken()) {
                return false;
            }
            potong(kata.toString(), letak.startOffset(), letak.endOffset());
        }
        Bagian satu = lagi.remove();
        kata.setEmpty().append(satu.kata());
        letak.setOffset(satu.dari(), satu.sampai());
        langkah.setPositionIncrement(satu.langkah());
        return true;
    }

    private void potong(String teks, int awal, int akhir) {
        StringBuilder semua = new StringBuilder();
        int dari = 0;
        for (int i = 0; i <= teks.length(); i++) {
            if (i == teks.length() || APOSTROF.indexOf(teks.charAt(i)) >= 0) {
                String bersih = bersih(teks.substring(dari, i));
                if (!bersih.isEmpty()) {
                    lagi.add(new Bagian(bersih, awal + dari, Math.min(akhir, awal + i), 1));
                    semua.append(bersih);
                }
                dari = i + 1;
            }
        }
        if (utuh && lagi.size() > 1) {
            Bagian pertama = lagi.remove();
            lagi.addFirst(new Bagian(semua.toString(), pertama.dari(), akhir, 0));
            lagi.addFirst(pertama);
        }
    }

    private static String bersih(String teks) {
        StringBuilder hasil = new StringBuilder(teks.length());
        teks.codePoints().filter(c -> !sisipan(c)).forEach(hasil::appendCodePoint);
        return hasil.toString();
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        lagi.clear();
    }
}
