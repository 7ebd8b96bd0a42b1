package id.serkom.itests.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * One pass of writers over the units of many runs, each run by one writer in its order.
 *
 * @param detik until the first writer found nothing left to write
 * @param unit durable by then
 * @param semua units of the whole pass
 * @param commit commits of the whole pass
 * @param pemakaian CPU time of the whole pass
 */
record Lewat(double detik, long unit, long semua, long commit, Pemakaian pemakaian) {

    private static final double NANO = 1e9;

    static Lewat mulai(Connection connection, List<List<UnitTulis>> putaran, int penulis, Supplier<Pemakaian> kini)
            throws SQLException, InterruptedException {
        Queue<List<UnitTulis>> sisa = new ConcurrentLinkedQueue<>(putaran);
        AtomicLong selesai = new AtomicLong();
        AtomicReference<double[]> akhir = new AtomicReference<>();
        AtomicReference<Throwable> galat = new AtomicReference<>();
        try (PenulisGrup grup = new PenulisGrup(connection)) {
            Pemakaian awal = kini.get();
            long mulai = System.nanoTime();
            List<Thread> semua = new ArrayList<>();
            for (int i = 0; i < penulis; i++) {
                Thread satu = new Thread(() -> {
                    for (List<UnitTulis> p = sisa.poll(); p != null; p = sisa.poll()) {
                        p.forEach(u -> {
                            grup.tulis(u);
                            selesai.incrementAndGet();
                        });
                    }
                    akhir.compareAndSet(null, new double[] {(System.nanoTime() - mulai) / NANO, selesai.get()});
                }, "penulis-" + i);
                satu.setUncaughtExceptionHandler((t, e) -> galat.compareAndSet(null, e));
                satu.start();
                semua.add(satu);
            }
            for (Thread satu : semua) {
                satu.join();
            }
            if (galat.get() != null) {
                throw new SQLException("baris tidak dapat ditulis ulang", galat.get());
            }
            return new Lewat(akhir.get()[0], (long) akhir.get()[1], selesai.get(), grup.commit(), kini.get().sejak(awal));
        }
    }
}
