package id.serkom.kernel.setting;

import id.serkom.api.service.Settings;
import java.io.IOException;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files {@code etc/id.serkom.*.cfg}, held as one immutable map that is swapped whole when one of them is saved. */
@Component(name = "id.serkom.kernel.settings",
        configurationPolicy = ConfigurationPolicy.IGNORE, service = {Settings.class, ConfigurationListener.class, EtcSettings.class})
public final class EtcSettings implements Settings, ConfigurationListener {

    private static final Logger LOG = LoggerFactory.getLogger(EtcSettings.class);
    private static final String OURS = "id.serkom.";

    private final ConfigurationAdmin admin;
    private final AtomicReference<Map<String, Map<String, String>>> present = new AtomicReference<>(Map.of());

    @Activate
    public EtcSettings(@Reference ConfigurationAdmin admin) {
        this.admin = admin;
        read();
    }

    @Override
    public Map<String, String> get(String pid) {
        return present.get().getOrDefault(pid, Map.of());
    }

    /** Every file that there is, by its pid. */
    public Map<String, Map<String, String>> semua() {
        return present.get();
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        if (event.getPid().startsWith(OURS)) {
            read();
        }
    }

    private synchronized void read() {
        try {
            Map<String, Map<String, String>> fresh = new TreeMap<>();
            Configuration[] found = admin.listConfigurations("(service.pid=" + OURS + "*)");
            if (found != null) {
                for (Configuration configuration : found) {
                    fresh.put(configuration.getPid(), values(configuration.getProperties()));
                }
            }
            present.set(Map.copyOf(fresh));
        } catch (IOException | InvalidSyntaxException e) {
            LOG.error("Setelan di etc/ tidak terbaca, yang lama tetap dipakai: {}", e.getMessage());
        }
    }

    private static Map<String, String> values(Dictionary<String, Object> properties) {
        Map<String, String> values = new TreeMap<>();
        for (String key : Collections.list(properties.keys())) {
            values.put(key, String.valueOf(properties.get(key)).trim());
        }
        return Collections.unmodifiableMap(values);
    }
}
