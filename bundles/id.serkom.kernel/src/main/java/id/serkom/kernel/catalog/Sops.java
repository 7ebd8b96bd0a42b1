package id.serkom.kernel.catalog;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.InfoTahap;
import id.serkom.api.service.Karantina;
import id.serkom.api.service.Settings;
import id.serkom.api.service.Sop;
import id.serkom.api.service.SopCatalog;
import id.serkom.kernel.json.Json;
import id.serkom.spi.calendar.OfficeClock;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SOPs of every active bundle's {@code SERKOM-INF/sop/*.json}, with the facts of their tahap as they stand now. Several versions
 * of one SOP may be installed: a new berkas takes the highest, one that runs keeps to the version it was opened with.
 */
@Component(name = "id.serkom.kernel.sop-catalog",
        configurationPolicy = ConfigurationPolicy.IGNORE, service = {SopCatalog.class, Sops.class})
public final class Sops implements SopCatalog {

    private static final Logger LOG = LoggerFactory.getLogger(Sops.class);
    private static final int RETRY_AFTER_SECONDS = 30;
    private static final int COBA_DETIK = 2;
    private static final String BUKAAN_TERBANYAK = "20";
    private static final Comparator<Terpasang> MENETAP = Comparator.comparing(Terpasang::tetap)
            .thenComparing(f -> Version.parseVersion(f.file().versi()));

    private final TahapCatalog tahap;
    private final Settings settings;
    private final PengaturanSop pengaturan = new PengaturanSop();
    private final List<Terpasang> files = new CopyOnWriteArrayList<>();
    private final List<Karantina> ditolak = new CopyOnWriteArrayList<>();
    private final Optional<BundleTracker<Dibawa>> tracker;

    /** What a bundle brought. */
    private record Dibawa(List<Terpasang> files, List<Karantina> ditolak) {
    }

    /**
     * An SOP as it is installed.
     *
     * @param menetap whether it is there to stay by now, and not on trial
     */
    record Terpasang(SopFile file, BooleanSupplier menetap) {

        boolean tetap() {
            return menetap.getAsBoolean();
        }
    }

    @Activate
    public Sops(BundleContext context, @Reference TahapCatalog tahap, @Reference Settings settings, @Reference OfficeClock jam) {
        this.tahap = tahap;
        this.settings = settings;
        BundleTracker<Dibawa> bundles = new BundleTracker<>(context, Bundle.ACTIVE, new Extender(jam));
        this.tracker = Optional.of(bundles);
        bundles.open();
    }

    /** Without a framework, over given files. */
    public Sops(List<SopFile> files, TahapCatalog tahap, Settings settings) {
        this(tahap, settings, files.stream().map(f -> new Terpasang(f, MasaCoba.TIDAK)).toList());
    }

    Sops(TahapCatalog tahap, Settings settings, List<Terpasang> files) {
        this.tahap = tahap;
        this.settings = settings;
        this.tracker = Optional.empty();
        this.files.addAll(files);
    }

    @Deactivate
    public void close() {
        tracker.ifPresent(BundleTracker::close);
    }

    /** What a new berkas is opened with: the highest version, with the highest installed major of each tahap. */
    public Optional<SopFile> file(String sop) {
        return newest(sop).map(Terpasang::file).map(f -> f.bermayor(tahap.tertinggi(f)));
    }

    /** One on trial only where there is no other. */
    private Optional<Terpasang> newest(String sop) {
        return files.stream().filter(f -> f.file().kode().equals(sop)).max(MENETAP);
    }

    /**
     * The same, to open a berkas with, which stays bound to it.
     *
     * @throws TahapUnavailable while it, or one of its tahap, is there on trial alone: it may be taken back
     */
    public Optional<SopFile> mengikat(String sop) {
        Optional<Terpasang> newest = newest(sop);
        newest.filter(f -> !f.tetap() || !tahap.dicoba(f.file()).isEmpty()).ifPresent(f -> {
            throw new TahapUnavailable(Reason.of("sop.sedang-dipasang", "sop", sop), COBA_DETIK);
        });
        return newest.map(Terpasang::file).map(f -> f.bermayor(tahap.tertinggi(f)));
    }

    /** The major of a tahap that a berkas is pinned to; empty when no version of its SOP is installed. */
    public OptionalInt major(Berkas berkas, String kode) {
        return find(berkas).map(f -> OptionalInt.of(f.majorOf(kode))).orElse(OptionalInt.empty());
    }

    /** Whatever a berkas may be pinned to: of each tahap the highest version of each major, in the order of the newest SOP. */
    public List<InstalledTahap> semua() {
        Map<String, Optional<SopFile>> newest = new HashMap<>();
        return tahap.terbaik().stream().sorted(Comparator.comparing((InstalledTahap t) -> t.facts().sop())
                .thenComparing(t -> newest.computeIfAbsent(t.facts().sop(), this::file).map(f -> f.kodeTahap().indexOf(t.facts().kode()))
                        .orElse(-1)).thenComparing(InstalledTahap::major)).toList();
    }

    /**
     * The SOP that a berkas is pinned to, with the majors of its tahap: that version, else the highest of the same major.
     *
     * @throws TahapUnavailable when none of the major is installed
     */
    public SopFile file(Berkas berkas) {
        return find(berkas).orElseThrow(() -> new TahapUnavailable(Reason.of("sop.tidak-terpasang", "sop", berkas.sop())
                .with("versi", berkas.sopVersi()), RETRY_AFTER_SECONDS));
    }

    private Optional<SopFile> find(Berkas berkas) {
        String versi = berkas.sopVersi();
        List<Terpasang> same = files.stream().filter(f -> f.file().kode().equals(berkas.sop()) && f.file().major() == SopFile.major(versi))
                .toList();
        return same.stream().filter(f -> f.file().versi().equals(versi)).max(Comparator.comparing(Terpasang::tetap))
                .or(() -> same.stream().max(MENETAP)).map(f -> f.file().bermayor(berkas.mayor()));
    }

    /** The tahap that a berkas is pinned to, as they stand now; empty when no version of its SOP is installed. */
    public List<InfoTahap> tahap(Berkas berkas) {
        return find(berkas).map(this::rows).orElse(List.of());
    }

    /** The facts of a tahap now: settings over the tahap's own over the SOP's file. */
    public Facts facts(SopFile sop, String kode) {
        Facts own = tahap.find(sop, kode).map(InstalledTahap::facts)
                .orElseGet(() -> sop.tahap().get(sop.urut(kode) - 1));
        return own.with(pengaturan(sop));
    }

    /** How many berkas of the SOP about one berkas an institution may have opened that wait in its first tahap; 0: it opens none. */
    public int bukaanTerbanyak(SopFile sop) {
        return Integer.parseInt(pengaturan(sop).getOrDefault(PengaturanSop.BUKAAN, BUKAAN_TERBANYAK).trim());
    }

    private Map<String, String> pengaturan(SopFile sop) {
        String pid = "id.serkom.sop." + sop.kode();
        return pengaturan.sah(pid, settings.get(pid));
    }

    @Override
    public List<Sop> list() {
        return files.stream().map(f -> f.file().kode()).distinct().sorted().flatMap(kode -> file(kode).stream()).map(this::describe)
                .toList();
    }

    @Override
    public Optional<Sop> find(String kode) {
        return file(kode).map(this::describe);
    }

    @Override
    public List<Aksi> aksi(String sop) {
        return file(sop).map(this::aksi).orElse(List.of());
    }

    /** What the tahap of that version of the SOP offer, in its order. */
    public List<Aksi> aksi(SopFile file) {
        return tahap.list(file).stream().flatMap(t -> t.actions().values().stream()).map(InstalledAction::aksi).toList();
    }

    /** Files of an SOP that were not taken. */
    public List<Karantina> karantina() {
        return List.copyOf(ditolak);
    }

    private Sop describe(SopFile file) {
        return new Sop(file.kode(), file.versi(), file.judul(), KepalaSop.dengan(file.kepala(), pengaturan(file)), rows(file));
    }

    private List<InfoTahap> rows(SopFile file) {
        List<InfoTahap> rows = new ArrayList<>();
        for (Facts row : file.tahap()) {
            Facts now = facts(file, row.kode());
            Optional<InstalledTahap> here = tahap.find(file, row.kode());
            rows.add(new InfoTahap(rows.size() + 1, row.kode(), now.kegiatan(), now.pelaksana(), now.kelengkapan(),
                    now.mutuKelengkapan(), now.waktu(), now.keluaran(), here.isPresent(),
                    here.map(InstalledTahap::versi).orElse("")));
        }
        return rows;
    }

    private final class Extender implements BundleTrackerCustomizer<Dibawa> {

        private final OfficeClock jam;

        Extender(OfficeClock jam) {
            this.jam = jam;
        }

        @Override
        public Dibawa addingBundle(Bundle bundle, BundleEvent event) {
            List<URL> entries = entries(bundle);
            if (entries.isEmpty()) {
                return null;
            }
            List<Terpasang> added = new ArrayList<>();
            BooleanSupplier tetap = MasaCoba.lewat(bundle);
            List<Karantina> refused = new ArrayList<>();
            for (URL url : entries) {
                try (InputStream in = url.openStream()) {
                    added.add(new Terpasang(SopFile.of(Json.parse(in)), tetap));
                } catch (IOException | IllegalArgumentException e) {
                    LOG.warn("SOP tidak dipasang: {} {}: {}", bundle, url.getPath(), e.getMessage());
                    refused.add(new Karantina(bundle.getSymbolicName() + "/" + bundle.getVersion() + url.getPath(), "sop", e.getMessage(),
                            jam.saat()));
                }
            }
            files.addAll(added);
            ditolak.addAll(refused);
            return new Dibawa(added, refused);
        }

        private List<URL> entries(Bundle bundle) {
            var found = bundle.findEntries("SERKOM-INF/sop", "*.json", false);
            return found == null ? List.of() : Collections.list(found);
        }

        @Override
        public void modifiedBundle(Bundle bundle, BundleEvent event, Dibawa dibawa) {
            // nothing in an active bundle changes
        }

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, Dibawa dibawa) {
            dibawa.ditolak().forEach(gone -> ditolak.removeIf(one -> one == gone));
            dibawa.files().forEach(gone -> files.removeIf(file -> file == gone));
        }
    }
}
