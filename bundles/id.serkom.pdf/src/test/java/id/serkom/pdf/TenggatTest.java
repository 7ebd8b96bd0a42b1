package id.serkom.pdf;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.Test;

public class TenggatTest {

    @Test
    public void yangMenungguTidakDihitungYangBekerjaDihitung() {
        Tenggat tenggat = new Tenggat(50_000_000L);
        long sampai = System.nanoTime() + 100_000_000L;
        while (System.nanoTime() < sampai) {
            LockSupport.parkNanos(sampai - System.nanoTime());
        }

        tenggat.periksa();

        assertThrows(Tenggat.Lewat.class, () -> {
            while (System.nanoTime() > 0) {
                tenggat.periksa();
            }
        });
    }

    @Test
    public void hurufYangMenungguBeberapaSaja() {
        Huruf huruf = new Huruf();
        List<Huruf.Pinjaman> semua = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            semua.add(huruf.pinjam());
        }

        semua.forEach(Huruf.Pinjaman::close);

        assertEquals(3, huruf.siap());
    }
}
