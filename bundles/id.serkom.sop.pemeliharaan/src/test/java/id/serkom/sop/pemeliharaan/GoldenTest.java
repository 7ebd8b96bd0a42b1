package id.serkom.sop.pemeliharaan;

import id.serkom.naskah.PaketNaskah;
import id.serkom.naskah.VelocityRenderer;
import id.serkom.testing.naskah.GoldenNaskah;
import org.junit.Test;

public class GoldenTest {

    @Test
    public void setiapSuratBerbunyiSepertiYangTersimpan() {
        GoldenNaskah.periksa(VelocityRenderer.contoh(PaketNaskah.folder("id.serkom.sop.pemeliharaan", 0, GoldenNaskah.SUMBER)));
    }
}
