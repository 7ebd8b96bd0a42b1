package id.serkom.kernel.simpul;

import id.serkom.api.service.InfoSimpul.Beda;
import id.serkom.kernel.setting.EtcSettings;
import id.serkom.spi.calendar.Kalender;
import id.serkom.spi.paket.KeadaanSimpul;
import id.serkom.spi.store.JournalHash;
import id.serkom.spi.store.Simpul;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * What this server works with that lies in its own files: the calendar by its version, each file of settings by a short hash, each
 * bundle of ours or with content for us by its version. Skema are not named: they are rows, the same for every server.
 */
@Component(name = "id.serkom.kernel.keadaan", configurationPolicy = ConfigurationPolicy.IGNORE,
        service = {Keadaan.class, KeadaanSimpul.class})
public final class Keadaan implements KeadaanSimpul {

    public static final String KALENDER = "kalender";

    private static final String SETELAN = "setelan ";
    private static final String BUNDEL = "bundel ";
    private static final String OURS = "id.serkom.";
    private static final String ISI = "SERKOM-INF";
    private static final String SKEMA = "SERKOM-INF/skema/";
    private static final int SIDIK = 12;

    private final BundleContext context;
    private final EtcSettings settings;
    private final Kalender kalender;
    private final Map<String, Boolean> berisi = new ConcurrentHashMap<>();
    private final AtomicLong bundelBerubah = new AtomicLong();
    private final BundleListener pendengar = event -> bundelBerubah.incrementAndGet();
    private final AtomicReference<Optional<Terbaca>> terakhir = new AtomicReference<>(Optional.empty());

    /** What was found, and of what: the settings by their map, which is swapped whole, the bundles by how often one changed. */
    private record Terbaca(Map<String, Map<String, String>> setelan, long kalender, long bundel, Map<String, String> isi) {

        boolean masih(Map<String, Map<String, String>> setelanKini, long kalenderKini, long bundelKini) {
            return setelan == setelanKini && kalender == kalenderKini && bundel == bundelKini;
        }
    }

    @Activate
    public Keadaan(BundleContext context, @Reference EtcSettings settings, @Reference Kalender kalender) {
        this.context = context;
        this.settings = settings;
        this.kalender = kalender;
        context.addBundleListener(pendengar);
    }

    @Deactivate
    public void close() {
        context.removeBundleListener(pendengar);
    }

    @Override
    public Map<String, String> setelan() {
        Map<String, String> setelan = new TreeMap<>(isi());
        setelan.keySet().removeIf(hal -> hal.startsWith(BUNDEL));
        return setelan;
    }

    @Override
    public String nama() {
        String folder = Optional.ofNullable(context.getProperty("karaf.base")).orElse(".");
        try {
            return InetAddress.getLocalHost().getHostName() + " " + folder;
        } catch (UnknownHostException e) {
            return "localhost " + folder;
        }
    }

    /** Asked every second, and found anew only where something changed. */
    Map<String, String> isi() {
        Map<String, Map<String, String>> setelan = settings.semua();
        long versi = kalender.versi();
        long bundel = bundelBerubah.get();
        Optional<Terbaca> kini = terakhir.get().filter(t -> t.masih(setelan, versi, bundel));
        if (kini.isEmpty()) {
            kini = Optional.of(new Terbaca(setelan, versi, bundel, isi(setelan, versi)));
            terakhir.set(kini);
        }
        return kini.get().isi();
    }

    private Map<String, String> isi(Map<String, Map<String, String>> setelan, long versi) {
        Map<String, String> isi = new TreeMap<>();
        isi.put(KALENDER, Long.toHexString(versi));
        setelan.forEach((pid, nilai) -> isi.put(SETELAN + pid, sidik(nilai)));
        for (Bundle bundle : context.getBundles()) {
            if (berisi.computeIfAbsent(bundle.getBundleId() + "/" + bundle.getLastModified(), k -> berisi(bundle))) {
                // Two versions may stand side by side.
                isi.merge(BUNDEL + bundle.getSymbolicName(), bundle.getVersion() + (bundle.getState() < Bundle.STARTING
                        ? " (berhenti)" : ""), (satu, lain) -> satu.compareTo(lain) < 0 ? satu + ", " + lain : lain + ", " + satu);
            }
        }
        return Collections.unmodifiableMap(isi);
    }

    private static String sidik(Map<String, String> nilai) {
        Map<String, String> tertulis = new TreeMap<>(nilai);
        // Where a file lies says nothing of what it says.
        tertulis.keySet().removeIf(k -> k.startsWith("felix.fileinstall.") || k.startsWith("service."));
        return JournalHash.sha256(tertulis.toString()).substring(0, SIDIK);
    }

    private static boolean berisi(Bundle bundle) {
        if (String.valueOf(bundle.getSymbolicName()).startsWith(OURS)) {
            return true;
        }
        var isi = bundle.getEntryPaths(ISI);
        while (isi != null && isi.hasMoreElements()) {
            if (!isi.nextElement().equals(SKEMA)) {
                return true;
            }
        }
        return false;
    }

    /** In what two servers differ. */
    static List<Beda> beda(Simpul ini, Simpul lain) {
        Set<String> semua = new TreeSet<>(ini.isi().keySet());
        semua.addAll(lain.isi().keySet());
        List<Beda> beda = new ArrayList<>();
        for (String hal : semua) {
            String sini = ini.isi().getOrDefault(hal, "-");
            String sana = lain.isi().getOrDefault(hal, "-");
            if (!sini.equals(sana)) {
                beda.add(new Beda(hal, sini, sana));
            }
        }
        return beda;
    }
}
