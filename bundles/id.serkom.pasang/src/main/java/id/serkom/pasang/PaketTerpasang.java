package id.serkom.pasang;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.service.HasilPaket;
import id.serkom.api.service.InfoPaket;
import id.serkom.api.service.Karantina;
import id.serkom.api.service.MesinWaktu;
import id.serkom.api.service.PaketService;
import id.serkom.api.service.RencanaPaket;
import id.serkom.api.service.Settings;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.paket.KeadaanSimpul;
import id.serkom.spi.paket.PemeriksaPaket;
import id.serkom.spi.store.BerkasStore;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.JournalStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSessionListener;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows {@code deploy/} as long as those who look through packs are there, in a thread of its own: no start of the server waits for a
 * file. And keeps the one list of what was refused, whoever refused it.
 */
@Component(name = "id.serkom.pasang", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class PaketTerpasang implements PaketService {

    private static final Logger LOG = LoggerFactory.getLogger(PaketTerpasang.class);
    private static final Set<Peran> PENGURUS = Set.of(Peran.BIDANG_SERTIFIKASI, Peran.ADMINISTRATOR, Peran.OPERATOR);
    private static final long JEDA_MILIDETIK = 200;
    private static final long TUNGGU_MILIDETIK = 10_000;
    private static final long MULAI_MILIDETIK = 30_000;
    private static final long CATAT_MILIDETIK = 1_000;

    private final BundleContext context;
    private final List<PemeriksaPaket> pemeriksa;
    private final Supplier<Batas> batas;
    private final Path kiriman;
    private final Pintu pintu;
    private final Pemasang.Kesiapan kesiapan;
    private final PenerimaBerkas penerima;
    private final DaftarPaket daftar;
    private final OfficeClock jam;
    private final FolderDeploy folder;
    private final Pencatat pencatat;
    private final PembacaWaktu waktu;
    private final PendengarKonsol konsol;
    private final PerintahKonsol perintah;
    private final ServiceRegistration<CommandSessionListener> mendengar;
    private final AtomicBoolean tertinggal = new AtomicBoolean();
    private final Giliran giliran = new Giliran();
    private final ScheduledExecutorService jurnal = Executors.newSingleThreadScheduledExecutor(
            tugas -> Giliran.utas(tugas, "serkom-pasang-jurnal"));

    @Activate
    public PaketTerpasang(BundleContext context, @Reference(target = "(serkom.paket=skema)") PemeriksaPaket skema,
            @Reference(target = "(serkom.paket=naskah)") PemeriksaPaket naskah,
            @Reference(target = "(serkom.paket=tahap)") PemeriksaPaket tahap,
            @Reference(target = "(serkom.paket=referensi)") PemeriksaPaket referensi,
            @Reference(target = "(serkom.paket=klasifikasi)") PemeriksaPaket klasifikasi, @Reference ServiceComponentRuntime scr,
            @Reference Settings settings, @Reference BerkasStore berkas, @Reference Committer committer, @Reference JournalStore journal,
            @Reference KeadaanSimpul simpul, @Reference OfficeClock jam) {
        this(context, List.of(skema, naskah, tahap, referensi, klasifikasi), new Komponen(scr), settings,
                new Buku(berkas, committer, journal), simpul, jam);
    }

    /** The stores that it reads and writes. */
    record Buku(BerkasStore berkas, Committer committer, JournalStore journal) {
    }

    PaketTerpasang(BundleContext context, List<PemeriksaPaket> pemeriksa, Pemasang.Kesiapan kesiapan, Settings settings, Buku buku,
            KeadaanSimpul simpul, OfficeClock jam) {
        this.context = context;
        this.jam = jam;
        this.batas = () -> Batas.dari(settings.get(Batas.PID));
        Path data = context.getDataFile("").toPath();
        this.kiriman = data.resolve("kiriman");
        Kiriman.bersihkan(kiriman);
        Gudang gudang = new Gudang(data.resolve("isi"));
        Path base = Path.of(Optional.ofNullable(context.getProperty("karaf.base")).orElse("."));
        Path deploy = base.resolve("deploy");
        PeriksaTanda tanda = new PeriksaTanda(base, () -> settings.get(Batas.PID), jam);
        this.pemeriksa = pemeriksa;
        this.kesiapan = kesiapan;
        Pemasang pemasang = new Pemasang(context, gudang, this::belum, TUNGGU_MILIDETIK, new Pemulai(MULAI_MILIDETIK));
        this.daftar = new DaftarPaket(context);
        KeadaanServer keadaan = new KeadaanServer(context, daftar, simpul::setelan);
        this.pencatat = new Pencatat(buku.committer(), buku.journal(), jam, simpul::nama, Pencatat.pemasangan(data.resolve("pemasangan")),
                keadaan, this::sibuk);
        this.perintah = new PerintahKonsol(pencatat, keadaan);
        this.waktu = new PembacaWaktu(buku.journal(), jam);
        this.penerima = new PenerimaBerkas(gudang, pemasang, new Ingatan(data.resolve("ingatan.properties")), tanda, pemeriksa, batas,
                jam, pencatat::terjadi);
        Perencana perencana = new Perencana(gudang, pemasang, new Kabel(context), tanda, pemeriksa, buku.berkas());
        this.pintu = new Pintu(deploy, gudang, perencana, penerima, batas);
        this.folder = new FolderDeploy(deploy, penerima);
        this.konsol = new PendengarKonsol(pencatat, giliran::disini);
        context.addBundleListener(konsol);
        this.mendengar = context.registerService(CommandSessionListener.class, perintah, null);
        jurnal.scheduleWithFixedDelay(this::catat, 0, CATAT_MILIDETIK, TimeUnit.MILLISECONDS);
        giliran.berulang(this::lihat, JEDA_MILIDETIK);
    }

    /** What nobody could see before it ran, such as a tahap that lacks the form of an action, is refused of the bundle that runs. */
    private Optional<String> belum(Bundle bundel) throws Penolakan {
        Optional<String> belum = kesiapan.belum(bundel);
        String asal = bundel.getSymbolicName() + "/" + bundel.getVersion();
        List<String> ditolak = pemeriksa.stream().flatMap(p -> p.karantina().stream())
                .filter(k -> k.asal().equals(asal) || k.asal().startsWith(asal + "/")).map(Karantina::alasan).toList();
        if (!ditolak.isEmpty()) {
            throw new Penolakan(bundel.getSymbolicName() + ": " + String.join("; ", ditolak));
        }
        return belum;
    }

    private boolean sibuk() {
        return giliran.sibuk() || perintah.berjalan();
    }

    private void lihat() {
        try {
            if (berjalan()) {
                folder.lihat();
            }
        } catch (IOException e) {
            LOG.debug("deploy/ tidak terbaca", e);
        } catch (RuntimeException | Error e) {
            // It is looked at again, whatever one file has brought about.
            LOG.error("deploy/ tidak selesai dilihat", e);
        }
    }

    private boolean berjalan() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getState() == Bundle.ACTIVE;
    }

    /** What cannot be entered now is entered later. */
    private void catat() {
        try {
            if (berjalan()) {
                pencatat.catat();
                tertinggal.set(false);
            }
        } catch (RuntimeException | Error e) {
            if (!tertinggal.getAndSet(true)) {
                LOG.warn("Perubahan paket belum dapat dicatat, dicoba lagi tiap detik: {}", e.toString());
            }
        }
    }

    @Deactivate
    public void close() {
        penerima.tutup();
        context.removeBundleListener(konsol);
        try {
            mendengar.unregister();
        } catch (IllegalStateException e) {
            LOG.debug("Pendengar konsol sudah dilepas", e);
        }
        jurnal.shutdown();
        giliran.tutup(TUNGGU_MILIDETIK);
    }

    @Override
    public List<InfoPaket> list(Actor actor) {
        pengurus(actor, "paket.bukan-untuk-peran");
        return daftar.list();
    }

    @Override
    public RencanaPaket rencana(Actor actor, String nama, InputStream isi, InputStream tanda) throws IOException {
        administrator(actor);
        try (Kiriman masuk = Kiriman.terima(kiriman, nama, isi, tanda, batas.get())) {
            return giliran.tunggu(() -> pintu.rencana(masuk));
        }
    }

    @Override
    public HasilPaket pasang(Actor actor, String nama, InputStream isi, InputStream tanda) throws IOException {
        administrator(actor);
        try (Kiriman masuk = Kiriman.terima(kiriman, nama, isi, tanda, batas.get())) {
            HasilPaket hasil = giliran.tunggu(() -> pintu.pasang(masuk, actor.akun()));
            catat();
            return hasil;
        }
    }

    @Override
    public RencanaPaket rencanaLepas(Actor actor, String nama) {
        administrator(actor);
        return giliran.tunggu(() -> pintu.rencanaLepas(nama));
    }

    @Override
    public HasilPaket lepas(Actor actor, String nama) {
        administrator(actor);
        HasilPaket hasil = giliran.tunggu(() -> pintu.lepas(nama, actor.akun()));
        catat();
        return hasil;
    }

    @Override
    public MesinWaktu pada(Actor actor, LocalDate tanggal) {
        pengurus(actor, "paket.bukan-untuk-peran");
        return waktu.pada(tanggal);
    }

    private static void administrator(Actor actor) {
        if (!actor.adalah(Peran.ADMINISTRATOR)) {
            throw new Forbidden(Reason.of("paket.hanya-administrator"));
        }
    }

    private static void pengurus(Actor actor, String ditolak) {
        if (Collections.disjoint(actor.peran(), PENGURUS)) {
            throw new Forbidden(Reason.of(ditolak));
        }
    }

    @Override
    public List<Karantina> karantina(Actor actor) {
        pengurus(actor, "paket.karantina-bukan-untuk-peran");
        return Stream.of(penerima.karantina(), pemeriksa.stream().flatMap(p -> p.karantina().stream()).toList(), peringatan())
                .flatMap(List::stream).sorted(Comparator.comparing(Karantina::asal)).toList();
    }

    /** What was refused is said without the database. */
    private List<Karantina> peringatan() {
        try {
            return pemeriksa.stream().flatMap(p -> p.peringatan().stream()).toList();
        } catch (StoreUnavailable e) {
            return List.of(new Karantina("basis data", "peringatan", "basis data tidak menjawab; peringatan lain belum dapat disebut",
                    jam.saat()));
        }
    }
}
