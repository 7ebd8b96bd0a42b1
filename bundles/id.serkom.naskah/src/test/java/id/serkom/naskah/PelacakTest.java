package id.serkom.naskah;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.testing.tahap.Contoh;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.Version;

/** Templates come and go with their bundles. */
public class PelacakTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<Bundle> terpasang = new ArrayList<>();
    private final List<SynchronousBundleListener> pendengar = new ArrayList<>();
    private final Map<Long, Integer> keadaan = new Hashtable<>();

    /** A tahap can be called from STARTED on, and STOPPING waits for its calls: its letters must outlive both ends. */
    @Test
    public void naskahAdaSebelumTahapnyaDapatDipanggilDanSelamaPanggilannyaBerjalan() {
        VelocityRenderer renderer = renderer();
        Bundle tahap = bundel(7, Map.of(), Uji.naskah("uji", "surat-dinas", "<p>x</p>", "{}"));

        terjadi(tahap, BundleEvent.STARTING, Bundle.STARTING);
        assertTrue("sebelum layanannya ada", renderer.jenis("uji").isPresent());
        terjadi(tahap, BundleEvent.STARTED, Bundle.ACTIVE);
        assertTrue(renderer.jenis("uji").isPresent());

        terjadi(tahap, BundleEvent.STOPPING, Bundle.STOPPING);
        assertTrue("selama aksinya selesai", renderer.jenis("uji").isPresent());
        terjadi(tahap, BundleEvent.STOPPED, Bundle.RESOLVED);
        assertFalse(renderer.jenis("uji").isPresent());
    }

    @Test
    public void naskahBundelYangGagalMulaiPergiLagi() {
        VelocityRenderer renderer = renderer();
        Bundle tahap = bundel(7, Map.of(), Uji.naskah("uji", "surat-dinas", "<p>x</p>", "{}"));

        terjadi(tahap, BundleEvent.STARTING, Bundle.STARTING);
        terjadi(tahap, BundleEvent.STOPPED, Bundle.RESOLVED);

        assertFalse(renderer.jenis("uji").isPresent());
    }

    @Test
    public void naskahBundelYangSudahBerjalanDibaca() {
        terpasang.add(bundel(7, Map.of(), Uji.naskah("uji", "surat-dinas", "<p>x</p>", "{}")));

        assertTrue(renderer().jenis("uji").isPresent());
    }

    @Test
    public void bundelYangMulaiKemudianBerlakuMenurutPangkatnya() {
        Bundle tahap = bundel(7, Map.of(), Uji.naskah("uji", "surat-dinas", "<p>x</p>", "{}"));
        terpasang.add(tahap);
        VelocityRenderer renderer = renderer();
        Bundle kantor = bundel(8, Map.of("Serkom-Pangkat", "10"), Uji.naskah("uji", "surat-dinas", "<p>y</p>", "{}"));

        terjadi(kantor, BundleEvent.STARTED, Bundle.ACTIVE);
        assertEquals("bundel8 1.0.0", renderer.jenis("uji").orElseThrow().asal());

        terjadi(kantor, BundleEvent.STOPPED, Bundle.RESOLVED);
        assertEquals("bundel7 1.0.0", renderer.jenis("uji").orElseThrow().asal());
    }

    @Test
    public void bundelYangCacatMasukKarantinaSampaiPergi() {
        VelocityRenderer renderer = renderer();
        Bundle cacat = bundel(9, Map.of("Serkom-Pangkat", "tinggi"), Uji.naskah("uji", "surat-dinas", "<p>x</p>", "{}"));

        terjadi(cacat, BundleEvent.STARTED, Bundle.ACTIVE);
        assertEquals(List.of("bundel9 1.0.0"), renderer.karantina().stream().map(k -> k.asal()).toList());

        terjadi(cacat, BundleEvent.STOPPED, Bundle.RESOLVED);
        assertEquals(List.of(), renderer.karantina());
    }

    @Test
    public void bundelTanpaNaskahDiabaikan() {
        VelocityRenderer renderer = renderer();

        terjadi(bundel(10, Map.of(), Map.of()), BundleEvent.STARTED, Bundle.ACTIVE);

        assertEquals(List.of(), renderer.jenis());
        assertEquals(List.of(), renderer.karantina());
    }

    private VelocityRenderer renderer() {
        BundleContext context = palsu(BundleContext.class, (nama, args) -> switch (nama) {
            case "getBundles" -> terpasang.toArray(Bundle[]::new);
            case "getBundle" -> bundel(1, Map.of(), Map.of());
            case "addBundleListener" -> pendengar.add((SynchronousBundleListener) args[0]);
            default -> throw new UnsupportedOperationException(nama);
        });
        return new VelocityRenderer(context, Contoh.referensi(), pid -> Map.of(), Uji.JAM);
    }

    private void terjadi(Bundle bundel, int kejadian, int menjadi) {
        keadaan.put(bundel.getBundleId(), menjadi);
        for (BundleListener satu : List.copyOf(pendengar)) {
            satu.bundleChanged(new BundleEvent(kejadian, bundel));
        }
    }

    private Bundle bundel(long id, Map<String, String> kepala, Map<String, String> teks) {
        Path akar = folder.getRoot().toPath().resolve("b" + id);
        teks.forEach((jalur, isi) -> tulis(akar.resolve("SERKOM-INF").resolve(jalur), isi));
        Dictionary<String, String> header = new Hashtable<>(kepala);
        return palsu(Bundle.class, (nama, args) -> switch (nama) {
            case "getBundleId" -> id;
            case "getState" -> keadaan.getOrDefault(id, Bundle.ACTIVE);
            case "getSymbolicName" -> "bundel" + id;
            case "getVersion" -> new Version(1, 0, 0);
            case "getHeaders" -> header;
            case "getEntryPaths" -> Files.isDirectory(akar.resolve((String) args[0])) ? Collections.emptyEnumeration() : null;
            case "findEntries" -> Collections.enumeration(berkas(akar.resolve((String) args[0])));
            case "hashCode" -> (int) id;
            case "equals" -> args[0] instanceof Bundle b && b.getBundleId() == id;
            case "toString" -> "bundel" + id;
            default -> throw new UnsupportedOperationException(nama);
        });
    }

    private static List<URL> berkas(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> semua = Files.list(folder)) {
            return semua.map(PelacakTest::url).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tulis(Path path, String isi) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, isi, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Jawaban {

        Object atas(String nama, Object[] args);
    }

    private static <T> T palsu(Class<T> jenis, Jawaban jawaban) {
        return jenis.cast(Proxy.newProxyInstance(jenis.getClassLoader(), new Class<?>[] {jenis},
                (proxy, method, args) -> jawaban.atas(method.getName(), args)));
    }
}
