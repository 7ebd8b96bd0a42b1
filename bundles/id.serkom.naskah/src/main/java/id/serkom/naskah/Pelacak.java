package id.serkom.naskah;

import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;

/**
 * Bundles that carry templates. They count from before its tahap can be called until no call of it runs any more: services come with
 * STARTED and are waited for in STOPPING, so they come with STARTING and go after STOPPED.
 */
final class Pelacak extends BundleTracker<Long> {

    private static final int HIDUP = Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    private final PenerimaPaket penerima;
    private final long sendiri;

    Pelacak(BundleContext context, PenerimaPaket penerima) {
        super(context, HIDUP, null);
        this.penerima = penerima;
        this.sendiri = context.getBundle().getBundleId();
    }

    boolean terhenti(String jenis) {
        return Stream.of(context.getBundles()).anyMatch(b -> (b.getState() & (Bundle.ACTIVE | Bundle.UNINSTALLED)) == 0
                && PaketBundle.membawa(b, jenis));
    }

    @Override
    public Long addingBundle(Bundle bundle, BundleEvent event) {
        if (bundle.getBundleId() == sendiri) {
            return null;
        }
        try {
            if (!PaketBundle.punya(bundle)) {
                return null;
            }
            penerima.pasang(bundle.getBundleId(), PaketBundle.baca(bundle));
        } catch (NaskahException e) {
            penerima.karantinakan(bundle.getBundleId(), PaketBundle.nama(bundle), e);
        } catch (RuntimeException e) {
            // One that is exchanged in this very moment, say, takes no other with it.
            penerima.karantinakan(bundle.getBundleId(), bundle.toString(), new NaskahException("naskah.tidak-terbaca", e.toString(), e));
        }
        return bundle.getBundleId();
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Long kunci) {
        penerima.lepas(kunci);
    }
}
