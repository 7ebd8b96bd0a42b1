package id.serkom.itests.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Runs inside the server under test: writes a line for every start of a tahap, with its version and how many milliseconds it was away
 * before, and remembers its class loader without holding it. Stopped, it collects garbage and writes how many of them are left, how many
 * bytes of the heap are still referred to, and which they are; the bytes of each class go into a file of their own.
 */
public final class PenghitungPemuat implements BundleActivator, SynchronousBundleListener {

    static final String NAMA = "id.serkom.itests.penghitung";
    static final String FILE = "pemuat.txt";
    /** Of each count, from 0: a line for each class, with how many there are of it and their bytes. */
    static final String ISI = "heap-%d.txt";
    static final String MULAI = "MULAI";
    static final String PERGI = "PERGI";
    static final String SISA = "SISA";

    private static final String TAHAP = "id.serkom.tahap.";
    private static final int KALI = 10;
    /** They outlive its stops: it is started again between two counts. */
    private static final List<WeakReference<ClassLoader>> PEMUAT = new CopyOnWriteArrayList<>();
    private static final AtomicInteger HITUNGAN = new AtomicInteger();

    private final Map<String, Long> pergi = new ConcurrentHashMap<>();
    private BundleContext context;
    private Path file;

    @Override
    public void start(BundleContext started) {
        context = started;
        file = Path.of(context.getProperty("karaf.base"), FILE);
        context.addBundleListener(this);
        tulis("");
    }

    @Override
    public void stop(BundleContext stopped) {
        for (int i = 0; i < KALI; i++) {
            System.gc();
            // What waits to be finalized is still referred to, with all that it holds; collecting alone gives nobody the time to do it.
            System.runFinalization();
        }
        String isi = dirujuk();
        tulis(file.resolveSibling(ISI.formatted(HITUNGAN.getAndIncrement())), isi);
        List<Integer> sisa = IntStream.range(0, PEMUAT.size()).filter(i -> PEMUAT.get(i).get() != null).boxed().toList();
        tulis(SISA + " " + sisa.size() + " " + jumlah(isi) + " " + sisa + " dari "
                + PEMUAT.size() + "\n");
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        String nama = event.getBundle().getSymbolicName();
        if (event.getType() == BundleEvent.STOPPING && nama.startsWith(TAHAP) && !adaLain(event.getBundle())) {
            pergi.put(nama, System.nanoTime());
        }
        if (event.getType() == BundleEvent.STARTED && nama.startsWith(TAHAP)) {
            PEMUAT.add(new WeakReference<>(event.getBundle().adapt(BundleWiring.class).getClassLoader()));
            Optional.ofNullable(pergi.remove(nama)).ifPresent(sejak -> tulis(PERGI + " " + nama + " "
                    + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sejak) + "\n"));
            tulis(MULAI + " " + nama + " " + event.getBundle().getVersion() + "\n");
        }
    }

    /** What is still referred to; in use is also what those at work threw away since the collector ran. */
    private static String dirujuk() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer().invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram", new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long jumlah(String isi) {
        return isi.lines().map(baris -> baris.strip().split("\\s+")).filter(kata -> kata[0].equals("Total"))
                .mapToLong(kata -> Long.parseLong(kata[2])).findFirst().orElseThrow();
    }

    /** Whether another version of it works while this one goes. */
    private boolean adaLain(Bundle bundle) {
        return Stream.of(context.getBundles()).anyMatch(b -> b != bundle && b.getState() == Bundle.ACTIVE
                && b.getSymbolicName().equals(bundle.getSymbolicName()));
    }

    private void tulis(String baris) {
        tulis(file, baris);
    }

    private static void tulis(Path tujuan, String baris) {
        try {
            Files.writeString(tujuan, baris, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
