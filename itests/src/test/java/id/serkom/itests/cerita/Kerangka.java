package id.serkom.itests.cerita;

import id.serkom.api.data.BundelVersi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;

/**
 * As much of an OSGi framework as the server's trackers of bundles ask for, with our bundles on the class path installed. Linked SOPs
 * are not shipped installed: a story installs the one that it is about.
 */
final class Kerangka {

    private static final Set<String> TERKAIT = Set.of("id.serkom.sop.kerjasama", "id.serkom.sop.akreditasi",
            "id.serkom.sop.pemeliharaan", "id.serkom.sop.sanggahan");

    private final List<Bundle> bundel = new CopyOnWriteArrayList<>();
    private final List<BundleListener> pendengar = new CopyOnWriteArrayList<>();
    private final List<Path> ditulis = new CopyOnWriteArrayList<>();
    private final BundleContext konteks;

    Kerangka() {
        BundelKelas.semua().stream().filter(nama -> !TERKAIT.contains(nama))
                .forEach(nama -> bundel.add(BundelKelas.kelas(bundel.size() + 1L, nama)));
        Bundle sendiri = BundelKelas.folder(0, "kerangka", Path.of("tidak-ada"));
        konteks = (BundleContext) Proxy.newProxyInstance(Kerangka.class.getClassLoader(),
                new Class<?>[] {BundleContext.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getBundle" -> sendiri;
                    case "getBundles" -> bundel.toArray(Bundle[]::new);
                    case "addBundleListener" -> pendengar.add((BundleListener) arguments[0]);
                    case "removeBundleListener" -> pendengar.remove((BundleListener) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    BundleContext konteks() {
        return konteks;
    }

    /** Installs a bundle of texts alone. */
    Bundle pasang(String nama, Map<String, String> isi) {
        Bundle baru = BundelKelas.folder(bundel.size() + 1L, nama, tulis(isi));
        bundel.add(baru);
        kabarkan(BundleEvent.STARTED, baru);
        return baru;
    }

    /** One of our bundles goes; it comes back with {@link #pasangLagi}, with which a linked SOP comes at all. */
    void lepas(String nama) {
        lepas(bundel(nama));
    }

    void pasangLagi(String nama) {
        Bundle baru = BundelKelas.kelas(bundel.size() + 1L, nama);
        bundel.add(baru);
        kabarkan(BundleEvent.STARTED, baru);
    }

    /** One of our bundles as it names itself. */
    BundelVersi versi(String nama) {
        return new BundelVersi(nama, bundel(nama).getVersion().toString());
    }

    /** One of our bundles. */
    Bundle bundel(String nama) {
        return bundel.stream().filter(b -> b.getSymbolicName().equals(nama)).findFirst().orElseThrow();
    }

    void lepas(Bundle lama) {
        bundel.remove(lama);
        BundelKelas.lepas(lama);
        kabarkan(BundleEvent.UNINSTALLED, lama);
    }

    /** A file of one of our bundles. */
    Optional<InputStream> buka(String nama, String path) throws IOException {
        URL url = bundel(nama).getEntry(path);
        return url == null ? Optional.empty() : Optional.of(url.openStream());
    }

    /** The text of a file of one of our bundles. */
    String teks(String nama, String path) {
        try (InputStream in = buka(nama, path).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void kabarkan(int apa, Bundle siapa) {
        pendengar.forEach(p -> p.bundleChanged(new BundleEvent(apa, siapa)));
    }

    private Path tulis(Map<String, String> isi) {
        try {
            Path akar = Files.createTempDirectory("cerita");
            ditulis.add(akar);
            for (Map.Entry<String, String> satu : isi.entrySet()) {
                Files.createDirectories(akar.resolve(satu.getKey()).getParent());
                Files.writeString(akar.resolve(satu.getKey()), satu.getValue());
            }
            return akar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void tutup() {
        for (Path akar : ditulis) {
            try (Stream<Path> isi = Files.walk(akar)) {
                for (Path satu : isi.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(satu);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
