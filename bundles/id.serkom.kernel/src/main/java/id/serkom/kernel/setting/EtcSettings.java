package id.serkom.kernel.setting;

import id.serkom.api.service.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Map;
import java.util.Optional;
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
    /** Where FileInstall has it from. */
    private static final String FILE = "felix.fileinstall.filename";

    private final ConfigurationAdmin admin;
    private final AtomicReference<Map<String, Map<String, String>>> present = new AtomicReference<>(Map.of());

    @Activate
    public EtcSettings(@Reference ConfigurationAdmin admin) {
        this(admin, Optional.ofNullable(System.getProperty("karaf.etc")).map(Path::of));
    }

    EtcSettings(ConfigurationAdmin admin, Optional<Path> etc) {
        this.admin = admin;
        etc.ifPresent(this::forget);
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

    /** What was deleted while the server was down the framework still knows, and FileInstall does not miss it. */
    private void forget(Path etc) {
        try {
            for (Configuration configuration : found()) {
                Object file = configuration.getProperties().get(FILE);
                if (file != null && Files.notExists(etc.resolve(name(file)))) {
                    LOG.info("etc/{} tidak ada lagi; yang berlaku adalah bawaannya", name(file));
                    configuration.delete();
                }
            }
        } catch (IOException | InvalidSyntaxException e) {
            LOG.error("Setelan yang berkasnya sudah dihapus tidak dapat dibuang: {}", e.getMessage());
        }
    }

    /** Its folder may have been moved since. */
    private static String name(Object file) {
        String path = file.toString();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Configuration[] found() throws IOException, InvalidSyntaxException {
        Configuration[] found = admin.listConfigurations("(service.pid=" + OURS + "*)");
        return found == null ? new Configuration[0] : found;
    }

    private synchronized void read() {
        try {
            Map<String, Map<String, String>> fresh = new TreeMap<>();
            for (Configuration configuration : found()) {
                fresh.put(configuration.getPid(), values(configuration.getProperties()));
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
