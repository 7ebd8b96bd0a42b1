package id.serkom.persistence;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database: brings its schema up to date and only then offers {@link Database}, which every store waits for. A database that
 * does not answer is asked again until it does; the boot does not wait for it. One whose book was moved away is never offered.
 */
@Component(name = "id.serkom.persistence.pembuka", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class Pembuka {

    private static final Logger LOG = LoggerFactory.getLogger(Pembuka.class);
    private static final long JARAK_DETIK = 5;

    private final BundleContext context;
    private final EntityManagerFactory factory;
    private final Migrasi migrasi;
    private final BukuHidup buku;
    private final PindahTerputus terputus;
    private final CountDownLatch tutup = new CountDownLatch(1);
    private final List<ServiceRegistration<?>> layanan = new ArrayList<>();

    @Activate
    public Pembuka(BundleContext context, @Reference(target = "(osgi.jndi.service.name=serkom)") DataSource sumber,
            @Reference(target = "(osgi.unit.name=serkom)") EntityManagerFactory factory) {
        this.context = context;
        this.factory = factory;
        this.migrasi = new Migrasi(sumber);
        this.buku = new BukuHidup(sumber, new Sambungan(context));
        this.terputus = new PindahTerputus(Path.of(Optional.ofNullable(context.getProperty("karaf.base")).orElse("."), "etc"));
        Thread thread = new Thread(this::buka, "serkom-basis-data");
        thread.setDaemon(true);
        thread.start();
    }

    @Deactivate
    public void tutup() {
        synchronized (layanan) {
            tutup.countDown();
            layanan.forEach(ServiceRegistration::unregister);
            layanan.clear();
        }
    }

    private void buka() {
        try {
            while (!siap()) {
                if (tutup.await(JARAK_DETIK, TimeUnit.SECONDS)) {
                    return;
                }
            }
            synchronized (layanan) {
                if (tutup.getCount() > 0) {
                    daftarkan();
                }
            }
        } catch (InterruptedException | IllegalStateException e) {
            LOG.debug("bundel berhenti", e);
        }
    }

    private void daftarkan() {
        layanan.add(context.registerService(Database.class, new Database(factory, this::ulangi), null));
    }

    private void ulangi() {
        synchronized (layanan) {
            layanan.forEach(ServiceRegistration::unregister);
            layanan.clear();
            if (tutup.getCount() > 0) {
                daftarkan();
            }
        }
    }

    private boolean siap() {
        try {
            if (migrasi.jalankan()) {
                LOG.info("Skema basis data diperbarui.");
            }
            if (buku.pergi() && terputus.teruskan()) {
                return false;
            }
            Optional<String> halangan = buku.halangan();
            halangan.ifPresent(LOG::error);
            return halangan.isEmpty();
        } catch (SQLException | LiquibaseException | IOException | RuntimeException | LinkageError e) {
            // A class that is missing in the container is an Error: it too must be told, and not end the thread in silence.
            LOG.warn("Basis data belum dapat dipakai; dicoba lagi tiap {} detik.", JARAK_DETIK, e);
            DerbyTerputus.singkirkan(e);
            return false;
        }
    }
}
