package id.serkom.kernel.catalog;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.ServiceReference;

/**
 * Services of one kind that come and go, best first as the framework ranks them at that moment: their properties may change while they
 * are here. Whoever looks sees them whole as they were once, so that one that took over from another is not missed.
 */
final class InstalledServices<S> {

    /** Never changed once it is seen. */
    private volatile Map<ServiceReference<S>, S> installed = Map.of();

    synchronized void put(ServiceReference<S> reference, S service) {
        Map<ServiceReference<S>, S> next = new LinkedHashMap<>(installed);
        next.put(reference, service);
        installed = next;
    }

    synchronized void remove(ServiceReference<S> reference) {
        Map<ServiceReference<S>, S> next = new LinkedHashMap<>(installed);
        next.remove(reference);
        installed = next;
    }

    List<S> list() {
        return List.copyOf(ranked().values());
    }

    Optional<S> best() {
        return ranked().values().stream().findFirst();
    }

    /** The best of those whose property has the value, with the reference it came by. */
    Optional<Map.Entry<ServiceReference<S>, S>> best(String property, String value) {
        return ranked().entrySet().stream().filter(e -> value.equals(e.getKey().getProperty(property))).findFirst();
    }

    /** Ranked anew at each look: an order kept from before would be false after a change of ranking. */
    private Map<ServiceReference<S>, S> ranked() {
        Map<ServiceReference<S>, S> ranked = new TreeMap<>(Comparator.reverseOrder());
        ranked.putAll(installed);
        return ranked;
    }
}
