package id.serkom.itests.bench;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.BundleContext;

public class PesananTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path home;
    private Pesanan pesanan;

    @Before
    public void peladen() throws IOException {
        home = folder.newFolder().toPath();
        Files.createDirectory(home.resolve("deploy"));
        pesanan = new Pesanan(home, "PembaruBundel", "uji", List.of("org.osgi.framework.wiring"));
    }

    /** Twice: the second does not read what the first left. */
    @Test
    public void jawabanDibacaDanTidakAdaYangTertinggal() throws Exception {
        for (String kata : List.of("satu", "dua")) {
            CompletableFuture<TreeSet<String>> isi = CompletableFuture.supplyAsync(() -> dilayani(new Pengulang()));

            Properties hasil = pesanan.minta("kata=" + kata + "\n", Duration.ofMinutes(1));

            assertEquals(kata + kata, hasil.getProperty("ulang"));
            assertFalse(hasil.containsKey(BundelPesanan.GALAT));
            assertTrue(isi.get(1, TimeUnit.MINUTES).containsAll(List.of("id/serkom/itests/bench/BundelPesanan.class",
                    "id/serkom/itests/bench/PembaruBundel.class")));
            assertFalse(Files.exists(home.resolve("deploy/uji.jar")));
            assertFalse(Files.exists(home.resolve("uji" + BundelPesanan.HASIL)));
        }
    }

    @Test
    public void yangGagalDijawabDenganSebabnya() throws Exception {
        CompletableFuture<TreeSet<String>> isi = CompletableFuture.supplyAsync(() -> dilayani(new Pengulang()));

        assertEquals("java.lang.IllegalArgumentException: tanpa kata",
                pesanan.minta("lain=1\n", Duration.ofMinutes(1)).getProperty(BundelPesanan.GALAT));
        isi.get(1, TimeUnit.MINUTES);
    }

    @Test
    public void yangTidakDijawabTidakDitungguSelamanya() {
        assertTrue(assertThrows(IOException.class, () -> pesanan.minta("kata=x\n", Duration.ZERO)).getMessage().startsWith("uji: "));
    }

    /** As a server does when the bundle has come; what was in its jar. */
    private TreeSet<String> dilayani(BundelPesanan bundel) {
        Path jar = home.resolve("deploy/uji.jar");
        while (!Files.exists(jar)) {
            Thread.onSpinWait();
        }
        TreeSet<String> isi = new TreeSet<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            assertEquals("id.serkom.itests.bench.PembaruBundel", file.getManifest().getMainAttributes().getValue("Bundle-Activator"));
            assertEquals("org.osgi.framework,org.osgi.framework.wiring",
                    file.getManifest().getMainAttributes().getValue("Import-Package"));
            file.stream().forEach(e -> isi.add(e.getName()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        bundel.start((BundleContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {BundleContext.class},
                (proxy, method, args) -> method.getName().equals("getProperty") ? home.toString() : null));
        return isi;
    }

    private static final class Pengulang extends BundelPesanan {

        Pengulang() {
            super("uji");
        }

        @Override
        void kerjakan(BundleContext context, Properties minta, Properties hasil) {
            String kata = minta.getProperty("kata");
            if (kata == null) {
                throw new IllegalArgumentException("tanpa kata");
            }
            hasil.setProperty("ulang", kata + kata);
        }
    }
}
