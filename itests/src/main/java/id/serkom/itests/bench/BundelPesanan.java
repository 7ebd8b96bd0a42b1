package id.serkom.itests.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Runs inside the measured server: what it is to do stands in a file beside the server, what came of it appears in another, whole.
 * {@link Pesanan} is its other side.
 */
abstract class BundelPesanan implements BundleActivator {

    static final String MINTA = ".minta";
    static final String HASIL = ".hasil";
    static final String GALAT = "galat";

    private final String nama;
    private Thread thread;

    /** @param nama of the bundle and of its files */
    BundelPesanan(String nama) {
        this.nama = nama;
    }

    abstract void kerjakan(BundleContext context, Properties minta, Properties hasil) throws Exception;

    @Override
    public final void start(BundleContext context) {
        thread = new Thread(() -> bekerja(context), nama);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public final void stop(BundleContext context) {
        thread.interrupt();
    }

    private void bekerja(BundleContext context) {
        Path base = Path.of(context.getProperty("karaf.base"));
        Properties hasil = new Properties();
        try (InputStream in = Files.newInputStream(base.resolve(nama + MINTA))) {
            Properties minta = new Properties();
            minta.load(in);
            kerjakan(context, minta, hasil);
        } catch (InterruptedException e) {
            return;
        } catch (Exception e) {
            hasil.setProperty(GALAT, e.toString());
        }
        try {
            Path draf = base.resolve(nama + HASIL + ".draf");
            try (OutputStream out = Files.newOutputStream(draf)) {
                hasil.store(out, null);
            }
            Files.move(draf, base.resolve(nama + HASIL), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
