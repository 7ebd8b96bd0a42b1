package id.serkom.kernel.catalog;

import id.serkom.api.service.Aksi;
import id.serkom.api.service.InfoTahap;
import id.serkom.api.service.Settings;
import id.serkom.api.service.Sop;
import id.serkom.api.service.SopCatalog;
import id.serkom.kernel.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The SOPs of every active bundle's {@code SERKOM-INF/sop/*.json}, with the facts of their tahap as they stand now. */
@Component(name = "id.serkom.kernel.sop-catalog",
        configurationPolicy = ConfigurationPolicy.IGNORE, service = {SopCatalog.class, Sops.class})
public final class Sops implements SopCatalog {

    private static final Logger LOG = LoggerFactory.getLogger(Sops.class);

    private final TahapCatalog tahap;
    private final Settings settings;
    private final Map<String, SopFile> files = new ConcurrentSkipListMap<>();
    private final Optional<BundleTracker<List<String>>> tracker;

    @Activate
    public Sops(BundleContext context, @Reference TahapCatalog tahap, @Reference Settings settings) {
        this.tahap = tahap;
        this.settings = settings;
        BundleTracker<List<String>> bundles = new BundleTracker<>(context, Bundle.ACTIVE, new Extender());
        this.tracker = Optional.of(bundles);
        bundles.open();
    }

    /** Without a framework, over given files. */
    public Sops(List<SopFile> files, TahapCatalog tahap, Settings settings) {
        this.tahap = tahap;
        this.settings = settings;
        this.tracker = Optional.empty();
        files.forEach(file -> this.files.put(file.kode(), file));
    }

    @Deactivate
    public void close() {
        tracker.ifPresent(BundleTracker::close);
    }

    public Optional<SopFile> file(String sop) {
        return Optional.ofNullable(files.get(sop));
    }

    /** The facts of a tahap now: settings over the tahap's own over the SOP's file. */
    public Facts facts(SopFile sop, String kode) {
        Facts own = tahap.find(sop.kode(), kode, sop.major()).map(InstalledTahap::facts)
                .orElseGet(() -> sop.tahap().get(sop.urut(kode) - 1));
        return own.with(settings.get("id.serkom.sop." + sop.kode()));
    }

    @Override
    public List<Sop> list() {
        return files.values().stream().map(this::describe).toList();
    }

    @Override
    public Optional<Sop> find(String kode) {
        return file(kode).map(this::describe);
    }

    @Override
    public List<Aksi> aksi(String sop) {
        return file(sop).map(file -> tahap.list(sop, file.major()).stream()
                .sorted(Comparator.comparingInt(t -> file.urut(t.facts().kode())))
                .flatMap(t -> t.actions().values().stream()).map(InstalledAction::aksi).toList()).orElse(List.of());
    }

    private Sop describe(SopFile file) {
        List<InfoTahap> rows = new ArrayList<>();
        for (Facts row : file.tahap()) {
            Facts now = facts(file, row.kode());
            Optional<InstalledTahap> here = tahap.find(file.kode(), row.kode(), file.major());
            rows.add(new InfoTahap(rows.size() + 1, row.kode(), now.kegiatan(), now.pelaksana(), now.kelengkapan(),
                    now.mutuKelengkapan(), now.waktu(), now.keluaran(), here.isPresent(),
                    here.map(InstalledTahap::versi).orElse("")));
        }
        return new Sop(file.kode(), file.versi(), file.judul(), file.kepala(), rows);
    }

    private final class Extender implements BundleTrackerCustomizer<List<String>> {

        @Override
        public List<String> addingBundle(Bundle bundle, BundleEvent event) {
            List<String> added = new ArrayList<>();
            for (URL url : entries(bundle)) {
                try (InputStream in = url.openStream()) {
                    SopFile file = SopFile.of(Json.parse(in));
                    files.put(file.kode(), file);
                    added.add(file.kode());
                } catch (IOException | IllegalArgumentException e) {
                    LOG.error("SOP tidak dipasang: {} {}: {}", bundle, url.getPath(), e.getMessage());
                }
            }
            return added.isEmpty() ? null : added;
        }

        private List<URL> entries(Bundle bundle) {
            var found = bundle.findEntries("SERKOM-INF/sop", "*.json", false);
            return found == null ? List.of() : Collections.list(found);
        }

        @Override
        public void modifiedBundle(Bundle bundle, BundleEvent event, List<String> added) {
            // nothing in an active bundle changes
        }

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, List<String> added) {
            added.forEach(files::remove);
        }
    }
}
