package id.serkom.sertifikat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for the code of a document in a PDF of a stranger: in what the file says of itself (XMP), then in the address that its link leads
 * to and in the credential that travels in it. It follows no structure of the file and parses no XML, so neither can mislead or exhaust
 * it; what it unpacks and looks at is bounded, whatever the file says.
 */
final class KodeDalamPdf {

    /** Codes that are looked at; a document of ours has one. */
    static final int KODE_TERBANYAK = 4;
    /** Bytes of streams that are unpacked or read as they stand; none is begun beyond. */
    static final int SEMUA = 24 << 20;

    private static final Pattern ALAMAT = Pattern.compile("verifikasi/(" + KodeDokumen.AKSARA + ")(?![0-9A-Za-z])");
    private static final Pattern KETERANGAN = Pattern.compile("/Type\\s*/Metadata\\b");
    private static final byte[] ALIRAN = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int SEALIRAN = 4 << 20;
    private static final int ALIRAN_TERBANYAK = 4000;
    /** Among so many streams what the file says of itself is looked for: far more than a file of that size has. */
    private static final int DILIHAT_TERBANYAK = 50_000;
    /** Before a stream, where it is said what it is. */
    private static final int KAMUS = 512;
    private static final int XMP_TERPANJANG = 256 << 10;
    private static final int KREDENSIAL_TERPANJANG = 64 << 10;
    private static final String JWT = "eyJ";

    private final byte[] pdf;
    private final byte[] ruang = new byte[SEALIRAN];
    private final List<String> kode = new ArrayList<>();
    private int terurai;
    private int diurai;

    KodeDalamPdf(byte[] pdf) {
        this.pdf = pdf;
    }

    static List<String> cari(byte[] pdf) {
        return new KodeDalamPdf(pdf).cari();
    }

    /** What the file says of itself comes first: a letter may lead to another. */
    List<String> cari() {
        telusuri(DILIHAT_TERBANYAK, true);
        periksa(new String(pdf, StandardCharsets.ISO_8859_1));
        telusuri(ALIRAN_TERBANYAK, false);
        return List.copyOf(kode);
    }

    /** Bytes of streams that were looked at. */
    int terurai() {
        return terurai;
    }

    private void telusuri(int terbanyak, boolean keterangan) {
        int dilihat = 0;
        for (int i = berikut(0); i >= 0 && dilihat < terbanyak && masih(); i = berikut(i)) {
            dilihat++;
            if (keterangan(i) == keterangan) {
                diurai++;
                int n = urai(i);
                isi(n == 0 && keterangan ? mentah(i) : new String(ruang, 0, n, StandardCharsets.ISO_8859_1));
            }
        }
    }

    private boolean masih() {
        return diurai < ALIRAN_TERBANYAK && terurai < SEMUA && kode.size() < KODE_TERBANYAK;
    }

    /** Whether the stream that begins there is called what the file says of itself. */
    private boolean keterangan(int awal) {
        int dari = Math.max(0, awal - KAMUS);
        String sebelum = new String(pdf, dari, awal - dari, StandardCharsets.ISO_8859_1);
        return KETERANGAN.matcher(sebelum.substring(Math.max(0, sebelum.lastIndexOf(" obj")))).find();
    }

    /** Where the content of the next stream begins; -1 when there is none. */
    private int berikut(int dari) {
        for (int i = dari; i <= pdf.length - ALIRAN.length - 2; i++) {
            if (pdf[i] == 's' && sama(i) && (i == 0 || pdf[i - 1] != 'd')) {
                int awal = i + ALIRAN.length;
                if (pdf[awal] == '\r' && pdf[awal + 1] == '\n') {
                    return awal + 2;
                }
                if (pdf[awal] == '\n') {
                    return awal + 1;
                }
            }
        }
        return -1;
    }

    private boolean sama(int di) {
        for (int j = 0; j < ALIRAN.length; j++) {
            if (pdf[di + j] != ALIRAN[j]) {
                return false;
            }
        }
        return true;
    }

    /** How much of {@code ruang} it fills: of one that is damaged what came first, none when it is packed otherwise. */
    private int urai(int awal) {
        Inflater inflater = new Inflater();
        int n = 0;
        try {
            inflater.setInput(pdf, awal, pdf.length - awal);
            int batas = Math.min(SEALIRAN, SEMUA - terurai);
            while (!inflater.finished() && n < batas) {
                int satu = inflater.inflate(ruang, n, batas - n);
                if (satu == 0) {
                    break;
                }
                n += satu;
            }
        } catch (DataFormatException e) {
            // Another filter, or damaged from here on.
            n = Math.toIntExact(inflater.getBytesWritten());
        } finally {
            inflater.end();
        }
        terurai += n;
        return n;
    }

    /** What stands there, never packed. */
    private String mentah(int awal) {
        String teks = new String(pdf, awal, Math.min(XMP_TERPANJANG, pdf.length - awal), StandardCharsets.ISO_8859_1);
        int akhir = teks.indexOf("endstream");
        String isi = akhir < 0 ? teks : teks.substring(0, akhir);
        terurai += isi.length();
        return isi;
    }

    private void isi(String teks) {
        periksa(rapat(teks));
        if (teks.startsWith(JWT) && teks.length() < KREDENSIAL_TERPANJANG) {
            String[] bagian = teks.strip().split("\\.", -1);
            if (bagian.length == 3) {
                try {
                    periksa(new String(Base64.getUrlDecoder().decode(bagian[1]), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException e) {
                    // It only looked like one.
                    return;
                }
            }
        }
    }

    /** XMP may be in UTF-16 or UTF-32, too; of what is sought there all but one byte of each letter are zero. */
    private static String rapat(String teks) {
        int nol = teks.indexOf('\0');
        return nol >= 0 && nol < Integer.BYTES ? teks.replace("\0", "") : teks;
    }

    private void periksa(String teks) {
        Matcher matcher = ALAMAT.matcher(teks);
        while (kode.size() < KODE_TERBANYAK && matcher.find()) {
            if (!kode.contains(matcher.group(1))) {
                kode.add(matcher.group(1));
            }
        }
    }
}
