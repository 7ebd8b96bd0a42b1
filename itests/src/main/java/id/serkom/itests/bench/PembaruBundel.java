package id.serkom.itests.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Runs inside the measured server: updates one bundle with its own jar again and again, remembers its class loaders without holding them,
 * and tells how many are left and how much heap is in use, before and after. Asked for {@code bundel}, {@code jar} and {@code kali}.
 */
public final class PembaruBundel extends BundelPesanan {

    static final String NAMA = "id.serkom.itests.pembaru";

    private static final int KALI_GC = 10;

    public PembaruBundel() {
        super(NAMA);
    }

    @Override
    void kerjakan(BundleContext context, Properties minta, Properties hasil) throws IOException, BundleException, InterruptedException {
        Bundle bundel = Stream.of(context.getBundles()).filter(b -> b.getSymbolicName().equals(minta.getProperty("bundel"))).findFirst()
                .orElseThrow();
        Path jar = Path.of(minta.getProperty("jar"));
        List<WeakReference<ClassLoader>> pemuat = new ArrayList<>();
        // The first ones pay for what is loaded and cached once.
        perbarui(context, bundel, jar, 20, pemuat);
        hasil.setProperty("heapAwal", Long.toString(heap()));
        long mulai = System.nanoTime();
        perbarui(context, bundel, jar, Integer.parseInt(minta.getProperty("kali")), pemuat);
        hasil.setProperty("milidetik", Long.toString(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - mulai)));
        hasil.setProperty("heapAkhir", Long.toString(heap()));
        hasil.setProperty("pemuat", Long.toString(pemuat.stream().filter(p -> p.get() != null).count()));
        hasil.setProperty("aktif", Boolean.toString(bundel.getState() == Bundle.ACTIVE));
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
            // Until its finalizer has had its turn, what was thrown away is still referred to.
            System.runFinalization();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
