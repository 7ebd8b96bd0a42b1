package id.serkom.pdf;

import id.serkom.api.data.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntPredicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a text without setting it: whether it is XHTML of a size that can be set, alone, in characters that the fonts have. */
final class PeriksaCetak {

    /** The heap of the distribution, whose server ends when it has no more. What passes can be printed in it. */
    static final long MEMORI = 768L << 20;
    static final int TERBESAR = 2_000_000;
    static final int UNSUR_TERBANYAK = 52_000;
    static final int TERDALAM = 100;

    private static final Set<String> TAK_TERCETAK = Set.of("head", "title", "style", "desc");
    private static final Set<String> TERLARANG = Set.of("script", "iframe", "object", "embed", "applet", "link", "base", "form", "input",
            "button", "video", "audio", "math", "use", "image", "foreignObject");
    private static final String BAGI = "bagi daftar yang panjang ke beberapa surat, misalnya menurut instansi";
    /** More of it lets more pass, up to this: beyond, a rendering would not end in its time. */
    static final long MEMORI_TERBANYAK = MEMORI / 2 * 3;
    private static final String TAMBAH = ", atau mintalah operator memberi server memori lebih (SERKOM_JAVA_OPTS)";
    private static final int SEBELUM = 30;
    private static final int SESUDAH = 15;

    private final IntPredicate ada;
    private final String bagi;
    private final int terbesar;
    private final int unsurTerbanyak;
    private final SAXParserFactory pabrik;
    private final Queue<SAXParser> siap = new ConcurrentLinkedQueue<>();

    /**
     * @param ada whether a character can be printed
     * @param memori bytes of the heap
     */
    PeriksaCetak(IntPredicate ada, long memori) {
        double longgar = (double) Math.max(MEMORI, Math.min(MEMORI_TERBANYAK, memori)) / MEMORI;
        this.ada = ada;
        this.bagi = memori < MEMORI_TERBANYAK ? BAGI + TAMBAH : BAGI;
        this.terbesar = (int) (TERBESAR * longgar);
        this.unsurTerbanyak = (int) (UNSUR_TERBANYAK * longgar);
        try {
            pabrik = SAXParserFactory.newDefaultInstance();
            pabrik.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            pabrik.setFeature("http://xml.org/sax/features/external-general-entities", false);
            pabrik.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            pabrik.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Why it cannot be printed. */
    Optional<Reason> keberatan(String html) {
        if (html.length() > terbesar) {
            return gagal("lebih dari " + terbesar + " aksara; " + bagi);
        }
        Pembaca pembaca = new Pembaca();
        try {
            SAXParser parser = parser();
            parser.parse(new InputSource(new StringReader(html)), pembaca);
            parser.reset();
            siap.add(parser);
            return pembaca.lacak();
        } catch (SAXException | IOException e) {
            return pembaca.keberatan.isPresent() ? pembaca.keberatan : gagal("bukan XHTML: " + e.getMessage());
        }
    }

    private SAXParser parser() throws SAXException {
        SAXParser lama = siap.poll();
        if (lama != null) {
            return lama;
        }
        synchronized (pabrik) {
            try {
                return pabrik.newSAXParser();
            } catch (ParserConfigurationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Optional<Reason> gagal(String rincian) {
        return Optional.of(Reason.of("pdf.gagal", "rincian", rincian));
    }

    private final class Pembaca extends DefaultHandler {

        private final Deque<Boolean> tercetak = new ArrayDeque<>();
        private final StringBuilder kata = new StringBuilder();
        private Optional<Reason> keberatan = Optional.empty();
        private Optional<StringBuilder> gaya = Optional.empty();
        private int unsur;

        @Override
        public void startElement(String uri, String localName, String nama, Attributes atribut) throws SAXException {
            unsur++;
            if (unsur > unsurTerbanyak) {
                henti("lebih dari " + unsurTerbanyak + " unsur; " + bagi);
            }
            if (tercetak.size() == TERDALAM) {
                henti("unsur tersusun lebih dalam dari " + TERDALAM);
            }
            if (TERLARANG.contains(nama)) {
                henti("<" + nama + "> tidak dicetak");
            }
            for (int i = 0; i < atribut.getLength(); i++) {
                periksa(nama, atribut.getQName(i), atribut.getValue(i));
            }
            tercetak.push((tercetak.isEmpty() || tercetak.peek()) && !TAK_TERCETAK.contains(nama));
            gaya = "style".equals(nama) ? Optional.of(new StringBuilder()) : Optional.empty();
            // Words of neighbouring cells are not one word.
            kata.append('\n');
        }

        private void periksa(String nama, String kunci, String nilai) throws SAXException {
            if ("src".equals(kunci) && !("img".equals(nama) && GambarData.terbaca(nilai))
                    || "href".equals(kunci) && !nilai.startsWith("#") || "xlink:href".equals(kunci) || "background".equals(kunci)
                    || kunci.startsWith("on")) {
                henti("<" + nama + " " + kunci + "> menunjuk ke luar naskah");
            }
            if ("style".equals(kunci)) {
                periksaGaya(nilai);
            }
        }

        private void periksaGaya(String nilai) throws SAXException {
            String kecil = nilai.toLowerCase(Locale.ROOT);
            if (kecil.contains("url(") || kecil.contains("@import") || kecil.contains("\\")) {
                henti("gaya menunjuk ke luar naskah");
            }
        }

        @Override
        public void endElement(String uri, String localName, String nama) throws SAXException {
            if (gaya.isPresent()) {
                periksaGaya(gaya.get().toString());
            }
            gaya = Optional.empty();
            tercetak.pop();
            kata.append('\n');
        }

        @Override
        public void characters(char[] aksara, int awal, int banyak) {
            if (gaya.isPresent()) {
                gaya.get().append(aksara, awal, banyak);
            } else if (tercetak.peek()) {
                kata.append(aksara, awal, banyak);
            }
        }

        private void henti(String rincian) throws SAXException {
            keberatan = gagal(rincian);
            throw new SAXException(rincian);
        }

        /** The first character that the fonts lack. */
        Optional<Reason> lacak() {
            for (int i = 0; i < kata.length();) {
                int titik = kata.codePointAt(i);
                int lanjut = i + Character.charCount(titik);
                if (!ada.test(titik)) {
                    String sekitar = kata.substring(Math.max(0, i - SEBELUM), Math.min(kata.length(), lanjut + SESUDAH)).strip()
                            .replaceAll("\\s+", " ");
                    return Optional.of(Reason.of("pdf.aksara-tidak-ada", Map.of("aksara", Character.toString(titik),
                            "kode", String.format(Locale.ROOT, "U+%04X", titik), "nama", String.valueOf(Character.getName(titik)),
                            "letak", sekitar)));
                }
                i = lanjut;
            }
            return Optional.empty();
        }
    }
}
