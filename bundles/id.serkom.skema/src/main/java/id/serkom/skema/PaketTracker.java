package id.serkom.skema;

import id.serkom.api.service.Karantina;
import id.serkom.api.skema.Skema;
import id.serkom.spi.calendar.OfficeClock;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the bundles that carry skema under {@code SERKOM-INF/skema/}. A pack counts from its installation to its removal, whether
 * its bundle is started or not: a shutdown or an update withdraws nothing. A file that is refused leaves what it held before as it
 * was.
 */
final class PaketTracker implements BundleTrackerCustomizer<Long> {

    private static final Logger LOG = LoggerFactory.getLogger(PaketTracker.class);
    private static final String FOLDER = "SERKOM-INF/skema";
    private static final int TERPASANG = Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE
            | Bundle.STOPPING;

    private final SkemaReader reader;
    private final PaketIntake intake;
    private final OfficeClock jam;
    private final BundleTracker<Long> bundles;
    private final Map<Long, Map<String, Isi>> paket = new TreeMap<>();

    PaketTracker(BundleContext context, SkemaReader reader, PaketIntake intake, OfficeClock jam) {
        this.reader = reader;
        this.intake = intake;
        this.jam = jam;
        this.bundles = new BundleTracker<>(context, TERPASANG, this);
        this.bundles.open();
    }

    void close() {
        bundles.close();
    }

    synchronized List<Karantina> karantina() {
        return paket.values().stream().flatMap(isi -> isi.values().stream()).flatMap(isi -> isi.karantina().stream()).toList();
    }

    @Override
    public Long addingBundle(Bundle bundle, BundleEvent event) {
        read(bundle);
        return bundle.getBundleId();
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Long id) {
        if (event != null && event.getType() == BundleEvent.UPDATED) {
            read(bundle);
        }
    }

    @Override
    public synchronized void removedBundle(Bundle bundle, BundleEvent event, Long id) {
        boolean dilepas = event != null;
        if (dilepas && paket.containsKey(id)) {
            tarik(paket.remove(id), asal(bundle));
        }
    }

    private synchronized void read(Bundle bundle) {
        Map<String, Isi> dulu = paket.getOrDefault(bundle.getBundleId(), Map.of());
        Map<String, Isi> kini = new TreeMap<>();
        for (String file : files(bundle)) {
            kini.put(file, isi(bundle, file, Optional.ofNullable(dulu.get(file)).flatMap(Isi::versi)));
        }
        if (kini.isEmpty()) {
            paket.remove(bundle.getBundleId());
        } else {
            paket.put(bundle.getBundleId(), kini);
        }
        tarik(dulu, asal(bundle));
    }

    private Isi isi(Bundle bundle, String file, Optional<KodeVersi> dulu) {
        String asal = asal(bundle) + "/" + file;
        try (InputStream isi = bundle.getEntry(file).openStream()) {
            String text = YamlReader.text(isi.readNBytes(YamlReader.UKURAN_TERBESAR + 1));
            Skema skema = reader.read(text);
            intake.accept(skema, text, asal);
            return new Isi(Optional.of(new KodeVersi(skema.kode(), skema.versi())), Optional.empty());
        } catch (PaketSalah | IOException | RuntimeException e) {
            LOG.warn("Skema {} ditolak: {}", asal, e.getMessage());
            return new Isi(dulu, Optional.of(new Karantina(asal, "skema", String.valueOf(e.getMessage()), jam.saat())));
        }
    }

    /** Withdraws what no bundle holds any more. */
    private void tarik(Map<String, Isi> dulu, String asal) {
        List<KodeVersi> masih = paket.values().stream().flatMap(isi -> isi.values().stream()).flatMap(isi -> isi.versi().stream())
                .toList();
        List<KodeVersi> lepas = new ArrayList<>();
        dulu.values().stream().flatMap(isi -> isi.versi().stream()).filter(v -> !masih.contains(v)).forEach(lepas::add);
        for (KodeVersi satu : lepas) {
            try {
                intake.withdraw(satu.kode(), satu.versi(), asal);
            } catch (RuntimeException e) {
                LOG.error("Skema {} versi {} belum dapat ditarik: pasang lalu lepas lagi paketnya", satu.kode(), satu.versi(), e);
            }
        }
    }

    private static List<String> files(Bundle bundle) {
        Enumeration<String> paths = bundle.getEntryPaths(FOLDER);
        return paths == null ? List.of() : Collections.list(paths).stream()
                .filter(p -> p.endsWith(".yaml") || p.endsWith(".yml")).sorted().toList();
    }

    private static String asal(Bundle bundle) {
        return bundle.getSymbolicName() + "/" + bundle.getVersion();
    }

    private record KodeVersi(String kode, String versi) {
    }

    /** What became of a file. */
    private record Isi(Optional<KodeVersi> versi, Optional<Karantina> karantina) {
    }
}
