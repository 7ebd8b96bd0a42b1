package id.serkom.buku;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** Walks a list page by page, so that at most one page is held. */
final class Halaman500 {

    private Halaman500() {
    }

    static <T> Iterable<T> semua(Function<Potongan, Halaman<T>> baca) {
        return () -> new Iterator<>() {

            private Halaman<T> kini = baca.apply(Potongan.awal(Potongan.TERBANYAK));
            private int letak;

            @Override
            public boolean hasNext() {
                while (letak == kini.isi().size() && kini.lanjut().isPresent()) {
                    kini = baca.apply(new Potongan(Optional.of(kini.lanjut().get()), Potongan.TERBANYAK));
                    letak = 0;
                }
                return letak < kini.isi().size();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return kini.isi().get(letak++);
            }
        };
    }
}
