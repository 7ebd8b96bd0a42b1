package id.serkom.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How much of the processor one rendering may take, by the thread that it runs on: a machine that is busy otherwise is no fault of the
 * letter. The renderer cannot be interrupted: it is stopped where it asks us for something.
 */
final class Tenggat {

    private static final int SELANG = 16;
    private static final ThreadMXBean WAKTU = ManagementFactory.getThreadMXBean();

    private final long batas;

    Tenggat(long nano) {
        batas = terpakai() + nano;
    }

    private static long terpakai() {
        return WAKTU.isCurrentThreadCpuTimeSupported() && WAKTU.isThreadCpuTimeEnabled() ? WAKTU.getCurrentThreadCpuTime()
                : System.nanoTime();
    }

    void periksa() {
        if (terpakai() - batas > 0) {
            throw new Lewat();
        }
    }

    /** One that is asked at each run of words, and looks at the clock at some of them: that is a call of the system. */
    FSTextBreaker awasi(FSTextBreaker asli) {
        return new FSTextBreaker() {

            private int kali;

            @Override
            public int next() {
                return asli.next();
            }

            @Override
            public void setText(String teks) {
                if (kali++ % SELANG == 0) {
                    periksa();
                }
                asli.setText(teks);
            }
        };
    }

    /** It is not done in time. */
    static final class Lewat extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
