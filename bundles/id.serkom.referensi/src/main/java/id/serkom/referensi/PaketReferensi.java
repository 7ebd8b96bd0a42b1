package id.serkom.referensi;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.service.Karantina;
import id.serkom.api.service.PesanCatalog;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.paket.IsiPaket;
import id.serkom.spi.paket.PemeriksaPaket;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.ReferensiStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
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
 * Register entries that come as sheets: a pack's {@code SERKOM-INF/referensi/<register>.csv} adds what the registers have never had; what
 * the office saves as {@code etc/referensi/<register>.csv} also changes the entry of the same kode and first day. Journaled as
 * {@code sistem}, nothing is ever deleted, a sheet is entered whole or not at all.
 *
 * <p>All of it is done on one thread, look by look: a start does not wait for it, a database that is away is waited for, and a sheet that
 * was refused is tried again when the registers have changed, since it may refer to what came meanwhile.
 */
@Component(name = "id.serkom.referensi.paket", configurationPolicy = ConfigurationPolicy.IGNORE,
        property = PemeriksaPaket.BAGIAN + "=referensi")
public final class PaketReferensi implements PemeriksaPaket {

    static final String FOLDER = "SERKOM-INF/referensi/";

    private static final Logger LOG = LoggerFactory.getLogger(PaketReferensi.class);
    private static final String ETC = "etc/referensi/";
    private static final int TERPASANG = Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;
    private static final Duration JARAK = Duration.ofMillis(500);

    private final ReferensiStore store;
    private final RegisterWriter writer;
    private final OfficeClock jam;
    private final PesanCatalog pesan;
    private final FolderReferensi folder;
    private final Map<String, Karantina> karantina = new ConcurrentSkipListMap<>();
    private final Map<Long, Sumber> bundel = new TreeMap<>();
    private final Map<Long, Sumber> belum = new TreeMap<>();
    /** Of the registers, before what was refused was read: what comes while it is read is worth another try. */
    private final AtomicReference<Optional<String>> versi = new AtomicReference<>(Optional.empty());
    private final BundleTracker<Long> tracker;
    private final Optional<Berkala> berkala;

    /** The sheets of a bundle, by name. */
    private record Sumber(String asal, Map<String, byte[]> isi) {
    }

    @Activate
    public PaketReferensi(BundleContext context, @Reference ReferensiStore store, @Reference Committer committer,
            @Reference OfficeClock jam, @Reference PesanCatalog pesan) {
        this(context, store, committer, jam, pesan, Path.of(System.getProperty("karaf.etc", "etc"), "referensi"), true);
    }

    /** @param sendiri whether it looks by itself, else when {@link #lihat} says so */
    PaketReferensi(BundleContext context, ReferensiStore store, Committer committer, OfficeClock jam, PesanCatalog pesan, Path etc,
            boolean sendiri) {
        this.store = store;
        this.writer = new RegisterWriter(store, committer, jam);
        this.jam = jam;
        this.pesan = pesan;
        this.folder = new FolderReferensi(etc);
        this.tracker = new BundleTracker<>(context, TERPASANG, new Pelacak(context.getBundle().getBundleId()));
        this.tracker.open();
        this.berkala = sendiri ? Optional.of(Berkala.jalankan("serkom-referensi-paket", JARAK, this::lihat)) : Optional.empty();
    }

    @Deactivate
    public void close() {
        tracker.close();
        berkala.ifPresent(Berkala::close);
    }

    /** One look at what has come. */
    void lihat() {
        try {
            bilaRegisterBerubah();
            for (Map.Entry<Long, Sumber> satu : menunggu().entrySet()) {
                isi(satu.getValue().asal() + "/" + FOLDER, new FolderReferensi.Terbaca(satu.getValue().isi(), Map.of()), false);
                selesai(satu.getKey(), satu.getValue());
            }
            dariEtc();
        } catch (StoreUnavailable e) {
            LOG.debug("register belum diisi, basis data sedang tidak menjawab", e);
        } catch (IOException | RuntimeException e) {
            LOG.warn("Lembar register tidak dapat dibaca, dicoba lagi: {}", e.toString());
        }
    }

    private void dariEtc() throws IOException {
        Optional<FolderReferensi.Terbaca> baru = folder.yangBaru();
        if (baru.isPresent()) {
            try {
                folder.diambil(isi(ETC, baru.get(), true));
            } catch (RuntimeException e) {
                folder.lagi();
                throw e;
            }
        }
    }

    /** What was refused may refer to what came meanwhile. */
    private void bilaRegisterBerubah() {
        Optional<String> kini = karantina.isEmpty() ? Optional.empty() : Optional.of(store.versi());
        Optional<String> dulu = versi.getAndSet(kini);
        if (dulu.isPresent() && kini.isPresent() && !dulu.equals(kini)) {
            folder.lagi();
            synchronized (bundel) {
                bundel.forEach((id, sumber) -> {
                    if (karantina.keySet().stream().anyMatch(k -> k.startsWith(sumber.asal() + "/"))) {
                        belum.put(id, sumber);
                    }
                });
            }
        }
    }

    private Map<Long, Sumber> menunggu() {
        synchronized (bundel) {
            return new TreeMap<>(belum);
        }
    }

    private void selesai(Long id, Sumber sumber) {
        synchronized (bundel) {
            belum.remove(id, sumber);
        }
    }

    /** A pack that has a faulty sheet is refused as a whole; of the office's own files only the faulty one, which it answers. */
    private Set<String> isi(String asal, FolderReferensi.Terbaca terbaca, boolean ubah) {
        versi.set(versi.get().or(() -> Optional.of(store.versi())));
        Map<String, byte[]> isi = terbaca.isi();
        Map<String, String> salah = new TreeMap<>(terbaca.rusak());
        int ditulis = 0;
        try {
            LembarRegister lembar = LembarRegister.baca(isi, pesan);
            salah.putAll(lembar.rusak());
            if (salah.isEmpty() || ubah) {
                ditulis = tulis(lembar, ubah, salah);
            }
        } catch (Conflict | StaleRevision e) {
            isi.keySet().forEach(n -> salah.putIfAbsent(n, LembarRegister.teks(e.reasons(), pesan)));
        }
        karantina.keySet().removeIf(k -> k.startsWith(asal) && !salah.containsKey(k.substring(asal.length())));
        salah.forEach((nama, alasan) -> tolak(asal + nama, alasan));
        if (ditulis > 0) {
            LOG.info("Register diisi dari {}: {} entri", asal, ditulis);
        }
        return salah.keySet();
    }

    private int tulis(LembarRegister lembar, boolean ubah, Map<String, String> salah) {
        try {
            return writer.samakan(Actor.SISTEM.akun(), lembar.baris(), ubah);
        } catch (InvalidInput e) {
            Map<String, List<Reason>> menurut = e.reasons().stream()
                    .collect(Collectors.groupingBy(r -> r.data().getOrDefault(LembarRegister.LEMBAR, "")));
            menurut.forEach((nama, alasan) -> salah.put(nama, LembarRegister.teks(alasan, pesan)));
            LembarRegister sisa = lembar.tanpa(Set.copyOf(menurut.keySet()));
            return ubah && sisa.baris().size() < lembar.baris().size() ? tulis(sisa, true, salah) : 0;
        }
    }

    private void tolak(String asal, String alasan) {
        Karantina dulu = karantina.get(asal);
        if (dulu == null || !dulu.alasan().equals(alasan)) {
            LOG.warn("Lembar register {} ditolak: {}", asal, alasan);
            karantina.put(asal, new Karantina(asal, "referensi", alasan, jam.saat()));
        }
    }

    @Override
    public List<String> keberatan(IsiPaket paket) {
        Map<String, byte[]> isi = new TreeMap<>();
        paket.berkas().forEach((nama, bytes) -> {
            if (nama.startsWith(FOLDER)) {
                isi.put(nama.substring(FOLDER.length()), bytes);
            }
        });
        LembarRegister lembar = LembarRegister.baca(isi, pesan);
        List<String> keberatan = new ArrayList<>();
        new TreeMap<>(lembar.rusak()).forEach((nama, alasan) -> keberatan.add(FOLDER + nama + " " + alasan));
        if (keberatan.isEmpty()) {
            try {
                writer.periksa(lembar.baris(), false);
            } catch (InvalidInput e) {
                keberatan.add(FOLDER + LembarRegister.teks(e.reasons(), pesan));
            }
        }
        return keberatan;
    }

    @Override
    public List<Karantina> karantina() {
        return List.copyOf(karantina.values());
    }

    /** A bundle's sheets count from its installation, whether it is started or not; when it goes, what it added stays. */
    private final class Pelacak implements BundleTrackerCustomizer<Long> {

        private final long sendiri;

        private Pelacak(long sendiri) {
            this.sendiri = sendiri;
        }

        @Override
        public Long addingBundle(Bundle bundle, BundleEvent event) {
            // What the office begins with is entered by another, once.
            if (bundle.getBundleId() == sendiri) {
                return null;
            }
            baca(bundle);
            return bundle.getBundleId();
        }

        @Override
        public void modifiedBundle(Bundle bundle, BundleEvent event, Long id) {
            if (event != null && event.getType() == BundleEvent.UPDATED) {
                baca(bundle);
            }
        }

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, Long id) {
            if (event != null) {
                lupakan(id);
            }
        }
    }

    private void baca(Bundle bundle) {
        lupakan(bundle.getBundleId());
        Enumeration<String> paths = bundle.getEntryPaths(FOLDER);
        Map<String, byte[]> isi = new TreeMap<>();
        String asal = bundle.getSymbolicName() + "/" + bundle.getVersion();
        for (String path : paths == null ? List.<String>of() : Collections.list(paths)) {
            URL url = path.endsWith("/") ? null : bundle.getEntry(path);
            if (url != null) {
                try (InputStream in = url.openStream()) {
                    isi.put(path.substring(FOLDER.length()), in.readNBytes(LembarRegister.BITA_TERBANYAK + 1));
                } catch (IOException e) {
                    tolak(asal + "/" + path, e.toString());
                }
            }
        }
        if (!isi.isEmpty()) {
            synchronized (bundel) {
                bundel.put(bundle.getBundleId(), new Sumber(asal, isi));
                belum.put(bundle.getBundleId(), new Sumber(asal, isi));
            }
        }
    }

    private void lupakan(Long id) {
        synchronized (bundel) {
            belum.remove(id);
            Sumber dulu = bundel.remove(id);
            if (dulu != null) {
                karantina.keySet().removeIf(k -> k.startsWith(dulu.asal() + "/"));
            }
        }
    }
}
