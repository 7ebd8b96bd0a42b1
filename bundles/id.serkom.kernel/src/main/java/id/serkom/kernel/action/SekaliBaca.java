package id.serkom.kernel.action;

import id.serkom.api.tahap.BerkasReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The contents of a berkas as one run reads them: what was asked already is answered as it was then. Whatever was read first guards
 * what was read later just as before, since nothing is read again. For one thread.
 */
final class SekaliBaca {

    private SekaliBaca() {
    }

    static BerkasReader atas(BerkasReader isi) {
        Map<List<Object>, Object> terbaca = new HashMap<>();
        return (BerkasReader) Proxy.newProxyInstance(BerkasReader.class.getClassLoader(), new Class<?>[] {BerkasReader.class},
                (diri, bacaan, dengan) -> {
                    List<Object> apa = Arrays.asList(bacaan, dengan == null ? List.of() : Arrays.asList(dengan));
                    Object lama = terbaca.get(apa);
                    if (lama != null) {
                        return lama;
                    }
                    try {
                        Object baru = bacaan.invoke(isi, dengan);
                        terbaca.put(apa, baru);
                        return baru;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
