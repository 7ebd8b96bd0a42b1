package id.serkom.buku;

import id.serkom.api.data.Halaman;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A store whose rows of one kind somebody altered by hand. */
final class Rusak {

    private Rusak() {
    }

    /** {@code ubah} gives the row as it reads now; none when it was deleted, two when it was doubled. */
    static <S, T> S baris(Class<S> store, S asli, Class<T> jenis, Function<T, List<T>> ubah) {
        return store.cast(Proxy.newProxyInstance(store.getClassLoader(), new Class<?>[] {store}, (proxy, method, args) -> {
            try {
                return hasil(method.invoke(asli, args), jenis, ubah);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private static <T> Object hasil(Object hasil, Class<T> jenis, Function<T, List<T>> ubah) {
        if (hasil instanceof Optional<?> o) {
            return o.flatMap(e -> satu(e, jenis, ubah).findFirst());
        }
        if (hasil instanceof List<?> l) {
            return l.stream().flatMap(e -> satu(e, jenis, ubah)).toList();
        }
        if (hasil instanceof Halaman<?> h) {
            return new Halaman<>(h.isi().stream().flatMap(e -> satu(e, jenis, ubah)).toList(), h.lanjut());
        }
        return hasil;
    }

    private static <T> Stream<Object> satu(Object baris, Class<T> jenis, Function<T, List<T>> ubah) {
        return jenis.isInstance(baris) ? ubah.apply(jenis.cast(baris)).stream().map(Object.class::cast) : Stream.of(baris);
    }
}
