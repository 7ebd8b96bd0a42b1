package id.serkom.kernel.message;

import static org.junit.Assert.assertEquals;

import id.serkom.api.data.BundelVersi;
import id.serkom.api.data.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.Version;

/** Texts come and go with their bundles. */
public class BundlePesanCatalogTest {

    private static final Reason KODE = Reason.of("uji.kode", "nama", "Rahma");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<SynchronousBundleListener> listeners = new ArrayList<>();
    private final Map<Long, Integer> states = new HashMap<>();
    private final BundlePesanCatalog catalog = new BundlePesanCatalog(fake(BundleContext.class, (name, args) -> switch (name) {
        case "getBundles" -> new Bundle[0];
        case "addBundleListener" -> listeners.add((SynchronousBundleListener) args[0]);
        default -> throw new UnsupportedOperationException(name);
    }));

    /** What a call of its tahap says while it is waited for must have its text. */
    @Test
    public void teksAdaSebelumTahapnyaDapatDipanggilDanSelamaPanggilannyaBerjalan() {
        Bundle tahap = bundle(7, "tahap", "1.0.0", "uji.kode = Kata {nama}.");

        happens(tahap, BundleEvent.STARTING, Bundle.STARTING);
        assertEquals("Kata Rahma.", catalog.text(KODE));
        happens(tahap, BundleEvent.STARTED, Bundle.ACTIVE);
        happens(tahap, BundleEvent.STOPPING, Bundle.STOPPING);
        assertEquals("Kata Rahma.", catalog.text(KODE));

        happens(tahap, BundleEvent.STOPPED, Bundle.RESOLVED);
        assertEquals("uji.kode", catalog.text(KODE));
    }

    @Test
    public void dariDuaVersiSatuBundelTeksVersiYangMenolakYangDipakai() {
        happens(bundle(7, "tahap", "1.9.0", "uji.kode = Lama {nama}.\nuji.hanya-lama = Masih ada."), BundleEvent.STARTED, Bundle.ACTIVE);
        happens(bundle(8, "tahap", "1.10.0", "uji.kode = Baru {nama}."), BundleEvent.STARTED, Bundle.ACTIVE);
        happens(bundle(9, "lain", "3.0.0", "uji.kode = Lain {nama}."), BundleEvent.STARTED, Bundle.ACTIVE);

        assertEquals("Baru Rahma.", catalog.text(KODE));
        assertEquals("Lama Rahma.", catalog.text(KODE.dari(Optional.of(new BundelVersi("tahap", "1.9.0")))));
        assertEquals("Baru Rahma.", catalog.text(KODE.dari(Optional.of(new BundelVersi("tahap", "1.0.0")))));
        assertEquals("Masih ada.", catalog.text(Reason.of("uji.hanya-lama")));
    }

    private void happens(Bundle bundle, int event, int becoming) {
        states.put(bundle.getBundleId(), becoming);
        List.copyOf(listeners).forEach(l -> l.bundleChanged(new BundleEvent(event, bundle)));
    }

    private Bundle bundle(long id, String name, String version, String texts) {
        URL file = write(folder.getRoot().toPath().resolve(id + ".properties"), texts);
        return fake(Bundle.class, (method, args) -> switch (method) {
            case "getBundleId" -> id;
            case "getState" -> states.getOrDefault(id, Bundle.RESOLVED);
            case "getSymbolicName", "toString" -> name;
            case "getVersion" -> Version.parseVersion(version);
            case "getEntry" -> file;
            case "hashCode" -> (int) id;
            case "equals" -> args[0] instanceof Bundle b && b.getBundleId() == id;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static URL write(Path file, String text) {
        try {
            return Files.writeString(file, text, StandardCharsets.UTF_8).toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Answer {

        Object to(String method, Object[] args);
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, args) -> answer.to(method.getName(), args)));
    }
}
