package id.serkom.api.data;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list, in the named order that was asked for. There is no total count.
 *
 * @param lanjut opaque cursor of the next page; absent on the last
 */
public record Halaman<T>(List<T> isi, Optional<String> lanjut) {

    public Halaman {
        isi = List.copyOf(isi);
        Objects.requireNonNull(lanjut, "lanjut");
    }

    public <R> Halaman<R> map(Function<? super T, ? extends R> f) {
        return new Halaman<>(isi.stream().<R>map(f).toList(), lanjut);
    }
}
