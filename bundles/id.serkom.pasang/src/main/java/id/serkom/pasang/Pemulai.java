package id.serkom.pasang;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts bundles, each within a time: one whose activator does not come to an end is interrupted, or no other file would ever have its
 * turn, and the server could not be stopped.
 */
final class Pemulai {

    private static final Logger LOG = LoggerFactory.getLogger(Pemulai.class);

    private final long batas;

    /** @param batas milliseconds */
    Pemulai(long batas) {
        this.batas = batas;
    }

    /** For the time being while it is tried: by that it may be taken back, and a server that ends meanwhile does not begin with it. */
    void sementara(Bundle bundel) throws Penolakan {
        mulai(bundel, Bundle.START_TRANSIENT);
    }

    void tetap(Bundle bundel) throws Penolakan {
        mulai(bundel, 0);
    }

    private void mulai(Bundle bundel, int cara) throws Penolakan {
        if (bundel.getHeaders("").get("Fragment-Host") != null) {
            return;
        }
        Penjaga penjaga = new Penjaga(bundel.getSymbolicName());
        String gagal = "";
        boolean diputus;
        try {
            bundel.start(Bundle.START_ACTIVATION_POLICY | cara);
        } catch (BundleException e) {
            gagal = " gagal mulai: " + Pemasang.sebab(e);
        } finally {
            diputus = penjaga.akhiri();
        }
        if (diputus) {
            gagal = " tidak selesai mulai dalam " + TimeUnit.MILLISECONDS.toSeconds(batas) + " detik, jadi diputus";
        }
        if (!gagal.isEmpty()) {
            throw new Penolakan(bundel.getSymbolicName() + gagal + "; laporkan kepada pembuatnya");
        }
    }

    /** Interrupts whoever made it, again and again, until he is through. */
    private final class Penjaga implements Runnable {

        private final String nama;
        private final Thread dijaga = Thread.currentThread();
        private final CountDownLatch selesai = new CountDownLatch(1);
        private boolean diputus;

        Penjaga(String nama) {
            this.nama = nama;
            Giliran.utas(this, "serkom-pasang-penjaga").start();
        }

        @Override
        public void run() {
            try {
                while (!selesai.await(batas, TimeUnit.MILLISECONDS)) {
                    putus();
                }
            } catch (InterruptedException e) {
                LOG.debug("penjaga {}", nama, e);
            }
        }

        private synchronized void putus() {
            if (selesai.getCount() > 0) {
                if (!diputus) {
                    LOG.warn("{} belum selesai mulai dan diputus. Bila sesudah ini paket lain tidak dipasang dan server tidak berhenti"
                            + " dengan sendirinya, matikan server, singkirkan berkasnya dari deploy/, lalu mulai lagi.", nama);
                }
                diputus = true;
                dijaga.interrupt();
            }
        }

        /** From here on nobody is interrupted; whether he was. */
        synchronized boolean akhiri() {
            selesai.countDown();
            if (diputus && Thread.interrupted()) {
                LOG.debug("{} selesai tanpa menanggapi", nama);
            }
            return diputus;
        }
    }
}
