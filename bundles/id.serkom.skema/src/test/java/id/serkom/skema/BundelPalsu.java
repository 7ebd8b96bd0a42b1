package id.serkom.skema;

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

/** A framework with bundles that are folders. */
final class BundelPalsu {

    private static final String FOLDER = "SERKOM-INF/skema/";

    private final List<Bundle> terpasang = new ArrayList<>();
    private final List<BundleListener> pendengar = new ArrayList<>();
    private long id;

    BundleContext context() {
        return proxy(BundleContext.class, (method, args) -> switch (method) {
            case "getBundles" -> terpasang.toArray(Bundle[]::new);
            case "addBundleListener" -> pendengar.add((BundleListener) args[0]) ? null : null;
            case "removeBundleListener" -> pendengar.remove(args[0]) ? null : null;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    Satu pasang(String nama, Path folder, Map<String, String> isi) {
        Satu satu = new Satu(nama, folder, ++id);
        satu.tulis(isi);
        terpasang.add(satu.bundle);
        satu.umumkan(BundleEvent.INSTALLED);
        return satu;
    }

    final class Satu {

        private final Path folder;
        private final Bundle bundle;

        private Satu(String nama, Path folder, long nomor) {
            this.folder = folder;
            this.bundle = proxy(Bundle.class, (method, args) -> switch (method) {
                case "getState" -> aktif() ? Bundle.ACTIVE : Bundle.UNINSTALLED;
                case "getSymbolicName", "toString" -> nama;
                case "getVersion" -> Version.emptyVersion;
                case "getBundleId" -> nomor;
                case "getEntryPaths" -> Collections.enumeration(files());
                case "getEntry" -> folder.resolve(((String) args[0]).substring(FOLDER.length())).toUri().toURL();
                case "hashCode" -> (int) nomor;
                default -> throw new UnsupportedOperationException(method);
            });
        }

        void perbarui(Map<String, String> isi) {
            tulis(isi);
            umumkan(BundleEvent.UPDATED);
        }

        void lepas() {
            terpasang.remove(bundle);
            umumkan(BundleEvent.UNINSTALLED);
        }

        void umumkan(int jenis) {
            List.copyOf(pendengar).forEach(p -> p.bundleChanged(new BundleEvent(jenis, bundle)));
        }

        private boolean aktif() {
            return terpasang.stream().anyMatch(b -> b == bundle);
        }

        private List<String> files() throws IOException {
            try (var isi = Files.list(folder)) {
                return isi.map(f -> FOLDER + f.getFileName()).toList();
            }
        }

        private void tulis(Map<String, String> isi) {
            isi.forEach((nama, text) -> {
                try {
                    Files.writeString(folder.resolve(nama), text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
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
