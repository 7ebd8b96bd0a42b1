package id.serkom.naskah;

import id.serkom.api.data.BundelVersi;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.Dampak;
import id.serkom.api.service.Karantina;
import id.serkom.api.service.Settings;
import id.serkom.api.service.Sop;
import id.serkom.api.skema.NaskahSkema;
import id.serkom.naskah.KatalogNaskah.Gambar;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.naskah.AlamatPublik;
import id.serkom.spi.naskah.CacatNaskah;
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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Letters from the Velocity templates of every bundle that has some. Settings are read from {@code etc/id.serkom.naskah.cfg} at
 * each use.
 */
@Component(name = "id.serkom.naskah", configurationPolicy = ConfigurationPolicy.IGNORE, property = PemeriksaPaket.BAGIAN + "=naskah")
public final class VelocityRenderer implements Renderer, PemeriksaPaket {

    static final String PID = "id.serkom.naskah";

    private static final Logger LOG = LoggerFactory.getLogger(VelocityRenderer.class);
    private static final List<String> BAWAAN = List.of("tata-letak/dokumen.vm", "tata-letak/kop.vm", "tata-letak/tanda-tangan.vm",
            "tata-letak/tembusan.vm", "tata-letak/pemeriksaan.vm", "tata-letak/pengesahan.vm", "tata-letak/lampiran.vm",
            "tata-letak/surat-dinas.vm", "tata-letak/keputusan.vm", "tata-letak/berita-acara.vm", "tata-letak/surat-tugas.vm",
            "tata-letak/perjanjian.vm", "tata-letak/sertifikat.vm", "tata-letak/formulir.vm", "tata-letak/sop.vm",
            "tata-letak/cetak.css", "tata-letak/kantor.properties", "lambang/daerah.svg", "lambang/garuda.svg");

    private final Referensi referensi;
    private final Settings settings;
    private final OfficeClock jam;
    private final Mesin mesin = new Mesin();
    private final PemeriksaXhtml pemeriksa = new PemeriksaXhtml();
    private final KatalogNaskah katalog = new KatalogNaskah();
    private final NaskahMilikSkema milikSkema = new NaskahMilikSkema(mesin, pemeriksa);
    private final PenerimaPaket penerima;
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
        penerima = new PenerimaPaket(mesin, pemeriksa, katalog, referensi, jam);
        pelacak = context.map(c -> new Pelacak(c, penerima));
        PaketNaskah bawaan = bawaan(context.map(c -> " " + c.getBundle().getVersion()).orElse(""));
        pertama = new FutureTask<>(() -> muatYangSudahAda(bawaan), null);
    }

    /**
     * A renderer over fixed packs, in order, without OSGi. A faulty pack goes to quarantine as it does in the server.
     */
    public static VelocityRenderer dari(List<PaketNaskah> paket, Referensi referensi, Settings settings, OfficeClock jam) {
        VelocityRenderer renderer = new VelocityRenderer(Optional.empty(), referensi, settings, jam);
        renderer.pertama.run();
        for (int i = 0; i < paket.size(); i++) {
            renderer.penerima.pasang(i, paket.get(i));
        }
        return renderer;
    }

    /** {@link #contoh(PaketNaskah, Map)} of an office that set nothing. */
    public static Map<String, String> contoh(PaketNaskah paket) {
        return contoh(paket, Map.of());
    }

    /**
     * Every template of a pack as a whole letter with each of its samples, by kind and {@code <jenis>.<ragam>}, within the samples of an
     * office and a signer.
     *
     * @param setelan what the office sets; with an {@code alamat-publik} the letters bear the code of one that is frozen
     * @throws IllegalArgumentException with the reason when the pack is faulty
     */
    public static Map<String, String> contoh(PaketNaskah paket, Map<String, String> setelan) {
        Mesin mesin = new Mesin();
        PemeriksaXhtml pemeriksa = new PemeriksaXhtml();
        PemuatPaket pemuat = new PemuatPaket(mesin, pemeriksa);
        KatalogNaskah katalog = new KatalogNaskah();
        Map<String, String> hasil = new TreeMap<>();
        try {
            katalog.pasang("bawaan", pemuat.muat(bawaan("")), g -> { });
            Paket terbaca = pemuat.muat(paket);
            katalog.pasang(paket.asal(), terbaca, g -> { });
            Gambar gambar = katalog.gambar(paket.masa().mulai());
            Map<String, String> semua = new HashMap<>(gambar.kantor());
            semua.putAll(setelan);
            PenulisContoh penulis = new PenulisContoh(new Penulis(mesin, pemeriksa, gambar, Contoh.referensi(), semua), semua);
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

    private void muatYangSudahAda(PaketNaskah bawaan) {
        penerima.dasar(bawaan);
        pelacak.ifPresent(BundleTracker::open);
    }

    /**
     * What counts on a date. The packs that were there before us are tried on a thread of their own, and nothing is answered without them.
     */
    private Gambar gambar(LocalDate pada) {
        tunggu();
        return katalog.gambar(pada);
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
    public Optional<JenisSurat> jenis(String jenis, LocalDate pada, Optional<BundelVersi> peminta) {
        Gambar gambar = gambar(pada).untuk(peminta);
        return Optional.ofNullable(gambar.naskah().get(jenis)).map(n -> jenis(n, setelan(gambar)));
    }

    @Override
    public List<JenisSurat> jenis() {
        tunggu();
        Stream<JenisSurat> semua = katalog.semua().values().stream().flatMap(gambar -> {
            Map<String, String> setelan = setelan(gambar);
            return gambar.naskah().values().stream().filter(n -> !Ketentuan.LAMPIRAN.equals(n.ketentuan().tataLetak()))
                    .map(n -> jenis(n, setelan));
        });
        return katalog.semua().size() == 1 ? semua.toList() : semua.distinct().toList();
    }

    @Override
    public boolean terhenti(String jenis, LocalDate pada) {
        return pelacak.filter(p -> p.terhenti(jenis)).isPresent() || gambar(pada).naskah().containsKey(jenis);
    }

    @Override
    public NaskahSiap render(Konteks konteks) {
        Gambar gambar = gambar(konteks.tanggal()).untuk(konteks.peminta());
        try {
            return new Penulis(mesin, pemeriksa, gambar, referensi, setelan(gambar), n -> milikSkema.untuk(konteks.skema(), n))
                    .tulis(konteks);
        } catch (NaskahException e) {
            throw ditolak(konteks.jenis().jenis(), e);
        }
    }

    @Override
    public String sop(Sop sop, List<Aksi> aksi, LocalDate pada) {
        Gambar gambar = gambar(pada);
        try {
            return new PenulisSop(mesin, pemeriksa, gambar, referensi, setelan(gambar)).tulis(sop, aksi, pada);
        } catch (NaskahException e) {
            throw ditolak(PenulisSop.TATA_LETAK, e);
        }
    }

    @Override
    public Optional<CacatNaskah> cacat(String jenis, NaskahSkema naskah) {
        return milikSkema.cacat(jenis, naskah);
    }

    @Override
    public Optional<CacatNaskah> cacatTerpasang(String jenis, NaskahSkema naskah) {
        tunggu();
        boolean ada = false;
        for (Gambar gambar : katalog.semua().tailMap(katalog.semua().floorKey(jam.tanggal()), true).values()) {
            Naskah biasa = gambar.naskah().get(jenis);
            Optional<CacatNaskah> cacat = biasa == null ? Optional.empty() : milikSkema.cacat(naskah, biasa,
                    satu -> new PenulisContoh(new Penulis(mesin, pemeriksa, gambar.dengan(Map.of(jenis, satu)), Contoh.referensi(),
                            gambar.kantor()), gambar.kantor()));
            if (cacat.isPresent()) {
                return cacat;
            }
            ada |= biasa != null;
        }
        return ada ? Optional.empty() : Optional.of(new CacatNaskah(CacatNaskah.JENIS, "jenis surat " + jenis + " tidak terpasang;"
                + " naskah ini tidak dipakai sampai jenis itu ada. Perbaiki namanya, atau pasang jenisnya"));
    }

    @Override
    public List<Karantina> karantina() {
        tunggu();
        return penerima.karantina();
    }

    @Override
    public List<String> keberatan(IsiPaket isi) {
        return penerima.keberatan(isi);
    }

    @Override
    public List<Dampak> dampak(List<IsiPaket> pergi, List<IsiPaket> datang) {
        tunggu();
        return penerima.dampak(pergi, datang);
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
        semua.remove(AlamatPublik.KUNCI);
        AlamatPublik.dari(settings).ifPresent(a -> semua.put(AlamatPublik.KUNCI, a.alamat()));
        return semua;
    }

    private static PaketNaskah bawaan(String versi) {
        Map<String, String> teks = new TreeMap<>();
        for (String nama : BAWAAN) {
            try (InputStream in = VelocityRenderer.class.getResourceAsStream("/" + PaketNaskah.AKAR + nama)) {
                teks.put(nama, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new PaketNaskah(PID + versi, Integer.MIN_VALUE, teks);
    }
}
