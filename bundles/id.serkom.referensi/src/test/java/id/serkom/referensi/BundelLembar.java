package id.serkom.referensi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Version;

/** As much of a framework as bundles with sheets need. The first bundle is the one that listens. */
final class BundelLembar {

    private final Path akar;
    private final List<Bundle> terpasang = new ArrayList<>();
    private final List<BundleListener> pendengar = new ArrayList<>();

    BundelLembar(Path akar) {
        this.akar = akar;
    }

    BundleContext context() {
        return proxy(BundleContext.class, (method, args) -> switch (method) {
            case "getBundles" -> terpasang.toArray(Bundle[]::new);
            case "getBundle" -> bundel(0, akar);
            case "addBundleListener" -> pendengar.add((BundleListener) args[0]) ? null : null;
            case "removeBundleListener" -> pendengar.remove(args[0]) ? null : null;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    Bundle pasang(Map<String, String> lembar) {
        Path folder = tulis(akar.resolve("bundel-" + terpasang.size()), lembar);
        Bundle baru = bundel(terpasang.size() + 1, folder);
        terpasang.add(baru);
        umumkan(BundleEvent.INSTALLED, baru);
        return baru;
    }

    void lepas(Bundle bundle) {
        terpasang.remove(bundle);
        umumkan(BundleEvent.UNINSTALLED, bundle);
    }

    static Path tulis(Path folder, Map<String, String> lembar) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> satu : lembar.entrySet()) {
                Files.writeString(folder.resolve(satu.getKey()), satu.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void umumkan(int jenis, Bundle bundle) {
        List.copyOf(pendengar).forEach(p -> p.bundleChanged(new BundleEvent(jenis, bundle)));
    }

    private Bundle bundel(long nomor, Path folder) {
        Bundle[] diri = new Bundle[1];
        diri[0] = proxy(Bundle.class, (method, args) -> switch (method) {
            case "getState" -> terpasang.stream().anyMatch(b -> b == diri[0]) ? Bundle.ACTIVE : Bundle.UNINSTALLED;
            case "getSymbolicName", "toString" -> "paket-" + nomor;
            case "getVersion" -> Version.emptyVersion;
            case "getBundleId" -> nomor;
            case "getEntryPaths" -> Collections.enumeration(files(folder));
            case "getEntry" -> folder.resolve(((String) args[0]).substring(PaketReferensi.FOLDER.length())).toUri().toURL();
            case "hashCode" -> (int) nomor;
            default -> throw new UnsupportedOperationException(method);
        });
        return diri[0];
    }

    private static List<String> files(Path folder) throws IOException {
        try (var isi = Files.list(folder)) {
            return isi.map(f -> PaketReferensi.FOLDER + f.getFileName()).toList();
        }
    }

    private interface Jawaban {
        Object jawab(String method, Object[] args) throws IOException;
    }

    private static <T> T proxy(Class<T> type, Jawaban jawaban) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (self, method, args) -> method.getName().equals("equals") ? self == args[0] : jawaban.jawab(method.getName(), args)));
    }
}
