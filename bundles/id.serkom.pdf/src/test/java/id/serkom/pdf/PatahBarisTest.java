package id.serkom.pdf;

import static org.junit.Assert.assertEquals;

import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;
import org.junit.Test;

public class PatahBarisTest {

    private final PatahBaris patah = new PatahBaris(new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ROOT)));

    private String potongan(String teks) {
        patah.setText(teks);
        StringBuilder hasil = new StringBuilder();
        int awal = 0;
        for (int letak = patah.next(); letak > 0; letak = patah.next()) {
            hasil.append(teks, awal, letak).append('|');
            awal = letak;
        }
        return hasil.append(teks.substring(awal)).toString();
    }

    @Test
    public void gelarNomorPendekDanSingkatanTidakPernahTerbelah() {
        assertEquals("Rahma |Wati, |S.E.|", potongan("Rahma Wati, S.E."));
        assertEquals("Nur |Aeni, |S.Sos., |M.Si.|", potongan("Nur Aeni, S.Sos., M.Si."));
        assertEquals("Digital |I/2026 |lisensi/SK |O.841001.001.01|", potongan("Digital I/2026 lisensi/SK O.841001.001.01"));
    }

    @Test
    public void yangPanjangTerbelahDiGarisMiringnyaJugaSisanyaPadaBarisBerikut() {
        assertEquals("Nomor |000.1.5|/346|/BPSDM|/2026|", potongan("Nomor 000.1.5/346/BPSDM/2026"));
        assertEquals("/346|/BPSDM|/2026|", potongan("/346/BPSDM/2026"));
        assertEquals("Undang-|Undang |2023\u2013|2024|", potongan("Undang-Undang 2023\u20132024"));
    }

    @Test
    public void teksTanpaTempatPatahDanTeksKosong() {
        assertEquals("", potongan(""));
        assertEquals("M.Si.|", potongan("M.Si."));
    }
}
