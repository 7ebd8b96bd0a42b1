package id.serkom.kernel.cadangan;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** Waits for a service in the place of the one that is there now: when the database goes, all that works on it goes and comes again. */
final class LayananBerikut<S> implements AutoCloseable {

    private final CompletableFuture<S> berikut = new CompletableFuture<>();
    private final ServiceTracker<S, S> tracker;

    LayananBerikut(BundleContext context, Class<S> jenis) {
        Set<ServiceReference<S>> kini;
        try {
            kini = Set.copyOf(context.getServiceReferences(jenis, null));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        this.tracker = new ServiceTracker<>(context, jenis, null) {
            @Override
            public S addingService(ServiceReference<S> reference) {
                if (kini.contains(reference)) {
                    return null;
                }
                S layanan = super.addingService(reference);
                if (layanan != null) {
                    berikut.complete(layanan);
                }
                return layanan;
            }
        };
        tracker.open();
    }

    Optional<S> tunggu(Duration paling) {
        try {
            return Optional.of(berikut.get(paling.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        tracker.close();
    }
}
