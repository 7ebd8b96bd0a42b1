package id.serkom.skema;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.service.Karantina;
import id.serkom.api.skema.Skema;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.store.BilaTersedia;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
 * was. A database that is away refuses nothing: what it has not taken is given to it again when it is back.
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
    /** What a database that was away has not taken yet: packs to read again, and what is to be withdrawn, with the pack that held it. */
    private final Map<Long, Bundle> belumDibaca = new TreeMap<>();
    private final Map<KodeVersi, String> belumDitarik = new LinkedHashMap<>();
    private final Duration jarak;
    private Optional<BilaTersedia> ulangan = Optional.empty();

    PaketTracker(BundleContext context, SkemaReader reader, PaketIntake intake, OfficeClock jam, Duration jarak) {
        this.jarak = jarak;
        this.reader = reader;
        this.intake = intake;
        this.jam = jam;
        this.bundles = new BundleTracker<>(context, TERPASANG, this);
        this.bundles.open();
    }

    void close() {
        bundles.close();
        synchronized (this) {
            ulangan.ifPresent(BilaTersedia::close);
        }
    }

    /** As soon as the database is back, whoever installed or removed a pack need not do it again. */
    private synchronized void ulangi() {
        boolean ada = !belumDibaca.isEmpty() || !belumDitarik.isEmpty();
        ulangan.ifPresent(BilaTersedia::close);
        ulangan = ada ? Optional.of(BilaTersedia.kemudian("serkom-skema", jarak, this::cobaLagi)) : Optional.empty();
    }

    private synchronized void cobaLagi() {
        for (Bundle satu : List.copyOf(belumDibaca.values())) {
            baca(satu);
        }
        Map<KodeVersi, String> lagi = new LinkedHashMap<>(belumDitarik);
        lagi.keySet().removeAll(dipegang());
        belumDitarik.clear();
        lagi.forEach(this::tarik);
        if (!belumDibaca.isEmpty() || !belumDitarik.isEmpty()) {
            throw new StoreUnavailable(Reason.of("simpan.tidak-tersedia"), null);
        }
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
        if (dilepas) {
            belumDibaca.remove(id);
            Map<String, Isi> dulu = paket.remove(id);
            tarik(dulu == null ? Map.of() : dulu, asal(bundle));
            ulangi();
        }
    }

    private synchronized void read(Bundle bundle) {
        baca(bundle);
        ulangi();
    }

    private void baca(Bundle bundle) {
        belumDibaca.remove(bundle.getBundleId());
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
        } catch (StoreUnavailable e) {
            LOG.warn("Skema {} belum diterima: basis data sedang tidak menjawab; dicoba lagi", asal);
            belumDibaca.put(bundle.getBundleId(), bundle);
            return new Isi(dulu, Optional.empty());
        } catch (PaketSalah | IOException | RuntimeException e) {
            LOG.warn("Skema {} ditolak: {}", asal, e.getMessage());
            return new Isi(dulu, Optional.of(new Karantina(asal, "skema", String.valueOf(e.getMessage()), jam.saat())));
        }
    }

    /** Withdraws what no bundle holds any more. */
    private void tarik(Map<String, Isi> dulu, String asal) {
        Set<KodeVersi> masih = dipegang();
        dulu.values().stream().flatMap(isi -> isi.versi().stream()).filter(v -> !masih.contains(v)).toList().forEach(v -> tarik(v, asal));
    }

    private Set<KodeVersi> dipegang() {
        return paket.values().stream().flatMap(isi -> isi.values().stream()).flatMap(isi -> isi.versi().stream())
                .collect(Collectors.toSet());
    }

    private void tarik(KodeVersi satu, String asal) {
        try {
            intake.withdraw(satu.kode(), satu.versi(), asal);
        } catch (StoreUnavailable e) {
            LOG.warn("Skema {} versi {} belum ditarik: basis data sedang tidak menjawab; dicoba lagi", satu.kode(), satu.versi());
            belumDitarik.put(satu, asal);
        } catch (RuntimeException e) {
            LOG.error("Skema {} versi {} belum dapat ditarik: pasang lalu lepas lagi paketnya", satu.kode(), satu.versi(), e);
        }
    }

    private static List<String> files(Bundle bundle) {
        Enumeration<String> paths = bundle.getEntryPaths(FOLDER);
        return paths == null ? List.of() : Collections.list(paths).stream().filter(PaketTracker::skema).sorted().toList();
    }

    /** Whether a file of that path is a skema: directly in the folder. */
    static boolean skema(String path) {
        return path.startsWith(FOLDER + "/") && path.indexOf('/', FOLDER.length() + 1) < 0
                && (path.endsWith(".yaml") || path.endsWith(".yml"));
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
