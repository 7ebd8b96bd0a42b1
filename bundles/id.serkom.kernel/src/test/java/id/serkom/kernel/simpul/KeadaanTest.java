package id.serkom.kernel.simpul;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.kernel.setting.EtcSettings;
import id.serkom.spi.calendar.Kalender;
import java.lang.reflect.Proxy;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;

/** What a heartbeat says of its server, every second: looked for anew only when it may be another. */
public class KeadaanTest {

    private static final String PID = "id.serkom.buku";

    private final Dictionary<String, Object> setelan = new Hashtable<>(Map.of("unit", "BPSDM"));
    private final AtomicLong kalender = new AtomicLong(1);
    private final AtomicInteger state = new AtomicInteger(Bundle.ACTIVE);
    private final AtomicInteger dicari = new AtomicInteger();
    private final List<BundleListener> pendengar = new CopyOnWriteArrayList<>();

    private final Bundle bundel = proxy(Bundle.class, Map.of("getSymbolicName", i -> "id.serkom.contoh", "getVersion",
            i -> Version.valueOf("1.0.0"), "getState", i -> state.get(), "getBundleId", i -> 7L, "getLastModified", i -> 1L));
    private final EtcSettings settings = new EtcSettings(proxy(ConfigurationAdmin.class, Map.of("listConfigurations",
            i -> new Configuration[] {proxy(Configuration.class, Map.of("getPid", j -> PID, "getProperties", j -> setelan))})));
    private final Keadaan keadaan = new Keadaan(proxy(BundleContext.class, Map.of("getBundles", i -> {
        dicari.incrementAndGet();
        return new Bundle[] {bundel};
    }, "addBundleListener", i -> pendengar.add((BundleListener) i[0]) ? null : null,
            "removeBundleListener", i -> pendengar.remove(i[0]) ? null : null)), settings,
            proxy(Kalender.class, Map.of("versi", i -> kalender.get())));

    private interface Jawaban {
        Object jawab(Object[] isi);
    }

    private static <T> T proxy(Class<T> jenis, Map<String, Jawaban> jawaban) {
        Map<String, Jawaban> semua = new HashMap<>(jawaban);
        return jenis.cast(Proxy.newProxyInstance(jenis.getClassLoader(), new Class<?>[] {jenis}, (diri, metode, isi) -> {
            if (!semua.containsKey(metode.getName())) {
                throw new UnsupportedOperationException(metode.getName());
            }
            return semua.get(metode.getName()).jawab(isi);
        }));
    }

    @SuppressWarnings("unchecked")
    private static ServiceReference<ConfigurationAdmin> rujukan() {
        return proxy(ServiceReference.class, Map.of());
    }

    private void umumkan() {
        pendengar.forEach(p -> p.bundleChanged(new BundleEvent(BundleEvent.STOPPED, bundel)));
    }

    @Test
    public void selamaTakAdaYangBerubahTidakDicariLagi() {
        Map<String, String> isi = keadaan.isi();
        for (int i = 0; i < 10; i++) {
            assertEquals(isi, keadaan.isi());
        }

        assertEquals(1, dicari.get());
        assertEquals("1.0.0", isi.get("bundel id.serkom.contoh"));
    }

    @Test
    public void bundelSetelanDanKalenderYangBerubahTerlihat() {
        Map<String, String> semula = keadaan.isi();

        state.set(Bundle.RESOLVED);
        umumkan();
        assertEquals("1.0.0 (berhenti)", keadaan.isi().get("bundel id.serkom.contoh"));

        setelan.put("unit", "LAIN");
        settings.configurationEvent(new ConfigurationEvent(rujukan(), ConfigurationEvent.CM_UPDATED, null, PID));
        assertNotEquals(semula.get("setelan " + PID), keadaan.isi().get("setelan " + PID));

        kalender.set(2);
        assertEquals("2", keadaan.isi().get(Keadaan.KALENDER));
        assertEquals(List.of("kalender", "setelan " + PID), List.copyOf(keadaan.setelan().keySet()));
    }

    @Test
    public void yangBerhentiTidakMendengarLagi() {
        assertEquals(1, pendengar.size());

        keadaan.close();

        assertTrue(pendengar.isEmpty());
    }
}
