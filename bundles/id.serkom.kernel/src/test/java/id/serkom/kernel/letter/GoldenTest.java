package id.serkom.kernel.letter;

import id.serkom.naskah.PaketNaskah;
import id.serkom.naskah.VelocityRenderer;
import id.serkom.testing.naskah.GoldenNaskah;
import org.junit.Test;

public class GoldenTest {

    @Test
    public void setiapSuratLanjutanBerbunyiSepertiYangTersimpan() {
        GoldenNaskah.periksa(VelocityRenderer.contoh(PaketNaskah.folder("id.serkom.kernel", 0, GoldenNaskah.SUMBER)));
    }
}
