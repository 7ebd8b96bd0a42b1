package id.serkom.kernel.kalender;

import id.serkom.api.berkas.HariTenggat;
import id.serkom.api.berkas.Jeda;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.service.Karantina;
import id.serkom.api.service.Settings;
import id.serkom.spi.calendar.Kalender;
import id.serkom.spi.calendar.OfficeClock;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
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

/**
 * The calendar of what is installed: tables under {@code SERKOM-INF/kalender/} of bundles, over them the files in
 * {@code etc/kalender/}, with the weekend of {@link PengaturanKalender}. A change is seen at the next question.
 *
 * <p>A bundle's table counts from its installation to its removal, whether it is started or not: a start, a stop or a shutdown
 * must not move deadlines.
 */
@Component(name = "id.serkom.kernel.kalender", configurationPolicy = ConfigurationPolicy.IGNORE,
        service = {Kalender.class, KalenderTerpasang.class})
public final class KalenderTerpasang implements Kalender {

    private static final Logger LOG = LoggerFactory.getLogger(KalenderTerpasang.class);
    private static final String FOLDER = "SERKOM-INF/kalender";
    private static final int TERPASANG = Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE
            | Bundle.STOPPING;

    private final Settings settings;
    private final FolderTabel folder;
    private final Map<String, List<TabelLibur>> bundel = new ConcurrentSkipListMap<>();
    private final Map<String, List<Karantina>> ditolak = new ConcurrentSkipListMap<>();
    private final OfficeClock jam;
    private final BundleTracker<String> tracker;
    private final AtomicReference<Optional<Keadaan>> keadaan = new AtomicReference<>(Optional.empty());

    @Activate
    public KalenderTerpasang(BundleContext context, @Reference Settings settings, @Reference OfficeClock jam) {
        this(context, settings, jam, Path.of(System.getProperty("karaf.etc", "etc"), "kalender"));
    }

    KalenderTerpasang(BundleContext context, Settings settings, OfficeClock jam, Path etc) {
        this.settings = settings;
        this.jam = jam;
        this.folder = new FolderTabel(etc, jam);
        this.tracker = new BundleTracker<>(context, TERPASANG, new Paket());
        this.tracker.open();
    }

    @Deactivate
    public void close() {
        tracker.close();
    }

    @Override
    public Optional<String> libur(LocalDate tanggal) {
        return kini().libur(tanggal);
    }

    @Override
    public LocalDate jatuhTempo(LocalDate mulai, int hari, boolean hariKerja, List<Jeda> jeda) {
        return kini().jatuhTempo(mulai, hari, hariKerja, jeda);
    }

    @Override
    public List<HariTenggat> urai(Tenggat tenggat) {
        return kini().urai(tenggat);
    }

    @Override
    public long versi() {
        return kini().versi();
    }

    @Override
    public List<Integer> tahun() {
        return kini().tahun();
    }

    /** Tables that were refused. */
    public List<Karantina> karantina() {
        folder.list();
        return Stream.concat(folder.karantina().stream(), ditolak.values().stream().flatMap(List::stream)).toList();
    }

    private TabelKalender kini() {
        List<TabelLibur> tabel = new ArrayList<>();
        bundel.values().forEach(tabel::addAll);
        tabel.addAll(folder.list());
        List<String> sidik = tabel.stream().map(t -> t.asal() + t.sha256()).toList();
        Map<String, String> setelan = settings.get(PengaturanKalender.PID);
        return keadaan.get().filter(k -> k.sidik().equals(sidik) && k.setelan().equals(setelan))
                .orElseGet(() -> baru(tabel, sidik, setelan)).kalender();
    }

    private synchronized Keadaan baru(List<TabelLibur> tabel, List<String> sidik, Map<String, String> setelan) {
        PengaturanKalender pengaturan = PengaturanKalender.of(setelan);
        pengaturan.salah().forEach(s -> LOG.warn("etc/{}.cfg: {}", PengaturanKalender.PID, s));
        Keadaan baru = new Keadaan(sidik, Map.copyOf(setelan), new TabelKalender(tabel, pengaturan.akhirPekan()));
        keadaan.set(Optional.of(baru));
        return baru;
    }

    private record Keadaan(List<String> sidik, Map<String, String> setelan, TabelKalender kalender) {
    }

    /** Tracks the key under which a bundle's tables are held. */
    private final class Paket implements BundleTrackerCustomizer<String> {

        @Override
        public String addingBundle(Bundle bundle, BundleEvent event) {
            String kunci = bundle.getSymbolicName() + "#" + bundle.getBundleId();
            read(kunci, bundle);
            return kunci;
        }

        @Override
        public void modifiedBundle(Bundle bundle, BundleEvent event, String kunci) {
            if (event != null && event.getType() == BundleEvent.UPDATED) {
                read(kunci, bundle);
            }
        }

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, String kunci) {
            if (event != null) {
                bundel.remove(kunci);
                ditolak.remove(kunci);
            }
        }
    }

    private void read(String kunci, Bundle bundle) {
        List<TabelLibur> tabel = new ArrayList<>();
        List<Karantina> salah = new ArrayList<>();
        for (String entry : entries(bundle)) {
            String asal = bundle.getSymbolicName() + "/" + bundle.getVersion() + "/" + entry;
            URL url = bundle.getEntry(entry);
            try (InputStream isi = url.openStream()) {
                tabel.add(TabelReader.read(asal, entry, isi.readNBytes(TabelReader.UKURAN_TERBESAR + 1)));
            } catch (IllegalArgumentException | IOException e) {
                LOG.warn("Tabel libur ditolak: {}", e.getMessage());
                salah.add(new Karantina(asal, "kalender", e.getMessage(), jam.saat()));
            }
        }
        ditolak.put(kunci, salah);
        if (tabel.isEmpty()) {
            bundel.remove(kunci);
        } else {
            bundel.put(kunci, tabel);
        }
    }

    private static List<String> entries(Bundle bundle) {
        var paths = bundle.getEntryPaths(FOLDER);
        return paths == null ? List.of() : Collections.list(paths).stream().filter(TabelReader::dikenal).sorted().toList();
    }
}
