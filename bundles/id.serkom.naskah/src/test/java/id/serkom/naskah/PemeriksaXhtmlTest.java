package id.serkom.naskah;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;

/** Texts are held against the rules one after the other and many at once: none leaves anything behind for the next. */
public class PemeriksaXhtmlTest {

    private static final int UTAS = 8;
    private static final int KALI = 60;

    private final PemeriksaXhtml pemeriksa = new PemeriksaXhtml();

    private static String surat(int nomor, int paragraf) {
        return ("<p class=\"isi\">Nomor " + nomor + " &amp; seterusnya</p>").repeat(paragraf);
    }

    /** Every third is no XML, every third is forbidden; each is told so at its own line. */
    private String periksa(int nomor) {
        String baris = "\n".repeat(nomor % 7);
        String teks = baris + (nomor % 3 == 0 ? surat(nomor, 40) : nomor % 3 == 1 ? "<p>tidak ditutup" : "<script>x</script>");
        try {
            pemeriksa.bagian("uji-" + nomor, teks);
            return "";
        } catch (NaskahException e) {
            return e.getMessage().replaceAll(" kolom.*", "");
        }
    }

    private static String seharusnya(int nomor) {
        return nomor % 3 == 0 ? "" : "uji-" + nomor + " baris " + (nomor % 7 + 1)
                + (nomor % 3 == 1 ? "" : ": <script> tidak diperbolehkan");
    }

    @Test
    public void banyakSekaligusMasingMasingMendapatHasilnyaSendiri() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(UTAS);
        List<Callable<String>> semua = new ArrayList<>();
        for (int i = 0; i < UTAS * KALI; i++) {
            int nomor = i;
            semua.add(() -> periksa(nomor));
        }

        List<Future<String>> hasil = pool.invokeAll(semua);

        pool.shutdown();
        for (int i = 0; i < hasil.size(); i++) {
            assertEquals(seharusnya(i), hasil.get(i).get());
        }
    }

    @Test
    public void entitasSebuahTeksTidakDikenalTeksBerikutnya() {
        pemeriksa.dokumen("satu", "<!DOCTYPE div [<!ENTITY rahasia \"isi\">]><div>&rahasia;</div>");

        assertThrows(NaskahException.class, () -> pemeriksa.dokumen("dua", "<div>&rahasia;</div>"));
    }

    @Test
    public void yangSalahTulisDijelaskanDenganTempatnya() {
        ditolak("<p>a", "<p> belum ditutup");
        ditolak("<p>a</p></p>", "atau hapus penutup itu");
        ditolak("<p>a</p></div>", "ada penutup tanpa pembuka");
        ditolak("<?xml version=\"1.0\"?><p>a</p>", "<?xml ...?> tidak di awal");
        ditolak("<p>a<br></p>", "<br> belum ditutup, atau ada penutup tanpa pembuka; tulis </br> (yang tanpa isi: <br/>)");
        ditolak("<p>a&nbsp;b</p>", "&nbsp; tidak dikenal; tulis hurufnya sendiri, atau nomornya");
        ditolak("<p>a & b</p>", "tanda & berdiri sendiri; tulis &amp;");
        ditolak("<p>PT A&amp</p>", "tanda & berdiri sendiri");
        ditolak("<p>a < b</p>", "tanda < berdiri sendiri; tulis &lt;");
        ditolak("<p class=x>a</p>", "nilai class tanpa tanda kutip; tulis class=\"...\"");
        ditolak("<p class=\"x>a</p>", "tanda kutip nilai class belum ditutup");
        ditolak("<p class=\"a\" class=\"b\">x</p>", "class disebut dua kali pada <p>");
        ditolak("<p class>x</p>", "class tanpa nilai");
        ditolak("<p class=\"a\"id=\"b\">x</p>", "<p> tidak lengkap");
        ditolak("<p>a\u0001</p>", "memuat tanda kendali");
        ditolak("<p><!-- a -- b --></p>", "-- di dalam komentar");
        ditolak("<p>a]]>b</p>", "]]> di dalam teks");
    }

    @Test
    public void sebuahBagianBukanDokumen() {
        assertEquals("uji baris 2: <!DOCTYPE> tidak diperbolehkan", assertThrows(NaskahException.class,
                () -> pemeriksa.bagian("uji", "\n<!DOCTYPE html><p>a</p>")).getMessage());
    }

    private void ditolak(String bagian, String pesan) {
        String alasan = assertThrows(bagian, NaskahException.class, () -> pemeriksa.bagian("uji", "\n" + bagian)).getMessage();
        assertTrue(alasan, alasan.matches("uji baris 2 kolom \\d+: .*") && alasan.contains(pesan));
    }
}
