package id.serkom.itests.bench;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.service.CariService;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;

/** Runs inside the measured server: has the index of search made anew, and writes down how long that took and what it took of the heap. */
public final class BundelCari extends BundelPesanan {

    static final String NAMA = "id.serkom.itests.cari";

    private static final Actor OPERATOR = new Actor("bench", "bench", Set.of(Peran.OPERATOR), Optional.empty(), Optional.empty(),
            Optional.empty());

    public BundelCari() {
        super(NAMA);
    }

    @Override
    void kerjakan(BundleContext context, Properties minta, Properties hasil) throws InterruptedException {
        bangun(context.getService(context.getServiceReference(CariService.class)), hasil);
    }

    /** The second that may go by before it begins is not its own. */
    private static void bangun(CariService cari, Properties hasil) throws InterruptedException {
        cari.bangunUlang(OPERATOR);
        while (!cari.keadaan(OPERATOR).membangun() && cari.keadaan(OPERATOR).sebab().isPresent()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        long mulai = System.nanoTime();
        long terbanyak = 0;
        while (cari.keadaan(OPERATOR).sebab().isPresent()) {
            terbanyak = Math.max(terbanyak, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
            TimeUnit.MILLISECONDS.sleep(20);
        }
        hasil.setProperty("milidetik", Long.toString(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - mulai)));
        hasil.setProperty("heap", Long.toString(terbanyak));
    }
}
