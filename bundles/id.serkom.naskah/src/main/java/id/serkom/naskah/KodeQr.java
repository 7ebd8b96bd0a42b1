package id.serkom.naskah;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code as a drawing: one path, so that no seam shows between its squares, in the quiet that readers need around it. What a scanner of
 * an office makes of a square is its width: 28 mm as long as each is half a millimetre, for a longer address 30 mm.
 */
final class KodeQr {

    static final String JUDUL = "Kode QR pemeriksaan surat";
    private static final int TEPI = 4;
    private static final int SISI = 28;
    private static final int SISI_BESAR = 30;
    private static final double MODUL = 0.5;

    private KodeQr() {
    }

    /** The same text gives the same drawing. */
    static Xhtml gambar(String teks) {
        ByteMatrix kotak = kotak(teks);
        StringBuilder jalur = new StringBuilder(4096);
        for (int y = 0; y < kotak.getHeight(); y++) {
            int x = 0;
            while (x < kotak.getWidth()) {
                int awal = x;
                while (x < kotak.getWidth() && kotak.get(x, y) == 1) {
                    x++;
                }
                if (x > awal) {
                    int lebar = x - awal;
                    jalur.append('M').append(awal + TEPI).append(' ').append(y + TEPI).append('h').append(lebar).append("v1h-")
                            .append(lebar).append('z');
                }
                x++;
            }
        }
        int sisi = kotak.getWidth() + 2 * TEPI;
        int mm = SISI < MODUL * sisi ? SISI_BESAR : SISI;
        return new Xhtml("<svg xmlns=\"" + PeriksaGambar.NAMESPACE + "\" viewBox=\"0 0 " + sisi + " " + sisi
                + "\" width=\"" + mm + "mm\" height=\"" + mm + "mm\" role=\"img\" aria-label=\"" + JUDUL + "\"><title>" + JUDUL
                + "</title><path fill=\"#000\" d=\"" + jalur + "\"/></svg>");
    }

    /** With the code in the capitals and digits that it is: of five bits and a half, where others are of eight. */
    private static ByteMatrix kotak(String teks) {
        try {
            return Encoder.encode(teks, ErrorCorrectionLevel.M, Map.of(EncodeHintType.QR_COMPACT, true)).getMatrix();
        } catch (WriterException e) {
            throw new NaskahException("naskah.terlalu-panjang", "kode QR: " + e.getMessage(), e);
        }
    }
}
