package id.serkom.ttd;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFObjectStreamParser;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Reads a PDF, the end of which may be anybody's, within bounds: a kilobyte may unfold to a gigabyte, or say of itself that it is a table
 * of a billion objects, and PDFBox takes it at its word. What unfolds is measured before it is unfolded, and objects are counted as they
 * are read. It is read strictly: one that has to be repaired first is none to sign, and the search for its pieces has no bounds.
 */
final class PdfTerbatas extends PDFParser {

    private static final Filter FLATE = saringan();
    private static final long TERBUKA = 32L << 20;
    private static final long OBJEK = 1_000_000;
    private static final long TERBUKA_TAMBAHAN = 1L << 20;
    private static final long OBJEK_TAMBAHAN = 100_000;
    private static final int LEBAR = 8;
    private static final int KOLOM = 1 << 16;
    private static final int BIT = 32;

    private final long tepercaya;
    private final Set<COSBase> sendiri = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Long, Map<COSObjectKey, COSBase>> dibuka = new HashMap<>();
    private long sisaTerbuka;
    private long sisaObjek;

    private PdfTerbatas(byte[] pdf, long tepercaya, long terbuka, long objek) throws IOException {
        super(new RandomAccessReadBuffer(pdf));
        this.tepercaya = tepercaya;
        this.sisaTerbuka = terbuka;
        this.sisaObjek = objek;
    }

    /** It is larger than it may be, or cannot be measured; unchecked, since PDFBox takes an IOException for an object that is missing. */
    static final class Terlampaui extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Terlampaui(String apa) {
            super(apa);
        }
    }

    private static Filter saringan() {
        try {
            return FilterFactory.INSTANCE.getFilter(COSName.FLATE_DECODE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of which nothing is known. */
    static PDDocument buka(byte[] pdf) throws IOException {
        return new PdfTerbatas(pdf, 0, TERBUKA, OBJEK).parse(false);
    }

    /** @param tepercaya how many of its bytes were made here; to what follows them narrower bounds apply */
    static PDDocument buka(byte[] pdf, int tepercaya) throws IOException {
        return new PdfTerbatas(pdf, tepercaya, TERBUKA_TAMBAHAN, OBJEK_TAMBAHAN).parse(false);
    }

    private void terbuka(long bita) {
        sisaTerbuka -= bita;
        if (sisaTerbuka < 0) {
            throw new Terlampaui("isi PDF terlalu besar bila dibuka");
        }
    }

    private void objek(long jumlah) {
        sisaObjek -= jumlah;
        if (sisaObjek < 0) {
            throw new Terlampaui("objek PDF terlalu banyak");
        }
    }

    /** What is encrypted cannot be measured before it is decrypted; no letter is. */
    @Override
    protected void prepareDecryption() throws IOException {
        COSDictionary trailer = document.getTrailer();
        if (trailer != null && trailer.getItem(COSName.ENCRYPT) != null) {
            throw new Terlampaui("PDF terenkripsi");
        }
        super.prepareDecryption();
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        if (source.getPosition() >= tepercaya) {
            objek(1);
        }
        return super.parseDirObject();
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary kamus) throws IOException {
        boolean asing = source.getPosition() >= tepercaya;
        COSStream aliran = super.parseCOSStream(kamus);
        if (asing) {
            tabel(aliran, ukur(aliran));
        } else {
            sendiri.add(aliran);
        }
        return aliran;
    }

    /** Each stream of objects is unfolded once, however often something is looked for in it that is not there. */
    @Override
    protected COSBase parseObjectStreamObject(long nomor, COSObjectKey kunci) throws IOException {
        Map<COSObjectKey, COSBase> isi = dibuka.get(nomor);
        if (isi == null) {
            isi = document.getObjectFromPool(getObjectKey(nomor, 0)).getObject() instanceof COSStream aliran
                    ? new IsiAliran(aliran, document, !sendiri.contains(aliran)).parseAllObjects() : Map.of();
            dibuka.put(nomor, isi);
        }
        return isi.get(kunci);
    }

    /** To how much it unfolds, through the very filter that unfolds it later. */
    private long ukur(COSStream aliran) throws IOException {
        COSBase saringan = aliran.getFilters();
        if (saringan instanceof COSArray semua && semua.size() < 2) {
            saringan = semua.size() == 0 ? null : semua.get(0);
        }
        if (saringan == null) {
            terbuka(aliran.getLength());
            return aliran.getLength();
        }
        if (!COSName.FLATE_DECODE.equals(saringan) && !COSName.FLATE_DECODE_ABBREVIATION.equals(saringan)) {
            throw new Terlampaui("saringan aliran PDF tidak diterima");
        }
        prediktor(aliran.getDictionaryObject(COSName.DP, COSName.DECODE_PARMS));
        long semula = sisaTerbuka;
        try (InputStream mentah = aliran.createRawInputStream()) {
            FLATE.decode(mentah, new Takaran(), aliran, 0);
        }
        return semula - sisaTerbuka;
    }

    /** Rows of that width are held in memory, whatever there is of them. */
    private static void prediktor(COSBase satu) {
        if (satu instanceof COSArray semua) {
            for (int i = 0; i < semua.size(); i++) {
                prediktor(semua.getObject(i) instanceof COSDictionary d ? d : null);
            }
        } else if (satu instanceof COSDictionary d) {
            dalam(d.getInt(COSName.COLUMNS, 1), KOLOM);
            dalam(d.getInt(COSName.COLORS, 1), BIT);
            dalam(d.getInt(COSName.BITS_PER_COMPONENT, LEBAR), BIT);
        }
    }

    private static void dalam(int nilai, int terbesar) {
        if (nilai < 0 || nilai > terbesar) {
            throw new Terlampaui("ukuran dalam PDF tidak diterima: " + nilai);
        }
    }

    /** Of a table of objects each row is one, and a row of no width would be there without end. */
    private void tabel(COSStream aliran, long terbuka) {
        COSArray lebar = aliran.getCOSArray(COSName.W);
        if (lebar == null) {
            return;
        }
        int baris = 0;
        for (int i = 0; i < lebar.size(); i++) {
            dalam(lebar.getInt(i, 0), LEBAR);
            baris += lebar.getInt(i, 0);
        }
        if (baris == 0) {
            throw new Terlampaui("tabel objek PDF tanpa isi");
        }
        objek(terbuka / baris);
    }

    /** Takes what is unfolded, and keeps nothing of it. */
    private final class Takaran extends OutputStream {

        @Override
        public void write(int satu) {
            terbuka(1);
        }

        @Override
        public void write(byte[] isi, int dari, int banyak) {
            terbuka(banyak);
        }
    }

    /** The objects in a stream. */
    private final class IsiAliran extends PDFObjectStreamParser {

        private final boolean asing;

        IsiAliran(COSStream aliran, COSDocument dokumen, boolean asing) throws IOException {
            super(aliran, dokumen);
            this.asing = asing;
        }

        @Override
        protected COSBase parseDirObject() throws IOException {
            if (asing) {
                objek(1);
            }
            return super.parseDirObject();
        }
    }
}
