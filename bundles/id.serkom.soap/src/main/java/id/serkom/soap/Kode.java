package id.serkom.soap;

import id.serkom.api.data.RecordBinder;
import java.util.function.Function;

/** The same code on the wire as everywhere: a constant of ours as the one of the contract. */
final class Kode {

    private Kode() {
    }

    static <E> E of(Enum<?> value, Function<String, E> fromValue) {
        return fromValue.apply(RecordBinder.kode(value));
    }
}
