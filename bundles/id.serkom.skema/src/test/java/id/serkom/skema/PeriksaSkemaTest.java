package id.serkom.skema;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

public class PeriksaSkemaTest {

    @Test
    public void yangDitolakPeladenDitolakDenganBarisnya() {
        List<String> keberatan = PeriksaSkema.keberatan("kode: UJI\nversi: [");

        assertEquals(keberatan.toString(), 1, keberatan.size());
        assertTrue(keberatan.toString(), keberatan.get(0).contains("baris 2"));
    }

    @Test
    public void setiapKesalahanDisebutSendiri() {
        assertTrue(PeriksaSkema.keberatan("kode: UJI\n").size() > 1);
    }
}
