package id.serkom.pasang;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.service.Karantina;
import id.serkom.api.service.PaketService;
import id.serkom.api.service.Settings;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.paket.PemeriksaPaket;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
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

    private final BundleContext context;
    private final List<PemeriksaPaket> pemeriksa;
    private final Pemasang.Kesiapan kesiapan;
    private final PenerimaBerkas penerima;
    private final FolderDeploy folder;
    private final ScheduledExecutorService utas = Executors.newSingleThreadScheduledExecutor(tugas -> {
        Thread satu = new Thread(tugas, "serkom-pasang");
        satu.setDaemon(true);
        return satu;
    });

    @Activate
    public PaketTerpasang(BundleContext context, @Reference(target = "(serkom.paket=skema)") PemeriksaPaket skema,
            @Reference(target = "(serkom.paket=naskah)") PemeriksaPaket naskah,
            @Reference(target = "(serkom.paket=tahap)") PemeriksaPaket tahap, @Reference ServiceComponentRuntime scr,
            @Reference Settings settings, @Reference OfficeClock jam) {
        this(context, List.of(skema, naskah, tahap), new Komponen(scr), settings, jam);
    }

    PaketTerpasang(BundleContext context, List<PemeriksaPaket> pemeriksa, Pemasang.Kesiapan kesiapan, Settings settings, OfficeClock jam) {
        this.context = context;
        Path data = context.getDataFile("").toPath();
        Gudang gudang = new Gudang(data.resolve("isi"));
        this.pemeriksa = pemeriksa;
        this.kesiapan = kesiapan;
        this.penerima = new PenerimaBerkas(gudang, new Pemasang(context, gudang, this::belum, TUNGGU_MILIDETIK),
                new Ingatan(data.resolve("ingatan.properties")), pemeriksa, () -> Batas.dari(settings.get(Batas.PID)), jam);
        this.folder = new FolderDeploy(Path.of(Optional.ofNullable(context.getProperty("karaf.base")).orElse(".")).resolve("deploy"), penerima);
        utas.scheduleWithFixedDelay(this::lihat, 0, JEDA_MILIDETIK, TimeUnit.MILLISECONDS);
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

    private void lihat() {
        try {
            if (context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getState() == Bundle.ACTIVE) {
                folder.lihat();
            }
        } catch (IOException e) {
            LOG.debug("deploy/ tidak terbaca", e);
        } catch (RuntimeException | Error e) {
            // It is looked at again, whatever one file has brought about.
            LOG.error("deploy/ tidak selesai dilihat", e);
        }
    }

    @Deactivate
    public void close() {
        penerima.tutup();
        utas.shutdownNow();
        try {
            utas.awaitTermination(TUNGGU_MILIDETIK, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<Karantina> karantina(Actor actor) {
        if (Collections.disjoint(actor.peran(), PENGURUS)) {
            throw new Forbidden(Reason.of("paket.karantina-bukan-untuk-peran"));
        }
        return Stream.concat(penerima.karantina().stream(), pemeriksa.stream().flatMap(p -> p.karantina().stream()))
                .sorted(Comparator.comparing(Karantina::asal)).toList();
    }
}
