package id.serkom.itests.house;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** An activator that does not start. */
public final class PenggerakGagal implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("penggerak sengaja gagal");
    }

    @Override
    public void stop(BundleContext context) {
        throw new AssertionError("never started");
    }
}
