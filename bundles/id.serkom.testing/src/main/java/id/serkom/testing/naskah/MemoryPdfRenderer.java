package id.serkom.testing.naskah;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.spi.naskah.LampiranPdf;
import id.serkom.spi.naskah.NaskahBeku;
import id.serkom.spi.naskah.PdfRenderer;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A printer without fonts and pages: its "PDF" begins and ends as one does and says in plain lines what was printed, so that a test can
 * look for words in it. It knows the letters of Latin scripts, and the usual punctuation.
 */
public final class MemoryPdfRenderer implements PdfRenderer {

    private static final int TERBESAR = 8_000_000;
    private static final int TERDALAM = 100;
    private static final int LATIN = 0x250;
    private static final int TANDA_BACA = 0x2000;
    private static final int TANDA_BACA_AKHIR = 0x2070;

    @Override
    public Optional<Reason> keberatan(String html) {
        try {
            return aksara(teks(html));
        } catch (InvalidInput e) {
            return Optional.of(e.reasons().get(0));
        }
    }

    private static Optional<Reason> aksara(String teks) {
        return teks.codePoints().filter(a -> a >= LATIN && (a < TANDA_BACA || a >= TANDA_BACA_AKHIR)).boxed().findFirst()
                .map(a -> Reason.of("pdf.aksara-tidak-ada", Map.of("aksara", Character.toString(a), "kode",
                        String.format(Locale.ROOT, "U+%04X", a), "nama", String.valueOf(Character.getName(a)), "letak", "naskah")));
    }

    @Override
    public byte[] render(NaskahBeku naskah) {
        keberatan(naskah.html()).ifPresent(sebab -> {
            throw new InvalidInput(sebab);
        });
        StringBuilder isi = new StringBuilder("%PDF-1.7\n% ").append(naskah.id()).append('\n').append(naskah.judul()).append('\n')
                .append(naskah.saat()).append('\n').append(naskah.ujiCoba() ? "UJI COBA\n" : "").append(teks(naskah.html())).append('\n');
        for (LampiranPdf satu : naskah.penyerta()) {
            isi.append(satu.nama()).append(' ').append(satu.tipe()).append(' ').append(satu.keterangan()).append(' ')
                    .append(Base64.getEncoder().encodeToString(satu.isi())).append('\n');
        }
        return isi.append("%%EOF\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The words that are printed, without marks and style. */
    private static String teks(String html) {
        if (html.length() > TERBESAR) {
            throw gagal("lebih dari " + TERBESAR + " aksara");
        }
        StringBuilder kata = new StringBuilder();
        try {
            SAXParserFactory pabrik = SAXParserFactory.newDefaultInstance();
            pabrik.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            pabrik.setFeature("http://xml.org/sax/features/external-general-entities", false);
            pabrik.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            pabrik.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            pabrik.newSAXParser().parse(new InputSource(new StringReader(html)), new Kata(kata));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw gagal(e.getMessage());
        }
        return kata.toString();
    }

    private static InvalidInput gagal(String rincian) {
        return new InvalidInput(Reason.of("pdf.gagal", "rincian", rincian));
    }

    private static final class Kata extends DefaultHandler {

        private final StringBuilder kata;
        private int dalam;
        private boolean tercetak;

        Kata(StringBuilder kata) {
            this.kata = kata;
        }

        @Override
        public void startElement(String uri, String localName, String unsur, Attributes atribut) throws SAXException {
            dalam++;
            if (dalam > TERDALAM) {
                throw new SAXException("tersusun terlalu dalam");
            }
            tercetak = !"style".equals(unsur) && !"title".equals(unsur);
        }

        @Override
        public void endElement(String uri, String localName, String unsur) {
            dalam--;
            tercetak = true;
        }

        @Override
        public void characters(char[] aksara, int awal, int banyak) {
            if (tercetak) {
                kata.append(aksara, awal, banyak);
            }
        }
    }
}
