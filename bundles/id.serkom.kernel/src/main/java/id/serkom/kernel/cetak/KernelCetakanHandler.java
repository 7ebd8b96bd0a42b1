package id.serkom.kernel.cetak;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.service.PdfSurat;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.CetakanStatus;
import id.serkom.api.surat.Surat;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.dokumen.BlobStore;
import id.serkom.spi.naskah.CetakanHandler;
import id.serkom.spi.naskah.NaskahBeku;
import id.serkom.spi.naskah.PdfRenderer;
import id.serkom.spi.store.CetakanStore;
import id.serkom.spi.store.SertifikatStore;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The PDF of letters. A thread of its own looks once a second for those that were frozen, here or on another server, before this one
 * started or after; it holds nothing in the database while it prints.
 */
@Component(name = "id.serkom.kernel.cetak", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class KernelCetakanHandler implements CetakanHandler {

    private static final int LAGI_TERLAMA_DETIK = 3_600;

    private final OfficeClock clock;
    private final CetakanStore store;
    private final IsiPdf isi;
    private final Percetakan percetakan;
    private final AntreanCetak antrean;
    private final PemulihPdf pemulih;
    private final BaruGagal tidakPulih;
    private final Giliran giliran = new Giliran();
    private final ScheduledExecutorService thread;

    @Activate
    public KernelCetakanHandler(@Reference Ports ports, @Reference CetakanStore store, @Reference BlobStore blob,
            @Reference SertifikatStore sertifikat) {
        this(ports, store, blob, sertifikat, Executors.newSingleThreadScheduledExecutor(r -> {
            Thread t = new Thread(r, "serkom-cetak");
            t.setDaemon(true);
            return t;
        }));
        thread.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.SECONDS);
    }

    /** One that prints by itself no more often than the thread given to it runs. */
    public KernelCetakanHandler(Ports ports, CetakanStore store, BlobStore blob, SertifikatStore sertifikat,
            ScheduledExecutorService thread) {
        this.clock = ports.clock;
        this.store = store;
        this.isi = new IsiPdf(blob);
        this.percetakan = new Percetakan(ports, blob, sertifikat);
        this.antrean = new AntreanCetak(ports, store, percetakan, giliran);
        this.pemulih = new PemulihPdf(isi, percetakan, giliran);
        this.tidakPulih = new BaruGagal(clock);
        this.thread = thread;
    }

    @Deactivate
    public void close() {
        thread.shutdown();
    }

    /** Prints whatever waits to be printed. */
    public void round() {
        antrean.round(thread::isShutdown);
    }

    @Override
    public PdfSurat pdf(Surat surat, Cetakan cetakan) {
        if (cetakan.bertanda().isPresent()) {
            String sha256 = cetakan.bertanda().get();
            return pdf(surat, sha256, isi.baca(sha256).orElseThrow(() -> new Conflict(Reason.of("cetakan.hilang", "sha256", sha256))));
        }
        Optional<byte[]> ada = cetakan.pdf().flatMap(isi::bilaTerbaca);
        if (ada.isPresent()) {
            return pdf(surat, cetakan.pdf().orElseThrow(), ada.get());
        }
        Hasil hasil = giliran.satu(surat.id(), () -> sekarang(surat, store.find(surat.id()).orElse(cetakan)));
        return pdf(surat, hasil.cetakan().pdf().orElse(""), hasil.pdf().orElseThrow(() -> belumJadi(hasil.cetakan())));
    }

    /** It is not there yet, or is there no more. What failed has its time to be tried again, however often it is asked for. */
    private Hasil sekarang(Surat surat, Cetakan cetakan) {
        Optional<byte[]> ada = cetakan.pdf().flatMap(sha256 -> baca(surat, cetakan, sha256));
        if (ada.isPresent() || cetakan.status() == CetakanStatus.GAGAL) {
            return new Hasil(cetakan, ada);
        }
        return cetakan.pdf().isPresent() || cetakan.status() == CetakanStatus.DITANDATANGANI ? lagi(surat, cetakan)
                : dicoba(surat, cetakan);
    }

    /**
     * What cannot be read is made again as it was; other bytes take its place only when it is gone, for it may be read again later. That
     * this does not help is not found out anew by each who asks.
     */
    private Optional<byte[]> baca(Surat surat, Cetakan cetakan, String sha256) {
        try {
            return isi.baca(sha256);
        } catch (StoreUnavailable e) {
            if (tidakPulih.ada(surat.id())) {
                throw e;
            }
            if (!pemulih.pulihkan(surat, cetakan)) {
                tidakPulih.catat(surat.id());
                throw e;
            }
            return isi.baca(sha256);
        }
    }

    private Hasil dicoba(Surat surat, Cetakan cetakan) {
        try {
            return antrean.coba(surat, cetakan);
        } catch (StaleRevision e) {
            Cetakan kini = store.find(surat.id()).orElseThrow(() -> e);
            return new Hasil(kini, kini.pdf().flatMap(isi::baca));
        }
    }

    /** One that was lost: the same bytes again, or others as long as nobody has them. Of one signed on paper nothing is written. */
    private Hasil lagi(Surat surat, Cetakan cetakan) {
        PdfRenderer pencetak = percetakan.pencetak();
        byte[] baru;
        try {
            NaskahBeku naskah = percetakan.naskah(surat, cetakan);
            baru = giliran.cetak(Percetakan.besar(naskah), () -> pencetak.render(naskah));
        } catch (InvalidInput e) {
            // Whoever asks for it gave no input: what is wrong is the letter as it stands.
            throw new Conflict(e.reasons());
        }
        String sha256 = percetakan.simpan(baru);
        if (cetakan.pdf().map(sha256::equals).orElse(true)) {
            return new Hasil(cetakan.tercetak(sha256), Optional.of(baru));
        }
        if (!Percetakan.dapatDiganti(surat, cetakan)) {
            throw new Conflict(Reason.of("cetakan.hilang", "sha256", cetakan.pdf().get()));
        }
        return new Hasil(percetakan.tercetak(cetakan, sha256), Optional.of(baru));
    }

    /** Of what did not fail nobody knows when: it is asked for again soon. */
    private TahapUnavailable belumJadi(Cetakan c) {
        long detik = c.berikut().map(b -> Duration.between(clock.saat(), b).toSeconds()).orElse((long) LAGI_TERLAMA_DETIK);
        return c.kegagalan().map(gagal -> new TahapUnavailable(gagal, (int) Math.max(1, Math.min(LAGI_TERLAMA_DETIK, detik))))
                .orElseGet(Giliran::sibuk);
    }

    @Override
    public Cetakan ulangi(Surat surat, Cetakan cetakan) {
        return giliran.satu(surat.id(), () -> dicoba(surat, cetakan)).cetakan();
    }

    @Override
    public boolean pulihkan(Surat surat, Cetakan cetakan) {
        return pemulih.pulihkan(surat, cetakan);
    }

    private static PdfSurat pdf(Surat surat, String sha256, byte[] bytes) {
        return new PdfSurat(NamaPdf.dari(surat), sha256, ByteBuffer.wrap(bytes));
    }
}
