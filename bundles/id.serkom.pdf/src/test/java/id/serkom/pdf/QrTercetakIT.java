package id.serkom.pdf;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.Test;

/** The code of a letter as a telephone or a scanner reads it off the page. */
public class QrTercetakIT {

    private static final String TAUTAN = Surat.ALAMAT + "/verifikasi/" + "0".repeat(26);
    private static final double MIRING = Math.toRadians(2);

    @Test
    public void terbacaDariHalamanSetiapTataLetakPadaDuaKerapatan() throws Exception {
        for (String nama : Surat.TATA_LETAK) {
            if (!"lampiran".equals(nama)) {
                byte[] pdf = Surat.cetak(Surat.tataLetak(nama), false);
                for (int dpi : new int[] {150, 300}) {
                    assertEquals(nama + " " + dpi, List.of(TAUTAN), baca(pdf, dpi, ImageType.RGB, 0));
                }
            }
        }
    }

    @Test
    public void terbacaJugaBilaDicetakAbuAbuMiringDanBertandaUjiCoba() throws Exception {
        for (String nama : List.of("surat-dinas", "sertifikat")) {
            byte[] pdf = Surat.cetak(Surat.tataLetak(nama), true);
            for (double sudut : new double[] {MIRING, -MIRING}) {
                for (int dpi : new int[] {150, 300}) {
                    assertEquals(nama + " " + dpi + " " + sudut, List.of(TAUTAN), baca(pdf, dpi, ImageType.GRAY, sudut));
                }
            }
        }
    }

    /** The worst that an office may set, on paper that was copied and scanned. */
    @Test
    public void alamatTerpanjangTerbacaDariSetiapTataLetakPadaKerapatanPindaianKantor() throws Exception {
        String alamat = "https://" + "sertifikasi-kompetensi.".repeat(6).substring(0, 107) + "go.id";
        List<String> tautan = List.of(alamat + "/verifikasi/" + "0".repeat(26));
        Map<String, String> semua = Surat.beralamat(alamat);
        for (String nama : Surat.TATA_LETAK) {
            if (!"lampiran".equals(nama)) {
                byte[] pdf = Surat.cetak(Surat.tataLetak(semua, nama), true);
                for (double sudut : new double[] {0, MIRING, -MIRING}) {
                    assertEquals(nama + " " + sudut, tautan, baca(pdf, 150, ImageType.GRAY, sudut));
                }
            }
        }
    }

    @Test
    public void pembacaTidakMenemukanApaApaPadaKertasTanpaKode() throws Exception {
        byte[] pdf = Surat.cetak(Surat.tanpaKode("surat-dinas"), false);
        assertEquals(List.of(), baca(pdf, 150, ImageType.RGB, 0));
        try (PDDocument dokumen = Loader.loadPDF(pdf)) {
            BufferedImage halaman = new PDFRenderer(dokumen).renderImageWithDPI(0, 150);
            assertThrows(NotFoundException.class, () -> baca(halaman));
        }
    }

    /** Off each page that has one, and nothing off the others. */
    private static List<String> baca(byte[] pdf, int dpi, ImageType warna, double sudut) throws Exception {
        List<String> halaman = new Cetakan(pdf).halaman();
        List<String> semua = new ArrayList<>();
        try (PDDocument dokumen = Loader.loadPDF(pdf)) {
            for (int i = 0; i < halaman.size(); i++) {
                if (halaman.get(i).contains("Periksa keaslian")) {
                    semua.add(baca(putar(new PDFRenderer(dokumen).renderImageWithDPI(i, dpi, warna), sudut)));
                }
            }
        }
        return semua;
    }

    private static String baca(BufferedImage halaman) throws Exception {
        int[] piksel = halaman.getRGB(0, 0, halaman.getWidth(), halaman.getHeight(), null, 0, halaman.getWidth());
        LuminanceSource cahaya = new RGBLuminanceSource(halaman.getWidth(), halaman.getHeight(), piksel);
        try {
            return baca(new HybridBinarizer(cahaya));
        } catch (ReaderException e) {
            // As readers do: the other way to tell black from white, for what is lit evenly.
            return baca(new GlobalHistogramBinarizer(cahaya));
        }
    }

    private static String baca(Binarizer hitamPutih) throws ReaderException {
        return new QRCodeReader().decode(new BinaryBitmap(hitamPutih), Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }

    /** Laid askew on the glass. */
    private static BufferedImage putar(BufferedImage halaman, double sudut) {
        if (sudut == 0) {
            return halaman;
        }
        BufferedImage miring = new BufferedImage(halaman.getWidth(), halaman.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = miring.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, miring.getWidth(), miring.getHeight());
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.rotate(sudut, miring.getWidth() / 2.0, miring.getHeight() / 2.0);
        g.drawImage(halaman, 0, 0, null);
        g.dispose();
        return miring;
    }
}
