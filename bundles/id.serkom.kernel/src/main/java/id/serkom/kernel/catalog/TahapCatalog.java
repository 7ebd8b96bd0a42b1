package id.serkom.kernel.catalog;

import id.serkom.api.data.BundelVersi;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.service.Karantina;
import id.serkom.api.tahap.Tahap;
import id.serkom.spi.calendar.OfficeClock;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tahap that are installed now. One that leaves is waited for, but not so long that the announced seconds were over
 * before its successor is there; meanwhile and after, its requests meet {@link TahapUnavailable}. Nobody keeps a tahap outside a call.
 */
@Component(name = "id.serkom.kernel.tahap-catalog",
        configurationPolicy = ConfigurationPolicy.IGNORE, service = TahapCatalog.class)
public final class TahapCatalog {

    private static final Logger LOG = LoggerFactory.getLogger(TahapCatalog.class);
    private static final int RETRY_AFTER_SECONDS = 2;
    /** Less than was announced: its successor needs time to come, too. */
    static final Duration WAIT = Duration.ofMillis(1500);

    /** Whoever looks sees it as it was at one moment: one that took over from another is not missed. */
    private final List<InstalledTahap> installed = new CopyOnWriteArrayList<>();
    private final Map<Tahap, Karantina> ditolak = new ConcurrentHashMap<>();
    private final OfficeClock jam;

    @Activate
    public TahapCatalog(@Reference OfficeClock jam) {
        this.jam = jam;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY, unbind = "remove")
    public void bind(ServiceReference<Tahap> reference, Tahap tahap) {
        Bundle bundle = reference.getBundle();
        try {
            add(new InstalledTahap(tahap, Facts.of(properties(reference)), version(bundle.getVersion()),
                    Optional.of(new BundelVersi(bundle.getSymbolicName(), bundle.getVersion().toString())), MasaCoba.lewat(bundle),
                    path -> open(bundle, path)));
        } catch (RuntimeException | LinkageError e) {
            // Whatever its code throws: who installs it must learn that it is not there.
            String sebab = e instanceof IllegalArgumentException ? e.getMessage() : e.toString();
            LOG.warn("Tahap dari {} tidak dipasang: {}", bundle, sebab);
            ditolak.put(tahap, new Karantina(bundle.getSymbolicName() + "/" + bundle.getVersion(), "tahap", sebab, jam.saat()));
        }
    }

    public void add(InstalledTahap tahap) {
        installed.add(tahap);
    }

    public void remove(Tahap tahap) {
        ditolak.remove(tahap);
        List<InstalledTahap> leaving = installed.stream().filter(t -> t.tahap() == tahap).toList();
        installed.removeAll(leaving);
        try {
            for (InstalledTahap one : leaving) {
                if (!one.leave(WAIT)) {
                    LOG.warn("Tahap {} {} dilepas, masih ada aksi yang berjalan dengan kode lamanya",
                            one.facts().kode(), one.versi());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The tahap of a kode: the highest version inside the pinned major. One on trial is used only where there is no other: what it
     * keeps the other may not know.
     */
    public Optional<InstalledTahap> find(String sop, String kode, int major) {
        return installed.stream()
                .filter(t -> t.facts().sop().equals(sop) && t.facts().kode().equals(kode) && t.major() == major)
                .max(Comparator.comparing(InstalledTahap::tetap).thenComparing(t -> Version.parseVersion(t.versi())));
    }

    /** The tahap of a kode that counts for the SOP as given. */
    public Optional<InstalledTahap> find(SopFile sop, String kode) {
        return find(sop.kode(), kode, sop.majorOf(kode));
    }

    /** The tahap that count for the SOP as given, in its order; those that are not installed left out. */
    public List<InstalledTahap> list(SopFile sop) {
        return sop.kodeTahap().stream().flatMap(kode -> find(sop, kode).stream()).toList();
    }

    /** The highest installed major of each tahap of the SOP that is installed to stay. */
    Map<String, Integer> tertinggi(SopFile sop) {
        Map<String, Integer> majors = new TreeMap<>();
        dari(sop).filter(InstalledTahap::tetap).forEach(t -> majors.merge(t.facts().kode(), t.major(), Math::max));
        return majors;
    }

    /** Tahap of the SOP that are there on trial alone, whose major nobody knows yet. */
    List<String> dicoba(SopFile sop) {
        Map<String, Boolean> tetap = new TreeMap<>();
        dari(sop).forEach(t -> tetap.merge(t.facts().kode(), t.tetap(), Boolean::logicalOr));
        return tetap.entrySet().stream().filter(e -> !e.getValue()).map(Map.Entry::getKey).toList();
    }

    private Stream<InstalledTahap> dari(SopFile sop) {
        List<String> kode = sop.kodeTahap();
        return installed.stream().filter(t -> t.facts().sop().equals(sop.kode()) && kode.contains(t.facts().kode()));
    }

    /** Of each tahap the highest version of each major. */
    List<InstalledTahap> terbaik() {
        return installed.stream().filter(t -> find(t.facts().sop(), t.facts().kode(), t.major()).filter(t::equals).isPresent()).toList();
    }

    /** Runs a call with the tahap, or meets {@link TahapUnavailable}. */
    public <R> R call(String sop, String kode, int major, Function<InstalledTahap, R> body) {
        Optional<InstalledTahap> found = find(sop, kode, major);
        while (found.isPresent()) {
            InstalledTahap tahap = found.get();
            Optional<R> result = tahap.call(() -> body.apply(tahap));
            if (result.isPresent()) {
                return result.get();
            }
            // It left just now: another may have taken its place before.
            found = find(sop, kode, major).filter(next -> next != tahap);
        }
        throw away(kode);
    }

    /** What requests to a tahap that is not there meet. */
    public static TahapUnavailable away(String kode) {
        return new TahapUnavailable(Reason.of("tahap.tidak-tersedia", "tahap", kode), RETRY_AFTER_SECONDS);
    }

    private static Map<String, Object> properties(ServiceReference<Tahap> reference) {
        Map<String, Object> all = new ConcurrentHashMap<>();
        for (String key : reference.getPropertyKeys()) {
            all.put(key, reference.getProperty(key));
        }
        return all;
    }

    private static String version(Version version) {
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    private static Optional<InputStream> open(Bundle bundle, String path) throws IOException {
        URL url = bundle.getEntry(path);
        return url == null ? Optional.empty() : Optional.of(url.openStream());
    }

    /** Tahap that were not taken. */
    public List<Karantina> karantina() {
        return List.copyOf(ditolak.values());
    }

    /** All that is installed, for reports. */
    public List<InstalledTahap> all() {
        return List.copyOf(installed);
    }
}
