package id.serkom.kernel.action;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.BerkasStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An action as the runner runs it, up to its commit: nothing is written. The documents that it names need not be entries yet, so that an
 * edge finds out whether what it was sent is refused, or answered already, before it files anything.
 */
public final class Rehearsal {

    private final Ports ports;

    public Rehearsal(Ports ports) {
        this.ports = ports;
    }

    /** In place of the commit: it would be done. */
    private static final class Passed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Passed() {
            super("passed", null, false, false);
        }
    }

    /** The first answer of the same request; empty when the action would run now. Throws what the action would. */
    public Optional<HasilAksi> run(Actor actor, PermintaanAksi request, List<Dokumen> documents) {
        ActionRunner runner = new ActionRunner(ports.with(seen(documents), change -> {
            throw new Passed();
        }));
        try {
            return Optional.of(runner.run(actor, request));
        } catch (Passed e) {
            return Optional.empty();
        }
    }

    private BerkasStore seen(List<Dokumen> documents) {
        Map<String, Dokumen> byId = documents.stream().collect(Collectors.toMap(Dokumen::id, d -> d));
        return changed(BerkasStore.class, ports.berkas, Map.of("isi", found -> changed(BerkasReader.class, (BerkasReader) found.real(),
                Map.of("dokumen", d -> d.asked() instanceof Collection<?> ids ? all(d.real(), ids, byId)
                        : one(d.real(), d.asked(), byId)))));
    }

    private static Object one(Object real, Object id, Map<String, Dokumen> byId) {
        return ((Optional<?>) real).isPresent() ? real : Optional.ofNullable(byId.get(id));
    }

    private static List<?> all(Object real, Collection<?> ids, Map<String, Dokumen> byId) {
        return Stream.concat(((List<?>) real).stream(), ids.stream().distinct().filter(byId::containsKey).map(byId::get)).toList();
    }

    /**
     * What a reader answered.
     *
     * @param asked its first argument
     */
    private record Answered(Object asked, Object real) {
    }

    /** The reader, some of whose answers are changed: it has too many others to repeat them here. */
    private static <T> T changed(Class<T> type, T reader, Map<String, Function<Answered, Object>> changes) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
            try {
                Object real = method.invoke(reader, given);
                Function<Answered, Object> change = changes.get(method.getName());
                return change == null ? real : change.apply(new Answered(given[0], real));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
