package id.serkom.sop.sanggahan;

import id.serkom.naskah.PaketNaskah;
import id.serkom.naskah.VelocityRenderer;
import id.serkom.testing.naskah.GoldenNaskah;
import org.junit.Test;

public class GoldenTest {

    @Test
    public void setiapSuratBerbunyiSepertiYangTersimpan() {
        GoldenNaskah.periksa(VelocityRenderer.contoh(PaketNaskah.folder("id.serkom.sop.sanggahan", 0, GoldenNaskah.SUMBER)));
    }
}
