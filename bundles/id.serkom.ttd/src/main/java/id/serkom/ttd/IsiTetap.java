package id.serkom.ttd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Whether the update that carries a signature brings nothing but it. An update may put another object in the place of any of the document,
 * so that the old bytes are all there and other words are shown; hence every object that the document reaches is held against what is
 * reached after the update. New are only the field of the signature with a widget that shows nothing, and what speaks of validation; what
 * the document says of itself (XMP) may say another time at which it was written.
 */
final class IsiTetap {

    private static final Set<COSName> TRAILER = Set.of(COSName.ROOT, COSName.INFO, COSName.ENCRYPT);
    private static final Set<COSName> KATALOG = nama("AcroForm", "DSS", "Extensions", "Perms", "Metadata");
    private static final Set<COSName> FORMULIR = nama("Fields", "SigFlags", "DR", "DA");
    private static final Set<COSName> KETERANGAN = nama("ModDate", "Producer");
    private static final Set<COSName> BERTINDAK = nama("A", "AA", "MK", "Popup", "OC");
    private static final int RUPA_TERBESAR = 1024;
    private static final int TAMBAHAN_TERBESAR = 8 << 20;
    private static final Pattern OBJEK = Pattern.compile("(?<![0-9])([0-9]{1,10})\\s+([0-9]{1,5})\\s+obj(?![a-z])");

    private final Map<COSBase, COSBase> pasangan = new IdentityHashMap<>();
    private final Deque<COSBase[]> antre = new ArrayDeque<>();
    private final List<COSDictionary> anotasi = new ArrayList<>();
    private final List<COSDictionary> isian = new ArrayList<>();

    private IsiTetap() {
    }

    static boolean periksa(byte[] asal, byte[] hasil) {
        if (hasil.length <= asal.length || hasil.length - asal.length > TAMBAHAN_TERBESAR
                || !Arrays.equals(asal, 0, asal.length, hasil, 0, asal.length)) {
            return false;
        }
        try (PDDocument lama = PdfTerbatas.buka(asal, asal.length); PDDocument baru = PdfTerbatas.buka(hasil, asal.length)) {
            return new IsiTetap().periksa(lama, baru, asal.length,
                    new String(hasil, asal.length, hasil.length - asal.length, StandardCharsets.ISO_8859_1));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return false;
        }
    }

    private static Set<COSName> nama(String... kode) {
        Set<COSName> semua = new HashSet<>();
        for (String satu : kode) {
            semua.add(COSName.getPDFName(satu));
        }
        return Collections.unmodifiableSet(semua);
    }

    private boolean periksa(PDDocument lama, PDDocument baru, int asal, String tambahan) throws IOException {
        COSDictionary trailer = lama.getDocument().getTrailer();
        COSDictionary trailerBaru = baru.getDocument().getTrailer();
        COSDictionary katalog = lama.getDocumentCatalog().getCOSObject();
        COSDictionary katalogBaru = baru.getDocumentCatalog().getCOSObject();
        pasangan.put(katalog, katalogBaru);
        COSBase keterangan = isi(trailer, COSName.INFO);
        if (keterangan instanceof COSDictionary a && isi(trailerBaru, COSName.INFO) instanceof COSDictionary b) {
            pasangan.put(a, b);
            selain(a, b, KETERANGAN);
        }
        for (COSName satu : TRAILER) {
            antre.add(new COSBase[] {trailer.getItem(satu), trailerBaru.getItem(satu)});
        }
        selain(katalog, katalogBaru, KATALOG);
        if (!Xmp.sama(isi(katalog, COSName.METADATA), isi(katalogBaru, COSName.METADATA))) {
            return false;
        }
        if (!formulir(isi(katalog, COSName.ACRO_FORM), isi(katalogBaru, COSName.ACRO_FORM))) {
            return false;
        }
        while (!antre.isEmpty()) {
            COSBase[] dua = antre.poll();
            if (!sama(buka(dua[0]), buka(dua[1]))) {
                return false;
            }
        }
        return isian.size() == 1 && widget(isian.get(0)) && objekLama(lama, baru, asal, tambahan);
    }

    /** Those that the document has, but for some, go on to be compared; no others are there. */
    private void selain(COSDictionary a, COSDictionary b, Set<COSName> kecuali) {
        Set<COSName> kunci = new HashSet<>(a.keySet());
        kunci.addAll(b.keySet());
        kunci.removeAll(kecuali);
        kunci.forEach(k -> antre.add(new COSBase[] {a.getItem(k), b.getItem(k)}));
    }

    private boolean sama(COSBase a, COSBase b) throws IOException {
        if (a == null || b == null || a.getClass() != b.getClass() && !(a instanceof COSNumber && b instanceof COSNumber)) {
            return a == null && b == null;
        }
        if (a instanceof COSDictionary || a instanceof COSArray) {
            COSBase dahulu = pasangan.putIfAbsent(a, b);
            return dahulu == null ? isi(a, b) : dahulu == b;
        }
        if (a instanceof COSInteger m && b instanceof COSInteger n) {
            return m.longValue() == n.longValue();
        }
        if (a instanceof COSNumber m && b instanceof COSNumber n) {
            return a instanceof COSFloat == b instanceof COSFloat && Float.compare(m.floatValue(), n.floatValue()) == 0;
        }
        return a instanceof COSString s && b instanceof COSString t ? Arrays.equals(s.getBytes(), t.getBytes()) : a.equals(b);
    }

    private boolean isi(COSBase a, COSBase b) throws IOException {
        if (a instanceof COSArray m && b instanceof COSArray n) {
            for (int i = 0; i < Math.max(m.size(), n.size()); i++) {
                antre.add(new COSBase[] {i < m.size() ? m.get(i) : null, i < n.size() ? n.get(i) : null});
            }
            return m.size() == n.size();
        }
        COSDictionary m = (COSDictionary) a;
        COSDictionary n = (COSDictionary) b;
        if (a instanceof COSStream s && b instanceof COSStream t && !Arrays.equals(mentah(s), mentah(t))) {
            return false;
        }
        if (!COSName.PAGE.equals(m.getCOSName(COSName.TYPE))) {
            selain(m, n, Set.of());
            return true;
        }
        selain(m, n, Set.of(COSName.ANNOTS));
        return halaman(m, n);
    }

    private static byte[] mentah(COSStream s) throws IOException {
        if (!s.hasData()) {
            return new byte[0];
        }
        try (InputStream in = s.createRawInputStream()) {
            return in.readAllBytes();
        }
    }

    private boolean halaman(COSDictionary a, COSDictionary b) {
        List<COSDictionary> tambah = tambahan(isi(a, COSName.ANNOTS), isi(b, COSName.ANNOTS));
        if (tambah == null) {
            return false;
        }
        anotasi.addAll(tambah);
        return true;
    }

    private boolean formulir(COSBase a, COSBase b) {
        if (!(b instanceof COSDictionary baru) || a != null && !(a instanceof COSDictionary)) {
            return false;
        }
        COSDictionary lama = a == null ? new COSDictionary() : (COSDictionary) a;
        pasangan.put(lama, baru);
        List<COSDictionary> tambah = tambahan(isi(lama, COSName.FIELDS), isi(baru, COSName.FIELDS));
        if (tambah == null) {
            return false;
        }
        isian.addAll(tambah);
        selain(lama, baru, FORMULIR);
        return true;
    }

    /** What stands after those that were there, or null when one of them is gone. */
    private List<COSDictionary> tambahan(COSBase a, COSBase b) {
        COSArray lama = a instanceof COSArray x ? x : new COSArray();
        COSArray baru = b instanceof COSArray x ? x : new COSArray();
        if (baru.size() < lama.size() || a != null && !(a instanceof COSArray) || b != null && !(b instanceof COSArray)) {
            return null;
        }
        List<COSDictionary> tambah = new ArrayList<>();
        for (int i = 0; i < baru.size(); i++) {
            if (i < lama.size()) {
                antre.add(new COSBase[] {lama.get(i), baru.get(i)});
            } else if (baru.getObject(i) instanceof COSDictionary satu) {
                tambah.add(satu);
            } else {
                return null;
            }
        }
        return tambah;
    }

    /** A field of a signature that is its own widget, on one page at most, where it shows nothing and does nothing. */
    private boolean widget(COSDictionary satu) throws IOException {
        boolean lain = anotasi.size() > 1 || anotasi.size() == 1 && anotasi.get(0) != satu;
        if (lain || !COSName.SIG.equals(satu.getCOSName(COSName.FT)) || !(satu.getDictionaryObject(COSName.V) instanceof COSDictionary)
                || satu.containsKey(COSName.KIDS) || BERTINDAK.stream().anyMatch(satu::containsKey)) {
            return false;
        }
        if (satu.getDictionaryObject(COSName.RECT) instanceof COSArray letak) {
            float[] sudut = letak.toFloatArray();
            if (sudut.length != 4 || sudut[0] != sudut[2] || sudut[1] != sudut[3]) {
                return false;
            }
        }
        COSBase rupa = isi(satu, COSName.AP);
        if (rupa == null) {
            return true;
        }
        return rupa instanceof COSDictionary d && d.size() == 1 && isi(d, COSName.N) instanceof COSStream s && kosong(s);
    }

    private static boolean kosong(COSStream s) throws IOException {
        if (!s.hasData()) {
            return true;
        }
        if (s.getLength() > RUPA_TERBESAR) {
            return false;
        }
        try (InputStream in = s.createInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).replaceAll("%[^\r\n]*", "").isBlank();
        }
    }

    /** No object of the document is there a second time but where the table points, so that no reader finds another than this one. */
    private static boolean objekLama(PDDocument lama, PDDocument baru, int awal, String tambahan) {
        Set<Long> ada = new HashSet<>();
        for (COSObjectKey satu : lama.getDocument().getXrefTable().keySet()) {
            ada.add(satu.getNumber());
        }
        Map<COSObjectKey, Long> letak = baru.getDocument().getXrefTable();
        Matcher m = OBJEK.matcher(tambahan);
        while (m.find()) {
            long nomor = Long.parseLong(m.group(1));
            Long tabel = letak.get(new COSObjectKey(nomor, Integer.parseInt(m.group(2))));
            if (ada.contains(nomor) && (tabel == null || tabel != awal + m.start())) {
                return false;
            }
        }
        return true;
    }

    private static COSBase isi(COSDictionary pemilik, COSName kunci) {
        return buka(pemilik.getItem(kunci));
    }

    private static COSBase buka(COSBase satu) {
        COSBase isi = satu instanceof COSObject o ? o.getObject() : satu;
        return isi instanceof COSNull ? null : isi;
    }
}
