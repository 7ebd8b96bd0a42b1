package id.serkom.kernel.message;

import id.serkom.api.data.BundelVersi;
import id.serkom.api.data.Reason;
import id.serkom.api.service.PesanCatalog;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Texts of reasons from the {@code SERKOM-INF/pesan_id.properties} of the bundles that run. They are there before a bundle's tahap
 * can be called and until no call of it runs any more: services come with STARTED and are waited for in STOPPING.
 */
@Component(name = "id.serkom.kernel.pesan", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class BundlePesanCatalog implements PesanCatalog {

    private static final Logger LOG = LoggerFactory.getLogger(BundlePesanCatalog.class);
    private static final int RUNNING = Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;
    private static final String FILE = "SERKOM-INF/pesan_id.properties";

    private final List<Texts> texts = new ArrayList<>();
    private final BundleTracker<Bundle> tracker;

    private record Texts(Bundle bundle, Properties texts) {

        boolean of(Bundle other) {
            return bundle.getSymbolicName().equals(other.getSymbolicName());
        }

        boolean of(BundelVersi other) {
            return other.equals(new BundelVersi(bundle.getSymbolicName(), bundle.getVersion().toString()));
        }
    }

    @Activate
    public BundlePesanCatalog(BundleContext context) {
        tracker = new BundleTracker<>(context, RUNNING, new Extender());
        tracker.open();
    }

    @Deactivate
    public void close() {
        tracker.close();
    }

    @Override
    public String text(Reason reason) {
        return find(reason).map(text -> fill(text, reason.data())).orElse(reason.code());
    }

    /** That of the version which refused; else who came first counts, and of one bundle the highest version. */
    private Optional<String> find(Reason reason) {
        synchronized (texts) {
            List<Texts> having = texts.stream().filter(t -> t.texts().containsKey(reason.code())).toList();
            return having.stream().filter(t -> reason.dari().filter(t::of).isPresent()).findFirst()
                    .or(() -> having.stream().findFirst().flatMap(first -> having.stream().filter(t -> t.of(first.bundle()))
                            .max(Comparator.comparing(t -> t.bundle().getVersion()))))
                    .map(t -> t.texts().getProperty(reason.code()));
        }
    }

    /** Puts the values in place of their names in braces. */
    public static String fill(String text, Map<String, String> data) {
        String filled = text;
        for (Map.Entry<String, String> value : data.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    private final class Extender implements BundleTrackerCustomizer<Bundle> {

        @Override
        public Bundle addingBundle(Bundle bundle, BundleEvent event) {
            URL url = bundle.getEntry(FILE);
            if (url == null) {
                return null;
            }
            try (Reader in = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                Properties properties = new Properties();
                properties.load(in);
                synchronized (texts) {
                    texts.add(new Texts(bundle, properties));
                }
                return bundle;
            } catch (IOException | IllegalArgumentException e) {
                LOG.error("Pesan tidak terbaca: {} {}: {}", bundle, FILE, e.getMessage());
                return null;
            }
        }

        @Override
        public void modifiedBundle(Bundle bundle, BundleEvent event, Bundle same) {
            // nothing in a bundle that runs changes
        }

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, Bundle same) {
            synchronized (texts) {
                texts.removeIf(t -> t.bundle().equals(bundle));
            }
        }
    }
}
