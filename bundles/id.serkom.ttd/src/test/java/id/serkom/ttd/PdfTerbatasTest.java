package id.serkom.ttd;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.sun.management.ThreadMXBean;
import id.serkom.spi.sign.PermintaanTtd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.Test;

/** What a service sends back costs little to refuse, whatever it says that it unfolds to. */
public class PdfTerbatasTest {

    private static final long TERBANYAK = 24L << 20;
    private static final int ALIRAN = 900;
    private static final int ISI = 901;
    private static final int TABEL = 902;

    private final PdfSignatureVerifier verifier = new PdfSignatureVerifier();
    private final byte[] asal = Otoritas.pdf();
    private final long katalog;
    /** The catalog as it is, for what is added to it. */
    private final String semula;

    public PdfTerbatasTest() throws IOException {
        try (PDDocument dokumen = Loader.loadPDF(asal)) {
            COSDictionary isi = dokumen.getDocumentCatalog().getCOSObject();
            katalog = isi.getKey().getNumber();
            semula = "<<" + isi.entrySet().stream().map(s -> "/" + s.getKey().getName() + " "
                    + (s.getValue() instanceof COSObject o ? o.getKey().getNumber() + " 0 R" : "/" + ((COSName) s.getValue()).getName()))
                    .collect(Collectors.joining());
        }
    }

    private static byte[] kempis(byte[] awal, byte isi, int kali, byte[] akhir) {
        ByteArrayOutputStream hasil = new ByteArrayOutputStream();
        byte[] potong = new byte[1 << 16];
        Arrays.fill(potong, isi);
        try (OutputStream ke = new DeflaterOutputStream(hasil, new Deflater(Deflater.BEST_COMPRESSION))) {
            ke.write(awal);
            for (int sisa = kali; sisa > 0; sisa -= potong.length) {
                ke.write(potong, 0, Math.min(sisa, potong.length));
            }
            ke.write(akhir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hasil.toByteArray();
    }

    private static byte[] kempis(String isi) {
        return kempis(bita(isi), (byte) 0, 0, new byte[0]);
    }

    private static byte[] bita(String teks) {
        return teks.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The document with an update in which the catalog is the first object in a stream of objects, and the table as it is given. */
    private final class Tambahan {

        private final ByteArrayOutputStream hasil = new ByteArrayOutputStream();
        private final ByteBuffer baris = ByteBuffer.allocate(1 << 20);
        private final StringBuilder indeks = new StringBuilder();

        Tambahan() {
            hasil.writeBytes(asal);
            hasil.writeBytes(bita("\n"));
        }

        Tambahan objek(int nomor, String isi) {
            catat(nomor, 1, hasil.size(), 0);
            hasil.writeBytes(bita(nomor + " 0 obj\n" + isi + "\nendobj\n"));
            return this;
        }

        Tambahan aliran(int nomor, String kamus, byte[] isi) {
            catat(nomor, 1, hasil.size(), 0);
            tulis(nomor, kamus, isi);
            return this;
        }

        Tambahan dalam(long nomor, int ke) {
            catat(nomor, 2, ALIRAN, ke);
            return this;
        }

        private void tulis(int nomor, String kamus, byte[] isi) {
            hasil.writeBytes(bita(nomor + " 0 obj\n<<" + kamus + "/Length " + isi.length + ">>\nstream\n"));
            hasil.writeBytes(isi);
            hasil.writeBytes(bita("\nendstream\nendobj\n"));
        }

        private void catat(long nomor, int jenis, int letak, int ke) {
            indeks.append(nomor).append(" 1 ");
            baris.put((byte) jenis).putInt(letak).putShort((short) ke);
        }

        byte[] selesai() {
            return selesai("/W[1 4 2]/Index[" + indeks + "]", Arrays.copyOf(baris.array(), baris.position()));
        }

        byte[] selesai(String tabel, byte[] isi) {
            int letak = hasil.size();
            String teks = new String(asal, StandardCharsets.ISO_8859_1);
            String awal = teks.substring(teks.lastIndexOf("startxref") + 9).strip().split("\\s")[0];
            tulis(TABEL, "/Type/XRef/Size 9999/Root " + katalog + " 0 R/Prev " + awal + tabel, isi);
            hasil.writeBytes(bita("startxref\n" + letak + "\n%%EOF\n"));
            return hasil.toByteArray();
        }
    }

    private static long terpakai(Runnable kerja) {
        ThreadMXBean utas = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long semula = utas.getThreadAllocatedBytes(Thread.currentThread().getId());
        kerja.run();
        return utas.getThreadAllocatedBytes(Thread.currentThread().getId()) - semula;
    }

    private void murahDitolak(String apa, byte[] hasil) {
        assertTrue(apa + ": kecil", hasil.length < 5 << 20);
        boolean[] diterima = new boolean[1];
        long satu = terpakai(() -> diterima[0] = verifier.hanyaMenambahTanda(asal, hasil));
        assertFalse(apa, diterima[0]);
        assertTrue(apa + ": " + satu, satu < TERBANYAK + 2L * hasil.length);
    }

    private void murahTanpaTanda(String apa, byte[] hasil) {
        long satu = terpakai(() -> assertEquals(apa, List.of(), verifier.baca(hasil)));
        assertTrue(apa + ": " + satu, satu < 4 * TERBANYAK);
    }

    private Tambahan katalogDalam(byte[] aliran, String kamus) {
        return new Tambahan().aliran(ALIRAN, "/Type/ObjStm/N 1/First 10" + kamus, aliran).dalam(katalog, 0);
    }

    private String kepala() {
        return (katalog + " 0          ").substring(0, 10);
    }

    @Test
    public void aliranObjekYangMengembangTanpaBatasDitolak() {
        byte[] hasil = katalogDalam(kempis(bita(kepala() + semula + "/A("), (byte) ' ', 128 << 20, bita(")>>")),
                "/Filter/FlateDecode").selesai();
        murahDitolak("aliran objek", hasil);
        murahTanpaTanda("aliran objek", hasil);
    }

    @Test
    public void tabelObjekYangMengembangAtauTanpaIsiAtauBerbarisLebarDitolak() {
        byte[] nol = kempis(new byte[0], (byte) 0, 128 << 20, new byte[0]);
        byte[] mengembang = new Tambahan().selesai("/W[1 4 2]/Index[0 99999999]/Filter/FlateDecode", nol);
        murahDitolak("tabel", mengembang);
        murahTanpaTanda("tabel", mengembang);
        murahDitolak("tanpa lebar", new Tambahan().selesai("/W[0 0 0]/Index[0 1000000]", new byte[] {1}));
        murahDitolak("lebar", new Tambahan().selesai("/W[1 200000000 2]/Index[0 1]", new byte[] {1}));
        murahDitolak("baris sempit", new Tambahan().selesai("/W[0 1 0]/Index[10 900000]", new byte[900_000]));
        murahDitolak("prediktor", new Tambahan().selesai(
                "/W[1 4 2]/Index[0 1]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 90000000>>", kempis("12345678")));
        murahDitolak("prediktor dalam deret", new Tambahan().selesai(
                "/W[1 4 2]/Index[0 1]/Filter[/FlateDecode]/DecodeParms[<</Predictor 12/Columns 90000000>>]", kempis("12345678")));
    }

    @Test
    public void saringanBertumpukDitolak() {
        byte[] berlari = new byte[2 << 20];
        for (int i = 0; i < berlari.length; i += 2) {
            berlari[i] = (byte) 129;
            berlari[i + 1] = ' ';
        }
        murahDitolak("bertumpuk",
                katalogDalam(kempis(berlari, (byte) 0, 0, new byte[0]), "/Filter[/FlateDecode/RunLengthDecode]").selesai());
        murahDitolak("satu yang lain", katalogDalam(berlari, "/Filter/RunLengthDecode").selesai());
    }

    @Test
    public void objekYangTerlaluBanyakDitolakDiManaPunLetaknya() {
        String banyak = semula + "/A[" + "[]".repeat(450_000) + "]>>";
        murahDitolak("dalam aliran", katalogDalam(kempis(kepala() + banyak), "/Filter/FlateDecode").selesai());
        murahDitolak("langsung", new Tambahan().objek((int) katalog, semula + "/A[" + "[]".repeat(1_500_000) + "]>>").selesai());
    }

    /** Otherwise it is unfolded again for each of them. */
    @Test
    public void objekYangTidakAdaDalamAlirannyaDicariSekaliSaja() {
        StringBuilder isian = new StringBuilder();
        Tambahan tambahan = new Tambahan();
        for (int i = 0; i < 1_000; i++) {
            isian.append(1_000 + i).append(" 0 R ");
            tambahan.dalam(1_000 + i, i);
        }
        tambahan.aliran(ALIRAN, "/Type/ObjStm/N 1/First 10/Filter/FlateDecode", kempis("901 0     (" + "a".repeat(500_000) + ")"))
                .objek((int) katalog, semula + "/AcroForm<</Fields[" + isian + "]>>>>");
        byte[] hasil = tambahan.selesai();

        murahTanpaTanda("tidak ada", hasil);
        murahDitolak("tidak ada", hasil);
    }

    @Test
    public void yangTerenkripsiDitolakSebelumAdaYangDibuka() {
        byte[] hasil = new Tambahan().objek(ISI, "<</Filter/Standard/V 1/R 2/P -4/O("
                + "a".repeat(32) + ")/U(" + "b".repeat(32) + ")>>").selesai("/W[1 4 2]/Index[901 1]/Encrypt 901 0 R/ID[(a)(a)]",
                ByteBuffer.allocate(7).put((byte) 1).putInt(asal.length + 1).putShort((short) 0).array());

        assertThrows(PdfTerbatas.Terlampaui.class, () -> PdfTerbatas.buka(hasil));
        assertFalse(verifier.hanyaMenambahTanda(asal, hasil));
    }

    /** The same way of writing, with nothing in it that should not be there, is none to refuse. */
    @Test
    public void tandaDalamPemutakhiranYangDikempisDiterima() {
        byte[] berisi = kempis(kepala() + semula + ">>");
        byte[] hasil = katalogDalam(berisi, "/Filter/FlateDecode").selesai();
        byte[] bertanda = PenandaPdf.tandai(new PermintaanTtd("-", "kepala", Optional.empty(), Optional.empty(), hasil, "-", "-",
                KantorUji.JAM.saat()), "-", new Otoritas("CN=Akar,O=Uji,C=ID").kepala());

        assertTrue(verifier.hanyaMenambahTanda(asal, bertanda));
        assertTrue(verifier.baca(bertanda).get(0).utuh());
    }
}
