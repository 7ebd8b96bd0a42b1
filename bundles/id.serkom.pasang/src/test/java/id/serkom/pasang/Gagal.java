package id.serkom.pasang;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** An activator that does not start. */
public final class Gagal implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("sengaja gagal");
    }

    @Override
    public void stop(BundleContext context) {
        throw new AssertionError("never started");
    }
}
