package id.serkom.cari;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.service.CariService;
import id.serkom.api.service.DokumenService;
import id.serkom.api.service.HasilCari;
import id.serkom.api.service.KeadaanCari;
import id.serkom.api.service.Settings;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.dokumen.BlobStore;
import id.serkom.spi.store.BerkasStore;
import id.serkom.spi.store.DokumenStore;
import id.serkom.spi.store.JournalStore;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.SidikStore;
import id.serkom.spi.store.SuratStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.AlreadyClosedException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Search with Lucene, over an index of this server's own in {@code cari/}. It follows the journal at its own pace: two threads, one for
 * letters and for whose documents are, one for the texts of PDF, so that a slow PDF holds up no letter.
 */
@Component(name = "id.serkom.cari", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class LuceneCariService implements CariService {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneCariService.class);
    private static final Set<Peran> PENGELOLA = Set.of(Peran.BIDANG_SERTIFIKASI, Peran.ADMINISTRATOR, Peran.OPERATOR);
    private static final long TUNGGU_TUTUP = 10;

    private final Kata kata = new Kata();
    private final Pengikut pengikut;
    private final Pencari pencari;
    private final ScheduledExecutorService utas;

    @Activate
    public LuceneCariService(@Reference SuratStore surat, @Reference DokumenStore dokumen, @Reference BerkasStore berkas,
            @Reference JournalStore journal, @Reference SidikStore sidik, @Reference BlobStore blob, @Reference DokumenService akses,
            @Reference OfficeClock jam, @Reference Settings settings, BundleContext context) {
        this(new Gudang(surat, dokumen, berkas, journal, sidik, blob), akses, jam, settings,
                Path.of(Optional.ofNullable(context.getProperty("karaf.base")).orElse(".")).toAbsolutePath().resolve("cari"),
                Executors.newScheduledThreadPool(2, r -> {
                    Thread t = new Thread(r, "serkom-cari");
                    t.setDaemon(true);
                    return t;
                }), ProcessBuilder::start);
        utas.scheduleWithFixedDelay(terus(pengikut::lihat), 0, 1, TimeUnit.SECONDS);
        utas.scheduleWithFixedDelay(terus(this::bacaPdf), 1, 1, TimeUnit.SECONDS);
    }

    /** Whatever leaves one that is scheduled ends it for good. */
    private static Runnable terus(Runnable kerja) {
        return () -> {
            try {
                kerja.run();
            } catch (RuntimeException | VirtualMachineError e) {
                LOG.warn("Pencarian tertinggal ({}); dicoba lagi", e.getClass().getSimpleName());
                LOG.debug("Pencarian", e);
            }
        };
    }

    /** One that looks only when it is told to. */
    LuceneCariService(Gudang gudang, DokumenService akses, OfficeClock jam, Settings settings, Path akar, ScheduledExecutorService utas,
            PembacaPdf.Pemulai pemulai) {
        this.pengikut = new Pengikut(gudang, akar, kata, () -> PengaturanCari.of(settings), pemulai);
        this.pencari = new Pencari(gudang, akses, jam, kata);
        this.utas = utas;
    }

    private void bacaPdf() {
        boolean masihAda;
        do {
            masihAda = pengikut.antrean().baca();
        } while (masihAda);
    }

    @Override
    public Halaman<HasilCari> search(Actor actor, String teks, Potongan potongan) {
        Lingkup.of(actor);
        Kueri kueri = Kueri.baca(teks, kata);
        Indeks indeks = pengikut.indeks().orElseThrow(this::sedangDibangun);
        try {
            return pencari.cari(indeks, actor, kueri, Integer.toHexString(teks.hashCode()), potongan);
        } catch (AlreadyClosedException e) {
            // Another one took its place, or the server ends: asking again finds it.
            throw sedangDibangun();
        } catch (SerkomException e) {
            throw e;
        } catch (IOException | RuntimeException | InternalError e) {
            if (pengikut.diragukan(indeks, e)) {
                throw sedangDibangun();
            }
            throw lempar(e);
        }
    }

    private static RuntimeException lempar(Throwable e) {
        if (e instanceof Error galat) {
            throw galat;
        }
        return e instanceof RuntimeException galat ? galat : new UncheckedIOException((IOException) e);
    }

    private StoreUnavailable sedangDibangun() {
        return new StoreUnavailable(Reason.of("cari.sedang-dibangun", "sudah", pengikut.sudah()), null);
    }

    @Override
    public KeadaanCari keadaan(Actor actor) {
        if (!Lingkup.of(actor).semua()) {
            throw new Forbidden(Reason.of("cari.hanya-kantor"));
        }
        try {
            return pengikut.keadaan();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (AlreadyClosedException e) {
            throw sedangDibangun();
        }
    }

    @Override
    public KeadaanCari bangunUlang(Actor actor) {
        if (actor.peran().stream().noneMatch(PENGELOLA::contains)) {
            throw new Forbidden(Reason.of("cari.hanya-pengelola"));
        }
        pengikut.bangunUlang(Pengikut.DIMINTA);
        return keadaan(actor);
    }

    /** One look and all texts that wait, in the thread of the caller. */
    void lihat() {
        pengikut.lihat();
        bacaPdf();
    }

    @Deactivate
    public void close() throws InterruptedException {
        pengikut.berhenti();
        utas.shutdown();
        utas.awaitTermination(TUNGGU_TUTUP, TimeUnit.SECONDS);
        pengikut.tutup();
    }
}
