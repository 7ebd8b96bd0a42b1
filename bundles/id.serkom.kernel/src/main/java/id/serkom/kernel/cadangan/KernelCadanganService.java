package id.serkom.kernel.cadangan;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.service.Bukti;
import id.serkom.api.service.BukuSurat;
import id.serkom.api.service.CadanganService;
import id.serkom.api.service.Settings;
import id.serkom.kernel.simpul.Denyut;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.dokumen.BlobStore;
import id.serkom.spi.naskah.CetakanHandler;
import id.serkom.spi.store.BasisDataStore;
import id.serkom.spi.store.CetakanStore;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.SuratStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may do it, one at a time, and what is said when the disk does not take it. */
@Component(name = "id.serkom.kernel.cadangan", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class KernelCadanganService implements CadanganService {

    private static final Logger LOG = LoggerFactory.getLogger(KernelCadanganService.class);
    private static final LocalDate AWAL = LocalDate.of(2000, 1, 1);
    private static final Duration SABAR = Duration.ofMinutes(2);

    private final BukuSurat buku;
    private final OfficeClock jam;
    private final Denyut denyut;
    private final BundleContext context;
    private final Pencadangan pencadangan;
    private final PemulihanArsip pemulihan;
    private final PemindahanBuku pemindahan;
    private final ReentrantLock giliran = new ReentrantLock();

    @Activate
    public KernelCadanganService(@Reference BasisDataStore basis, @Reference BlobStore blob, @Reference Committer committer,
            @Reference OfficeClock jam, @Reference Settings settings, @Reference BukuSurat buku, @Reference Denyut denyut,
            @Reference CetakanStore cetakan, @Reference SuratStore surat, @Reference CetakanHandler pencetak, BundleContext context) {
        Path base = Path.of(Optional.ofNullable(context.getProperty("karaf.base")).orElse("."));
        Version v = context.getBundle().getVersion();
        String versi = v.getMajor() + "." + v.getMinor() + "." + v.getMicro();
        FolderCadangan folder = new FolderCadangan(base, settings);
        EtcKantor etc = new EtcKantor(base, settings);
        this.buku = buku;
        this.jam = jam;
        this.denyut = denyut;
        this.context = context;
        this.pencadangan = new Pencadangan(basis, blob, committer, jam, folder, etc, Ruang.cakram(), versi,
                new IsiHilang(blob, cetakan, surat, pencetak));
        this.pemulihan = new PemulihanArsip(basis, blob, jam, folder, etc, base, versi);
        this.pemindahan = new PemindahanBuku(basis, base);
    }

    @Override
    public Cadangan cadangkan(Actor actor) {
        if (!actor.adalah(Peran.ADMINISTRATOR) && !actor.adalah(Peran.OPERATOR)) {
            throw new Forbidden(Reason.of("akses.cadangan"));
        }
        return bergiliran(() -> pencadangan.jalankan(actor));
    }

    @Override
    public Pemulihan pulihkan(Actor actor, String arsip) {
        administrator(actor);
        if (denyut.hidup().stream().anyMatch(s -> !s.id().equals(denyut.id()))) {
            // It would go on with what it has read of the book that was there.
            throw new Conflict(Reason.of("pulihkan.server-lain"));
        }
        return bergiliran(() -> pemulihan.jalankan(actor, arsip, () -> bukti(buku, actor)));
    }

    @Override
    public Pemindahan pindahkan(Actor actor) {
        administrator(actor);
        try (LayananBerikut<BukuSurat> berikut = new LayananBerikut<>(context, BukuSurat.class)) {
            return bergiliran(() -> pemindahan.jalankan(() -> bukti(buku, actor), () -> diTujuan(berikut, actor)));
        }
    }

    private Pembukti diTujuan(LayananBerikut<BukuSurat> berikut, Actor actor) {
        BukuSurat baru = berikut.tunggu(SABAR).orElseThrow(() -> new Conflict(Reason.of("pindah.belum-terbuka")));
        return () -> bukti(baru, actor);
    }

    private Bukti bukti(BukuSurat buku, Actor actor) {
        return buku.buktikan(actor, AWAL, jam.tanggal());
    }

    private static void administrator(Actor actor) {
        if (!actor.adalah(Peran.ADMINISTRATOR)) {
            throw new Forbidden(Reason.of("akses.hanya-administrator"));
        }
    }

    private interface Kerja<T> {

        T jalankan() throws IOException;
    }

    private <T> T bergiliran(Kerja<T> kerja) {
        if (!giliran.tryLock()) {
            throw new Conflict(Reason.of("cadangan.sedang-berjalan"));
        }
        try {
            return kerja.jalankan();
        } catch (IOException e) {
            LOG.warn("Cadangan, pemulihan atau pemindahan terhenti", e);
            throw new Conflict(Reason.of("cadangan.cakram", "sebab", String.valueOf(e.getMessage())));
        } finally {
            giliran.unlock();
        }
    }
}
