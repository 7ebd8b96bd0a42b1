package id.serkom.itests.cerita;

import id.serkom.api.tahap.BerkasReader;
import id.serkom.spi.store.BerkasStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;

/** Lets a story do something between two readings of one action. */
final class Penyela {

    private record Sela(String bacaan, Runnable apa) {
    }

    private final AtomicReference<Sela> sela = new AtomicReference<>();

    /** Runs once, just after the contents of a berkas were next read by that method of {@link BerkasReader}. */
    void sesudah(String bacaan, Runnable apa) {
        sela.set(new Sela(bacaan, apa));
    }

    BerkasStore atas(BerkasStore asli) {
        return proxy(BerkasStore.class, asli, (metode, hasil) -> hasil instanceof BerkasReader isi
                ? proxy(BerkasReader.class, isi, this::dibaca) : hasil);
    }

    private Object dibaca(Method metode, Object hasil) {
        Sela kini = sela.get();
        if (kini != null && kini.bacaan().equals(metode.getName()) && sela.compareAndSet(kini, null)) {
            kini.apa().run();
        }
        return hasil;
    }

    private interface Sesudah {
        Object lanjut(Method metode, Object hasil);
    }

    private static <T> T proxy(Class<T> jenis, T asli, Sesudah sesudah) {
        return jenis.cast(Proxy.newProxyInstance(jenis.getClassLoader(), new Class<?>[] {jenis}, (diri, metode, isi) -> {
            try {
                return sesudah.lanjut(metode, metode.invoke(asli, isi));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
