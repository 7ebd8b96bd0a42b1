package id.serkom.naskah;

import id.serkom.api.data.BundelVersi;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.service.Karantina;
import id.serkom.api.service.Settings;
import id.serkom.naskah.KatalogNaskah.Gambar;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.naskah.Konteks;
import id.serkom.spi.naskah.NaskahSiap;
import id.serkom.spi.naskah.Renderer;
import id.serkom.spi.paket.IsiPaket;
import id.serkom.spi.paket.PemeriksaPaket;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Letters from the Velocity templates of every bundle that has some. They count from before its tahap can be called until no call
 * of it runs any more: services come with STARTED and are waited for in STOPPING, so they come with STARTING and go after STOPPED. Settings are read from {@code etc/id.serkom.naskah.cfg} at each use.
 */
@Component(name = "id.serkom.naskah", configurationPolicy = ConfigurationPolicy.IGNORE, property = PemeriksaPaket.BAGIAN + "=naskah")
public final class VelocityRenderer implements Renderer, PemeriksaPaket {

    static final String PID = "id.serkom.naskah";

    private static final Logger LOG = LoggerFactory.getLogger(VelocityRenderer.class);
    private static final List<String> BAWAAN = List.of("tata-letak/dokumen.vm", "tata-letak/kop.vm", "tata-letak/tanda-tangan.vm",
            "tata-letak/tembusan.vm", "tata-letak/lampiran.vm", "tata-letak/surat-dinas.vm", "tata-letak/keputusan.vm",
            "tata-letak/berita-acara.vm", "tata-letak/surat-tugas.vm", "tata-letak/sertifikat.vm", "tata-letak/formulir.vm",
            "tata-letak/cetak.css", "tata-letak/kantor.properties", "lambang/daerah.svg", "lambang/garuda.svg");

    private final Referensi referensi;
    private final Settings settings;
    private final OfficeClock jam;
    private final Mesin mesin = new Mesin();
    private final PemeriksaXhtml pemeriksa = new PemeriksaXhtml();
    private final PemuatPaket pemuat = new PemuatPaket(mesin, pemeriksa);
    private final Percobaan percobaan = new Percobaan(mesin, pemeriksa);
    private final KatalogNaskah katalog = new KatalogNaskah();
    private final Map<Object, Karantina> karantina = new ConcurrentHashMap<>();
    private final Optional<Pelacak> pelacak;
    private final FutureTask<Void> pertama;

    @Activate
    public VelocityRenderer(BundleContext context, @Reference Referensi referensi, @Reference Settings settings,
            @Reference OfficeClock jam) {
        this(Optional.of(context), referensi, settings, jam);
        Thread thread = new Thread(pertama, "serkom-naskah");
        thread.setDaemon(true);
        thread.start();
    }

    private VelocityRenderer(Optional<BundleContext> context, Referensi referensi, Settings settings, OfficeClock jam) {
        this.referensi = referensi;
        this.settings = settings;
        this.jam = jam;
        pelacak = context.map(Pelacak::new);
        pertama = new FutureTask<>(this::muatYangSudahAda, null);
    }

    /**
     * A renderer over fixed packs, in order, without OSGi. A faulty pack goes to quarantine as it does in the server.
     */
    public static VelocityRenderer dari(List<PaketNaskah> paket, Referensi referensi, Settings settings, OfficeClock jam) {
        VelocityRenderer renderer = new VelocityRenderer(Optional.empty(), referensi, settings, jam);
        renderer.pertama.run();
        for (int i = 0; i < paket.size(); i++) {
            renderer.pasang(i, paket.get(i));
        }
        return renderer;
    }

    /**
     * Every template of a pack as a whole letter with each of its samples, by kind and {@code <jenis>.<ragam>}, within the samples of an office and a signer.
     *
     * @throws IllegalArgumentException with the reason when the pack is faulty
     */
    public static Map<String, String> contoh(PaketNaskah paket) {
        Mesin mesin = new Mesin();
        PemeriksaXhtml pemeriksa = new PemeriksaXhtml();
        PemuatPaket pemuat = new PemuatPaket(mesin, pemeriksa);
        KatalogNaskah katalog = new KatalogNaskah();
        Map<String, String> hasil = new TreeMap<>();
        try {
            katalog.pasang("bawaan", pemuat.muat(bawaan()), g -> { });
            Paket terbaca = pemuat.muat(paket);
            katalog.pasang(paket.asal(), terbaca, g -> { });
            Gambar gambar = katalog.gambar();
            PenulisContoh penulis = new PenulisContoh(new Penulis(mesin, pemeriksa, gambar, Contoh.referensi(), gambar.kantor()),
                    gambar.kantor());
            terbaca.naskah().values().forEach(n -> hasil.putAll(penulis.tulis(n)));
        } catch (NaskahException e) {
            throw new IllegalArgumentException(e.code() + ": " + e.getMessage(), e);
        }
        return hasil;
    }

    @Deactivate
    void tutup() {
        try {
            // Closed before it is opened, it would stay open for good.
            tunggu();
        } catch (IllegalStateException e) {
            LOG.debug("naskah tidak dimuat", e);
        } finally {
            pelacak.ifPresent(BundleTracker::close);
        }
    }

    private void muatYangSudahAda() {
        katalog.pasang("bawaan", pemuat.muat(bawaan()), g -> { });
        pelacak.ifPresent(BundleTracker::open);
    }

    /** What counts now. The packs that were there before us are tried on a thread of their own, and nothing is answered without them. */
    private Gambar gambar() {
        tunggu();
        return katalog.gambar();
    }

    private void tunggu() {
        try {
            pertama.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("naskah belum dimuat", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("naskah tidak dapat dimuat", e);
        }
    }

    @Override
    public Optional<JenisSurat> jenis(String jenis, Optional<BundelVersi> peminta) {
        Gambar gambar = gambar().untuk(peminta);
        return Optional.ofNullable(gambar.naskah().get(jenis)).map(n -> jenis(n, setelan(gambar)));
    }

    @Override
    public List<JenisSurat> jenis() {
        Gambar gambar = gambar();
        Map<String, String> setelan = setelan(gambar);
        return gambar.naskah().values().stream().filter(n -> !Ketentuan.LAMPIRAN.equals(n.ketentuan().tataLetak()))
                .map(n -> jenis(n, setelan)).toList();
    }

    @Override
    public boolean terhenti(String jenis) {
        return pelacak.filter(p -> p.terhenti(jenis)).isPresent() || gambar().naskah().containsKey(jenis);
    }

    @Override
    public NaskahSiap render(Konteks konteks) {
        Gambar gambar = gambar().untuk(konteks.peminta());
        try {
            return new Penulis(mesin, pemeriksa, gambar, referensi, setelan(gambar)).tulis(konteks);
        } catch (NaskahException e) {
            throw ditolak(konteks.jenis().jenis(), e);
        }
    }

    @Override
    public List<Karantina> karantina() {
        tunggu();
        return List.copyOf(karantina.values());
    }

    @Override
    public List<String> keberatan(IsiPaket isi) {
        try {
            PaketNaskah paket = PaketBundle.baca(isi);
            if (!paket.teks().isEmpty()) {
                Paket baru = pemuat.muat(paket);
                katalog.coba(isi.simbolik(), baru, gambar -> percobaan.periksa(baru, gambar));
            }
            return List.of();
        } catch (NaskahException e) {
            return List.of(e.getMessage());
        }
    }

    private static JenisSurat jenis(Naskah naskah, Map<String, String> setelan) {
        try {
            return naskah.ketentuan().jenis(naskah.jenis(), naskah.asal(), setelan);
        } catch (NaskahException e) {
            throw ditolak(naskah.jenis(), e);
        }
    }

    private static InvalidInput ditolak(String jenis, NaskahException e) {
        LOG.warn("Surat jenis {} tidak dapat dibuat: {} {}", jenis, e.code(), e.getMessage());
        return new InvalidInput(Reason.of(e.code(), Map.of("jenis", jenis, "rincian", e.getMessage())));
    }

    private Map<String, String> setelan(Gambar gambar) {
        Map<String, String> semua = new HashMap<>(gambar.kantor());
        semua.putAll(settings.get(PID));
        return semua;
    }

    private void pasang(Object kunci, PaketNaskah paket) {
        try {
            Paket baru = pemuat.muat(paket);
            katalog.pasang(kunci, baru, gambar -> percobaan.periksa(baru, gambar));
            karantina.remove(kunci);
        } catch (NaskahException e) {
            karantinakan(kunci, paket.asal(), e);
        }
    }

    private void karantinakan(Object kunci, String asal, NaskahException sebab) {
        LOG.warn("Paket naskah {} ditolak: {}", asal, sebab.getMessage());
        karantina.put(kunci, new Karantina(asal, "naskah", sebab.getMessage(), jam.saat()));
    }

    private static PaketNaskah bawaan() {
        Map<String, String> teks = new TreeMap<>();
        for (String nama : BAWAAN) {
            try (InputStream in = VelocityRenderer.class.getResourceAsStream("/" + PaketNaskah.AKAR + nama)) {
                teks.put(nama, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new PaketNaskah(PID, Integer.MIN_VALUE, teks);
    }

    /** Bundles that carry templates. */
    private final class Pelacak extends BundleTracker<Long> {

        private static final int HIDUP = Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

        private final long sendiri;

        Pelacak(BundleContext context) {
            super(context, HIDUP, null);
            sendiri = context.getBundle().getBundleId();
        }

        boolean terhenti(String jenis) {
            return Stream.of(context.getBundles()).anyMatch(b -> (b.getState() & (Bundle.ACTIVE | Bundle.UNINSTALLED)) == 0
                    && PaketBundle.membawa(b, jenis));
        }

        @Override
        public Long addingBundle(Bundle bundle, BundleEvent event) {
            if (bundle.getBundleId() == sendiri) {
                return null;
            }
            try {
                if (!PaketBundle.punya(bundle)) {
                    return null;
                }
                pasang(bundle.getBundleId(), PaketBundle.baca(bundle));
            } catch (NaskahException e) {
                karantinakan(bundle.getBundleId(), PaketBundle.nama(bundle), e);
            } catch (RuntimeException e) {
                // One that is exchanged in this very moment, say, takes no other with it.
                karantinakan(bundle.getBundleId(), bundle.toString(), new NaskahException("naskah.tidak-terbaca", e.toString(), e));
            }
            return bundle.getBundleId();
        }

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, Long kunci) {
            katalog.lepas(kunci);
            karantina.remove(kunci);
        }
    }
}
