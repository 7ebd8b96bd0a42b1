package id.serkom.naskah;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

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
}
