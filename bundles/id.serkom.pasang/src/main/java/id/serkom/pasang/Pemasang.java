package id.serkom.pasang;

import id.serkom.pasang.Penolakan.Ulang;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the bundles of a file into the framework beside those that run from it, waits until the new ones are up, and only then takes the
 * old ones away. When they do not come up they go again, and what ran has never been touched. The one exception is the same
 * version once more, which the framework cannot hold twice: it is replaced, and put back.
 */
final class Pemasang {

    private static final Logger LOG = LoggerFactory.getLogger(Pemasang.class);
    private static final String LOKASI = "serkom-pasang:";
    /** Of these the distribution's own may be outdone by another version; of all else there is one. */
    private static final List<String> COLOKAN = List.of("id.serkom.tahap.", "id.serkom.sop.", "id.serkom.skema.", "id.serkom.naskah.",
            "id.serkom.kalender.", "id.serkom.contoh");
    private static final long JEDA_MILIDETIK = 50;
    private static final long TUNGGU_LAGI = 500;

    private final BundleContext context;
    private final Gudang gudang;
    private final Kabel kabel;
    private final Kesiapan kesiapan;
    private final long batasTunggu;
    private final Pemulai pemulai;
    private final Bundle server;

    /**
     * @param batasTunggu milliseconds until what did not come up is taken back
     * @param pemulai who starts bundles
     */
    Pemasang(BundleContext context, Gudang gudang, Kesiapan kesiapan, long batasTunggu, Pemulai pemulai) {
        this.pemulai = pemulai;
        this.context = context;
        this.gudang = gudang;
        this.kabel = new Kabel(context);
        this.kesiapan = kesiapan;
        this.batasTunggu = batasTunggu;
        this.server = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
    }

    /** While the server starts or stops nothing can be said of a bundle. */
    boolean serverBerjalan() {
        return server.getState() == Bundle.ACTIVE;
    }

    /** Whether a started bundle does what it should. */
    interface Kesiapan {

        /**
         * What it waits for; empty when it is up.
         *
         * @throws Penolakan when it never will be
         */
        Optional<String> belum(Bundle bundel) throws Penolakan;
    }

    boolean terpasang(String nama, String sha256) {
        return milik(nama).stream().anyMatch(b -> b.getLocation().startsWith(LOKASI + nama + "#" + sha256 + "#"));
    }

    /** Locations of all that came from files. */
    Set<String> lokasi() {
        return semua().stream().map(Bundle::getLocation).collect(Collectors.toSet());
    }

    /** Files that bundles came from. */
    Set<String> dikenal() {
        return semua().stream().map(Pemasang::berkas).collect(Collectors.toSet());
    }

    /** @param lagi whether this content was tried before: what it waits for is there by now, or it is not */
    void pasang(String nama, String sha256, List<BundelSiap> siap, boolean lagi) throws Penolakan, IOException {
        List<Bundle> lama = new ArrayList<>(milik(nama));
        List<String> hak = tanpaHak(nama, siap);
        if (!hak.isEmpty()) {
            throw new Penolakan(String.join("; ", hak), Ulang.BILA_ADA_PERUBAHAN);
        }
        List<Bundle> diganti = lama.stream().filter(b -> siap.stream().anyMatch(s -> sama(s, b))).toList();
        lama.removeAll(diganti);
        Set<Bundle> pemakai = new HashSet<>(kabel.dipakaiLain(diganti));
        Map<String, Path> kembali = new HashMap<>();
        List<Bundle> baru = new ArrayList<>();
        try {
            for (Bundle satu : diganti) {
                gudang.jar(satu.getLocation()).ifPresent(jar -> kembali.put(satu.getLocation(), jar));
                satu.uninstall();
            }
            for (BundelSiap satu : siap) {
                baru.add(masukkan(satu, LOKASI + nama + "#" + sha256 + "#" + baru.size()));
            }
            kabel.selesaikan(baru);
            for (Bundle satu : baru) {
                pemulai.sementara(satu);
            }
            tunggu(baru, lagi ? Math.min(batasTunggu, TUNGGU_LAGI) : batasTunggu);
            for (Bundle satu : baru) {
                pemulai.tetap(satu);
            }
        } catch (BundleException e) {
            balik(baru, kembali, pemakai);
            throw new Penolakan("bundel tidak dapat dipasang: " + sebab(e), Ulang.BILA_ADA_PERUBAHAN);
        } catch (Penolakan | IOException | RuntimeException e) {
            balik(baru, kembali, pemakai);
            throw e;
        }
        pemakai.addAll(kabel.dipakaiLain(lama));
        lama.forEach(Pemasang::copot);
        kabel.segarkan(pemakai);
    }

    /** Kept jars of what runs from that file, by location: the way back, until they are thrown away. */
    Map<String, Path> simpanan(String nama) {
        return milik(nama).stream().map(Bundle::getLocation).filter(l -> gudang.jar(l).isPresent())
                .collect(Collectors.toMap(l -> l, l -> gudang.jar(l).orElseThrow()));
    }

    /** Takes back what has come up from that file since, and puts back what ran before. */
    void kembalikan(String nama, Map<String, Path> simpanan) {
        List<Bundle> baru = milik(nama).stream().filter(b -> !simpanan.containsKey(b.getLocation())).toList();
        balik(new ArrayList<>(baru), simpanan, new HashSet<>(kabel.dipakaiLain(baru)));
    }

    boolean lepas(String nama) {
        return lepas(milik(nama));
    }

    /** What came from that content of the file. */
    void lepas(String nama, String sha256) {
        lepas(milik(nama).stream().filter(b -> b.getLocation().startsWith(LOKASI + nama + "#" + sha256 + "#")).toList());
    }

    private boolean lepas(List<Bundle> lama) {
        List<Bundle> pemakai = kabel.dipakaiLain(lama);
        lama.forEach(Pemasang::copot);
        kabel.segarkan(pemakai);
        return !lama.isEmpty();
    }

    /** What a crash left of another content of that file. */
    void sisakan(String nama, String sha256) {
        milik(nama).stream().filter(b -> !b.getLocation().startsWith(LOKASI + nama + "#" + sha256 + "#")).forEach(Pemasang::copot);
    }

    /** What of it that file may not bring. */
    List<String> tanpaHak(String nama, List<BundelSiap> siap) {
        List<String> tanpaHak = new ArrayList<>();
        for (BundelSiap satu : siap) {
            String induk = satu.isi().kepala().getOrDefault("Fragment-Host", "").split(";")[0].strip();
            if (!induk.isEmpty() && siap.stream().noneMatch(s -> s.simbolik().equals(induk))) {
                tanpaHak.add(satu.nama() + " adalah fragmen dari " + induk + "; kode tidak ditambahkan pada bundel yang sudah ada");
            }
            lain(nama, satu.simbolik()).forEach(ada -> tanpaHak(satu, ada).ifPresent(tanpaHak::add));
        }
        return tanpaHak;
    }

    private static Optional<String> tanpaHak(BundelSiap satu, Bundle ada) {
        boolean milikServer = berkas(ada).isEmpty();
        if (milikServer && COLOKAN.stream().noneMatch(satu.simbolik()::startsWith)) {
            return Optional.of(satu.nama() + " adalah bagian server dan hanya diganti bersama server (terpasang: " + ada.getVersion()
                    + ")");
        }
        return sama(satu, ada) ? Optional.of(satu.nama() + " sudah terpasang "
                + (milikServer ? "bersama server" : "dari deploy/" + berkas(ada))
                + "; beri versi lain") : Optional.empty();
    }

    /** Bundles of that name that came another way than from that file. */
    List<Bundle> lain(String nama, String simbolik) {
        return Arrays.stream(context.getBundles()).filter(b -> simbolik.equals(b.getSymbolicName()) && !berkas(b).equals(nama)).toList();
    }

    private Bundle masukkan(BundelSiap satu, String lokasi) throws BundleException, IOException {
        Path jar = gudang.simpan(satu.jar(), lokasi);
        try (InputStream isi = Files.newInputStream(jar)) {
            return context.installBundle(lokasi, isi);
        }
    }

    private void tunggu(List<Bundle> baru, long batas) throws Penolakan {
        long mulai = System.nanoTime();
        for (Optional<String> belum = belum(baru); belum.isPresent(); belum = belum(baru)) {
            if ((System.nanoTime() - mulai) / 1_000_000 > batas) {
                throw new Penolakan(belum.get() + ", yang tidak datang dalam " + batasTunggu / 1000 + " detik; pasang dahulu yang"
                        + " ditunggunya", Ulang.BILA_ADA_PERUBAHAN);
            }
            try {
                Thread.sleep(JEDA_MILIDETIK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Penolakan("server berhenti sebelum bundel siap; dicoba lagi", Ulang.NANTI);
            }
        }
    }

    private Optional<String> belum(List<Bundle> baru) throws Penolakan {
        for (Bundle satu : baru) {
            if (!serverBerjalan()) {
                throw new Penolakan("server berhenti sebelum bundel siap; dicoba lagi", Ulang.NANTI);
            }
            Optional<String> belum = kesiapan.belum(satu);
            if (belum.isPresent()) {
                return Optional.of(satu.getSymbolicName() + ": " + belum.get());
            }
        }
        return Optional.empty();
    }

    /** An interrupt ends what was tried, not the way back. */
    private void balik(List<Bundle> baru, Map<String, Path> kembali, Set<Bundle> pemakai) {
        boolean terputus = Thread.interrupted();
        Collections.reverse(baru);
        baru.forEach(Pemasang::copot);
        kembali.forEach((lokasi, jar) -> {
            try (InputStream isi = Files.newInputStream(jar)) {
                context.installBundle(lokasi, isi).start(Bundle.START_ACTIVATION_POLICY);
            } catch (IOException | BundleException e) {
                LOG.warn("Bundel {} tidak dapat dikembalikan: {}", lokasi, sebab(e));
            }
        });
        if (serverBerjalan()) {
            kabel.segarkan(pemakai);
        }
        if (terputus) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copot(Bundle bundel) {
        try {
            bundel.uninstall();
        } catch (BundleException | IllegalStateException e) {
            LOG.warn("Bundel {} belum terlepas: {}", bundel.getSymbolicName(), sebab(e));
        }
    }

    /** Bundles that came from that file. */
    List<Bundle> milik(String nama) {
        return semua().stream().filter(b -> berkas(b).equals(nama)).toList();
    }

    private List<Bundle> semua() {
        return Arrays.stream(context.getBundles()).filter(b -> !berkas(b).isEmpty()).toList();
    }

    /** The file that it came from; empty when it came by another way. */
    static String berkas(Bundle bundel) {
        String lokasi = bundel.getLocation();
        return lokasi.startsWith(LOKASI) ? lokasi.substring(LOKASI.length(), lokasi.lastIndexOf('#', lokasi.lastIndexOf('#') - 1)) : "";
    }

    /** Of the file that it came from. */
    static String sha256(Bundle bundel) {
        String lokasi = bundel.getLocation();
        return lokasi.substring(lokasi.lastIndexOf('#', lokasi.lastIndexOf('#') - 1) + 1, lokasi.lastIndexOf('#'));
    }

    private static boolean sama(BundelSiap satu, Bundle ada) {
        return satu.simbolik().equals(ada.getSymbolicName()) && satu.versi().equals(ada.getVersion())
                && ada.adapt(BundleRevision.class) != null;
    }

    /** The innermost cause. */
    static String sebab(Throwable e) {
        Throwable sebab = e;
        while (sebab.getCause() != null && sebab.getCause() != sebab) {
            sebab = sebab.getCause();
        }
        return sebab instanceof BundleException ? sebab.getMessage() : sebab.getClass().getSimpleName() + ": " + sebab.getMessage();
    }
}
