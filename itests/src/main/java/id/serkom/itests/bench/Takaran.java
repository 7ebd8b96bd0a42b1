package id.serkom.itests.bench;

import java.util.Arrays;

/** Durations of one kind of call, each kept, so that a percentile is one that was measured and not an estimate. Not shared by threads. */
final class Takaran {

    private static final double NANO_PER_MILI = 1_000_000;

    private long[] nano = new long[1024];
    private int jumlah;

    void catat(long durasi) {
        if (jumlah == nano.length) {
            nano = Arrays.copyOf(nano, jumlah * 2);
        }
        nano[jumlah++] = durasi;
    }

    void tambah(Takaran lain) {
        for (int i = 0; i < lain.jumlah; i++) {
            catat(lain.nano[i]);
        }
    }

    int jumlah() {
        return jumlah;
    }

    /**
     * The smallest duration that so many of a hundred calls did not exceed (nearest rank), in milliseconds; 0 where there was no call.
     *
     * @param persen above 0, at most 100
     */
    double persentil(double persen) {
        if (jumlah == 0) {
            return 0;
        }
        long[] urut = Arrays.copyOf(nano, jumlah);
        Arrays.sort(urut);
        int peringkat = (int) Math.ceil(persen / 100 * jumlah);
        return urut[Math.max(1, peringkat) - 1] / NANO_PER_MILI;
    }
}
