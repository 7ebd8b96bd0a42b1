package id.serkom.itests.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Runs inside the measured server: updates one bundle with its own jar again and again, remembers its class loaders without holding them,
 * and writes how many are left and how much heap is in use, before and after. What it is to do stands in a file beside the server.
 */
public final class PembaruBundel implements BundleActivator {

    static final String NAMA = "id.serkom.itests.pembaru";
    /** With {@code bundel}, {@code jar} and {@code kali}. */
    static final String MINTA = "pembaru.minta";
    static final String HASIL = "pembaru.hasil";

    private static final int KALI_GC = 10;

    private Thread thread;

    @Override
    public void start(BundleContext context) {
        thread = new Thread(() -> bekerja(context), NAMA);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop(BundleContext context) {
        thread.interrupt();
    }

    private static void bekerja(BundleContext context) {
        Path base = Path.of(context.getProperty("karaf.base"));
        Properties hasil = new Properties();
        try (InputStream in = Files.newInputStream(base.resolve(MINTA))) {
            Properties minta = new Properties();
            minta.load(in);
            Bundle bundel = Stream.of(context.getBundles()).filter(b -> b.getSymbolicName().equals(minta.getProperty("bundel"))).findFirst()
                    .orElseThrow();
            List<WeakReference<ClassLoader>> pemuat = new ArrayList<>();
            // The first ones pay for what is loaded and cached once.
            perbarui(context, bundel, Path.of(minta.getProperty("jar")), 20, pemuat);
            hasil.setProperty("heapAwal", Long.toString(heap()));
            long mulai = System.nanoTime();
            perbarui(context, bundel, Path.of(minta.getProperty("jar")), Integer.parseInt(minta.getProperty("kali")), pemuat);
            hasil.setProperty("milidetik", Long.toString(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - mulai)));
            hasil.setProperty("heapAkhir", Long.toString(heap()));
            hasil.setProperty("pemuat", Long.toString(pemuat.stream().filter(p -> p.get() != null).count()));
            hasil.setProperty("aktif", Boolean.toString(bundel.getState() == Bundle.ACTIVE));
        } catch (InterruptedException e) {
            return;
        } catch (IOException | BundleException | RuntimeException e) {
            hasil.setProperty("galat", e.toString());
        }
        tulis(base, hasil);
    }

    private static void perbarui(BundleContext context, Bundle bundel, Path jar, int kali, List<WeakReference<ClassLoader>> pemuat)
            throws IOException, BundleException, InterruptedException {
        FrameworkWiring wiring = context.getBundle(0).adapt(FrameworkWiring.class);
        for (int i = 0; i < kali; i++) {
            try (InputStream in = Files.newInputStream(jar)) {
                bundel.update(in);
            }
            CountDownLatch segar = new CountDownLatch(1);
            wiring.refreshBundles(Set.of(bundel), e -> segar.countDown());
            if (!segar.await(30, TimeUnit.SECONDS)) {
                throw new BundleException("tidak segar dalam 30 detik");
            }
            bundel.start();
            Optional.ofNullable(bundel.adapt(BundleWiring.class)).map(BundleWiring::getClassLoader)
                    .ifPresent(p -> pemuat.add(new WeakReference<>(p)));
        }
    }

    private static long heap() {
        for (int i = 0; i < KALI_GC; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void tulis(Path base, Properties hasil) {
        Path draf = base.resolve(HASIL + ".draf");
        try (var out = Files.newOutputStream(draf)) {
            hasil.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Files.move(draf, base.resolve(HASIL), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
