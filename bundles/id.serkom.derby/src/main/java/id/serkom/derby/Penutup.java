package id.serkom.derby;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Shuts the engine down when this bundle stops: it outlives the component, but not the bundle, whose next version opens the same files. */
public final class Penutup implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        // Nothing is opened before somebody asks for it.
    }

    @Override
    public void stop(BundleContext context) {
        DerbyDataSourceFactory.tutup();
    }
}
