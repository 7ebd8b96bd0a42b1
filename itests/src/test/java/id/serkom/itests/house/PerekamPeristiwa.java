package id.serkom.itests.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** Runs inside the server under test: writes a line for every event of every other bundle, as it happens. */
public final class PerekamPeristiwa implements BundleActivator, SynchronousBundleListener {

    public static final String NAMA = "id.serkom.itests.perekam";
    public static final String FILE = "peristiwa.txt";

    private Path file;
    private Bundle self;

    @Override
    public void start(BundleContext context) throws IOException {
        file = Path.of(context.getProperty("karaf.base"), FILE);
        self = context.getBundle();
        context.addBundleListener(this);
        Files.writeString(file, "");
    }

    @Override
    public void stop(BundleContext context) {
        context.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getBundle() != self) {
            try {
                Files.writeString(file, nama(event.getType()) + " " + event.getBundle().getSymbolicName() + "\n",
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String nama(int type) {
        return switch (type) {
            case BundleEvent.INSTALLED -> "INSTALLED";
            case BundleEvent.RESOLVED -> "RESOLVED";
            case BundleEvent.STARTING -> "STARTING";
            case BundleEvent.STARTED -> "STARTED";
            case BundleEvent.STOPPING -> "STOPPING";
            case BundleEvent.STOPPED -> "STOPPED";
            case BundleEvent.UPDATED -> "UPDATED";
            case BundleEvent.UNRESOLVED -> "UNRESOLVED";
            case BundleEvent.UNINSTALLED -> "UNINSTALLED";
            default -> Integer.toString(type);
        };
    }
}
