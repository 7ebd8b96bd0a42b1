package id.serkom.sertifikat;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.Test;

/** Finding a code in files of strangers, honest ones and others. */
public class KodeDalamPdfTest {

    private static final String KODE = "7Q0V5XJ2M8KD3TZ9WC4RB6HNPA";
    private static final String LAIN = "3Q0V5XJ2M8KD3TZ9WC4RB6HNPB";
    private static final String ALAMAT = "https://sertifikasi.example.go.id/serkom/verifikasi/";

    private static void ditemukan(String apa, byte[] pdf) {
        assertEquals(apa, List.of(KODE), KodeDalamPdf.cari(pdf));
    }

    private static byte[] padat(byte[] isi) throws IOException {
        ByteArrayOutputStream keluar = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(keluar)) {
            deflater.write(isi);
        }
        return keluar.toByteArray();
    }

    private static byte[] aliran(String kamus, byte[] isi) {
        ByteArrayOutputStream keluar = new ByteArrayOutputStream();
        keluar.writeBytes(("9 0 obj\n<<" + kamus + ">>\nstream\r\n").getBytes(StandardCharsets.US_ASCII));
        keluar.writeBytes(isi);
        keluar.writeBytes("\r\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        return keluar.toByteArray();
    }

    private static byte[] pdf(byte[]... bagian) {
        ByteArrayOutputStream keluar = new ByteArrayOutputStream();
        keluar.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        Arrays.stream(bagian).forEach(keluar::writeBytes);
        return keluar.toByteArray();
    }

    @Test
    public void kodeDalamKeteranganTerbacaApaPunYangMenyimpannya() throws IOException {
        for (Charset aksara : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16,
                Charset.forName("UTF-32BE"), Charset.forName("UTF-32LE"))) {
            for (boolean padat : new boolean[] {false, true}) {
                String apa = aksara + (padat ? ", packed" : "");
                String xmp = SuratPdf.xmp(ALAMAT + KODE);
                ditemukan(apa, SuratPdf.kosong().xmp(xmp, aksara, padat).tanpaAliranObjek());
                ditemukan(apa, SuratPdf.kosong().xmp(xmp, aksara, padat).simpan());
                ditemukan("edited, " + apa, SuratPdf.diubah(SuratPdf.kosong().xmp(xmp, aksara, padat).simpan()));
            }
        }
    }

    @Test
    public void keteranganDirinyaMendahuluiTautanKeSuratLain() throws IOException {
        for (boolean padat : new boolean[] {false, true}) {
            for (byte[] satu : List.of(
                    SuratPdf.kosong().tautan(ALAMAT + LAIN).xmp(SuratPdf.xmp(ALAMAT + KODE), StandardCharsets.UTF_8, padat).simpan(),
                    SuratPdf.kosong().tautan(ALAMAT + LAIN).xmp(SuratPdf.xmp(ALAMAT + KODE), StandardCharsets.UTF_8, padat)
                            .tanpaAliranObjek())) {
                assertEquals(List.of(KODE, LAIN), KodeDalamPdf.cari(satu));
            }
        }
    }

    @Test
    public void keteranganDiBelakangBanyakAliranTetapDitemukan() throws IOException {
        byte[] satu = aliran("/Length 9/Filter/FlateDecode", padat("0 0 m 9 9 l".getBytes(StandardCharsets.US_ASCII)));
        byte[][] semua = new byte[6001][];
        Arrays.fill(semua, satu);
        semua[6000] = aliran("/Subtype /XML /Type /Metadata /Filter /FlateDecode",
                padat(SuratPdf.xmp(ALAMAT + KODE).getBytes(StandardCharsets.UTF_8)));

        ditemukan("behind 6000 streams", pdf(semua));
        semua[6000] = aliran("/Filter/FlateDecode", padat(("(" + ALAMAT + KODE + ")").getBytes(StandardCharsets.US_ASCII)));
        assertEquals("what is no such thing is bounded", List.of(), KodeDalamPdf.cari(pdf(semua)));
        ditemukan("among the first 4000", pdf(Arrays.copyOfRange(semua, 2500, 6001)));
    }

    @Test
    public void keteranganYangRusakDiujungnyaTerbacaSampaiKerusakannya() throws IOException {
        byte[] padat = padat((SuratPdf.xmp(ALAMAT + KODE) + " ".repeat(4000)).getBytes(StandardCharsets.UTF_8));
        padat[padat.length - 1] ^= 1;
        ditemukan("another check sum", pdf(aliran("/Type/Metadata/Filter/FlateDecode", padat)));
        ditemukan("in a stream of any kind", pdf(aliran("/Filter/FlateDecode", padat)));
    }

    /** No XML is parsed: what a parser would fetch or blow up is text like any other. */
    @Test(timeout = 300_000)
    public void entitasTidakDiikutiDanTidakDikembangkan() throws IOException {
        String bom = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"verifikasi\">"
                + "<!ENTITY kode SYSTEM \"file:///etc/passwd\">"
                + "<!ENTITY a1 \"&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;\"><!ENTITY a2 \"&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;\">"
                + "<!ENTITY a3 \"&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;\"><!ENTITY % p SYSTEM \"http://127.0.0.1:1/x\">%p;]>"
                + SuratPdf.xmp("&a0;/&kode;&a3;");
        for (boolean padat : new boolean[] {false, true}) {
            KodeDalamPdf pembaca = new KodeDalamPdf(SuratPdf.kosong().xmp(bom, StandardCharsets.UTF_8, padat).tanpaAliranObjek());
            assertEquals(List.of(), pembaca.cari());
            assertTrue("as long as it stands there: " + pembaca.terurai(), pembaca.terurai() < 2 * bom.length());
        }
        String rusak = "<rdf:Description " + "<a".repeat(50_000) + "<dc:identifier>" + ALAMAT + KODE;
        ditemukan("it need not be XML", SuratPdf.kosong().xmp(rusak, StandardCharsets.UTF_8, true).simpan());
    }

    @Test(timeout = 300_000)
    public void bomYangRusakDiujungnyaTerhitungJuga() throws IOException {
        byte[] bom = padat(new byte[(4 << 20) - 64]);
        byte[] rusak = Arrays.copyOf(bom, bom.length - 4);
        byte[] satu = aliran("/Filter/FlateDecode", rusak);
        for (byte[] jenis : List.of(satu, aliran("/Type/Metadata/Filter/FlateDecode", rusak))) {
            byte[][] semua = new byte[(10 << 20) / jenis.length - 1][];
            Arrays.fill(semua, jenis);
            KodeDalamPdf pembaca = new KodeDalamPdf(pdf(semua));

            assertEquals(List.of(), pembaca.cari());
            assertTrue(Integer.toString(pembaca.terurai()), pembaca.terurai() >= 4 << 20 && pembaca.terurai() <= KodeDalamPdf.SEMUA);
        }
    }

    @Test(timeout = 300_000)
    public void keteranganTanpaUjungTidakDibacaHabis() throws IOException {
        byte[] mentah = aliran("/Type/Metadata", ("<x>" + " ".repeat(300 << 10) + ALAMAT + KODE).getBytes(StandardCharsets.UTF_8));
        KodeDalamPdf satu = new KodeDalamPdf(pdf(mentah));
        assertEquals("read as part of the file", List.of(KODE), satu.cari());
        byte[] kecil = "0 obj<</Type/Metadata>>stream\n<x>".getBytes(StandardCharsets.US_ASCII);
        byte[][] semua = new byte[(10 << 20) / kecil.length][];
        Arrays.fill(semua, kecil);
        KodeDalamPdf banyak = new KodeDalamPdf(pdf(semua));
        assertEquals(List.of(), banyak.cari());
        assertTrue(Integer.toString(banyak.terurai()), banyak.terurai() <= KodeDalamPdf.SEMUA + (256 << 10));
    }

    @Test
    public void yangDikunciMintaDiketikKodenya() throws IOException {
        byte[] terkunci = SuratPdf.kosong().xmp(SuratPdf.xmp(ALAMAT + KODE), StandardCharsets.UTF_8, false).terkunci();

        assertFalse(new String(terkunci, StandardCharsets.ISO_8859_1).contains(KODE));
        assertEquals(List.of(), KodeDalamPdf.cari(terkunci));
    }

    @Test
    public void kodeDiterimaUtuhSajaDanPalingBanyakEmpat() throws IOException {
        for (String bukan : List.of(KODE + "A", KODE.substring(1), KODE.replace('7', 'U'), KODE.toLowerCase(java.util.Locale.ROOT), "")) {
            assertEquals(bukan, List.of(), KodeDalamPdf.cari(SuratPdf.berkode(ALAMAT + bukan).simpan()));
        }
        StringBuilder banyak = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            banyak.append(ALAMAT).append("%026d ".formatted(i));
        }
        assertEquals(KodeDalamPdf.KODE_TERBANYAK, KodeDalamPdf.cari(SuratPdf.berkode(banyak.toString()).simpan()).size());
    }
}
