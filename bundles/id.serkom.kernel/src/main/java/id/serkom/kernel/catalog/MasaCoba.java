package id.serkom.kernel.catalog;

import java.util.function.BooleanSupplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * Whether a bundle is there to stay. Who tries one out starts it for the time being only (OSGi's transient start) and for good once it
 * has come up: one on trial may be taken back, so nothing is bound to it. It is asked at each use,
 * since nothing is announced when it changes.
 */
final class MasaCoba {

    static final BooleanSupplier TIDAK = () -> true;

    private MasaCoba() {
    }

    static BooleanSupplier lewat(Bundle bundle) {
        BundleStartLevel mulai = bundle.adapt(BundleStartLevel.class);
        return mulai == null ? TIDAK : () -> tetap(mulai);
    }

    private static boolean tetap(BundleStartLevel mulai) {
        try {
            return mulai.isPersistentlyStarted();
        } catch (IllegalStateException e) {
            // It has been uninstalled.
            return false;
        }
    }
}
