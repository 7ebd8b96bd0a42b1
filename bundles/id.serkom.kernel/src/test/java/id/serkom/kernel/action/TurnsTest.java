package id.serkom.kernel.action;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Test;

public class TurnsTest {

    private static final int BANYAK = 8;

    private final Turns turns = new Turns();
    private final ExecutorService orang = Executors.newFixedThreadPool(BANYAK);

    @After
    public void pulang() {
        orang.shutdownNow();
    }

    private void sekaligus(Callable<Integer> kerja) throws Exception {
        for (Future<Integer> satu : orang.invokeAll(Collections.nCopies(BANYAK, kerja))) {
            satu.get();
        }
    }

    @Test
    public void yangMencobaLagiAtasBerkasYangSamaBergiliran() throws Exception {
        AtomicInteger sedang = new AtomicInteger();
        List<Integer> terbanyak = Collections.synchronizedList(new ArrayList<>());
        CyclicBarrier mulai = new CyclicBarrier(BANYAK);

        sekaligus(() -> {
            mulai.await(60, TimeUnit.SECONDS);
            for (int i = 0; i < 1000; i++) {
                turns.take("berkas", () -> {
                    terbanyak.add(sedang.incrementAndGet());
                    return sedang.decrementAndGet();
                });
            }
            return 0;
        });

        assertEquals(1, Collections.max(terbanyak).intValue());
        assertEquals(BANYAK * 1000, terbanyak.size());
    }

    @Test
    public void giliranDilepasJugaBilaPercobaannyaGagal() throws Exception {
        assertThrows(IllegalStateException.class, () -> turns.take("berkas", () -> {
            throw new IllegalStateException("kalah lagi");
        }));

        sekaligus(() -> turns.take("berkas", () -> 1));
    }
}
