package id.serkom.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The parsed typefaces, used by one rendering at a time: a parsed font is not safe for two threads. Those that are free wait for the next,
 * a few of them; one more that was parsed meanwhile is let go.
 */
final class Huruf {

    private static final int TERBANYAK = 0x10000;
    private static final int SIAP = 3;

    private final Map<Wajah, byte[]> isi;
    private final Queue<Map<Wajah, TrueTypeFont>> siap = new ArrayBlockingQueue<>(SIAP);
    private final BitSet aksara;

    Huruf() {
        isi = new EnumMap<>(Wajah.class);
        for (Wajah wajah : Wajah.values()) {
            isi.put(wajah, wajah.isi());
        }
        Pinjaman pertama = pinjam();
        aksara = pertama.aksara();
        pertama.close();
    }

    /** Whether every typeface has it, so that no style makes a difference, and it can be set from left to right. */
    boolean ada(int titik) {
        return aksara.get(titik);
    }

    /** How many sets wait for a rendering. */
    int siap() {
        return siap.size();
    }

    Pinjaman pinjam() {
        Map<Wajah, TrueTypeFont> lama = siap.poll();
        return new Pinjaman(lama == null ? new EnumMap<>(Wajah.class) : lama);
    }

    /** A set of typefaces that nobody else uses until it is given back. */
    final class Pinjaman implements AutoCloseable {

        private final Map<Wajah, TrueTypeFont> milik;

        private Pinjaman(Map<Wajah, TrueTypeFont> milik) {
            this.milik = milik;
        }

        TrueTypeFont huruf(Wajah wajah) {
            return milik.computeIfAbsent(wajah, w -> {
                try {
                    return new TTFParser().parse(new RandomAccessReadBuffer(isi.get(w)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        /** Words as their outlines, beginning at the origin, y upwards; one em is one long. */
        GeneralPath garis(Wajah wajah, String teks) {
            try {
                TrueTypeFont huruf = huruf(wajah);
                CmapLookup cmap = huruf.getUnicodeCmapLookup();
                double em = huruf.getUnitsPerEm();
                GeneralPath semua = new GeneralPath(GeneralPath.WIND_NON_ZERO);
                double x = 0;
                for (int titik : teks.codePoints().toArray()) {
                    int gid = cmap.getGlyphId(titik);
                    if (huruf.getGlyph().getGlyph(gid) != null) {
                        semua.append(AffineTransform.getTranslateInstance(x / em, 0).createTransformedShape(
                                AffineTransform.getScaleInstance(1 / em, 1 / em)
                                        .createTransformedShape(huruf.getGlyph().getGlyph(gid).getPath())), false);
                    }
                    x += huruf.getAdvanceWidth(gid);
                }
                return semua;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** How long words are, in em. */
        double lebar(Wajah wajah, String teks) {
            try {
                TrueTypeFont huruf = huruf(wajah);
                CmapLookup cmap = huruf.getUnicodeCmapLookup();
                double lebar = 0;
                for (int titik : teks.codePoints().toArray()) {
                    lebar += huruf.getAdvanceWidth(cmap.getGlyphId(titik));
                }
                return lebar / huruf.getUnitsPerEm();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private BitSet aksara() {
            BitSet semua = new BitSet(TERBANYAK);
            semua.set(0, TERBANYAK);
            for (Wajah wajah : Wajah.values()) {
                try {
                    CmapLookup cmap = huruf(wajah).getUnicodeCmapLookup();
                    for (int titik = semua.nextSetBit(0); titik >= 0; titik = semua.nextSetBit(titik + 1)) {
                        if (cmap.getGlyphId(titik) == 0 || kananKeKiri(titik) || Character.isISOControl(titik)) {
                            semua.clear(titik);
                        }
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            "\t\n\r".chars().forEach(semua::set);
            return semua;
        }

        private static boolean kananKeKiri(int titik) {
            byte arah = Character.getDirectionality(titik);
            return arah == Character.DIRECTIONALITY_RIGHT_TO_LEFT || arah == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        }

        @Override
        public void close() {
            siap.offer(milik);
        }
    }
}
