package id.serkom.itests.bench;

import id.serkom.api.berkas.Dokumen;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.DokumenStore;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.slf4j.LoggerFactory;

/**
 * Sows the packaged server from within: each file {@code <n>.minta} moved into its folder is an order, answered by {@code <n>.hasil}. An
 * order with {@code asesi} is one berkas of so many, which stands in {@code tahap}; any other is the common mix.
 */
public final class SkalaBundel implements BundleActivator {

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(r -> {
        Thread t = new Thread(r, "id.serkom.itests.skala");
        t.setDaemon(true);
        return t;
    });
    private BundleContext context;
    private Path folder;

    @Override
    public void start(BundleContext started) throws IOException {
        context = started;
        folder = Files.createDirectories(Path.of(context.getProperty("karaf.base"), SkalaRencana.FOLDER));
        thread.scheduleWithFixedDelay(this::layani, 0, 200, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop(BundleContext stopped) {
        thread.shutdownNow();
    }

    private void layani() {
        try (Stream<Path> semua = Files.list(folder)) {
            for (Path minta : semua.filter(p -> p.toString().endsWith(".minta")).sorted().toList()) {
                Properties jawaban = new Properties();
                try (Reader isi = Files.newBufferedReader(minta)) {
                    Properties p = new Properties();
                    p.load(isi);
                    kerjakan(p, jawaban);
                } catch (RuntimeException e) {
                    LoggerFactory.getLogger(SkalaBundel.class).error("Penaburan gagal", e);
                    jawaban.setProperty("galat", e.toString());
                }
                StringWriter teks = new StringWriter();
                jawaban.store(teks, null);
                Path draf = Files.writeString(minta.resolveSibling(minta.getFileName() + ".draf"), teks.toString());
                Files.delete(minta);
                Files.move(draf, Path.of(minta.toString().replace(".minta", ".hasil")), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(SkalaBundel.class).error("Folder penaburan tidak terbaca", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void kerjakan(Properties p, Properties jawaban) throws InterruptedException {
        Dokumen dokumen = layanan(DokumenStore.class).find(p.getProperty("dokumen")).orElseThrow();
        SkalaBenih benih = new SkalaBenih(layanan(Committer.class), dokumen);
        SkalaRencana rencana = new SkalaRencana(angka(p, "sejak"), angka(p, "berkas"), angka(p, "instansi"), angka(p, "asesor"),
                LocalDate.parse(p.getProperty("hari")));
        long mulai = System.nanoTime();
        if (p.containsKey("asesi")) {
            SkalaBerkas besar = benih.tabur(new SkalaBerkas(rencana, rencana.sejak(), angka(p, "tahap"),
                    SkalaBerkas.berbagi(angka(p, "asesi"), 60), dokumen.id()));
            jawaban.setProperty("id", besar.id);
        } else {
            benih.tabur(rencana);
        }
        jawaban.setProperty("baris", Long.toString(benih.baris()));
        jawaban.setProperty("milidetik", Long.toString(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - mulai)));
    }

    private static int angka(Properties p, String nama) {
        return Integer.parseInt(p.getProperty(nama));
    }

    private <T> T layanan(Class<T> jenis) {
        ServiceReference<T> ref = context.getServiceReference(jenis);
        return context.getService(ref);
    }
}
