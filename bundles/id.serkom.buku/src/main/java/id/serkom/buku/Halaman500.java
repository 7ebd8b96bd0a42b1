package id.serkom.buku;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** Walks a list page by page, so that at most one page is held. */
final class Halaman500 {

    private Halaman500() {
    }

    /** The same, page by page, for whoever reads more about each page at once. */
    static <T> Iterable<List<T>> demiHalaman(Function<Potongan, Halaman<T>> baca) {
        return () -> new Iterator<>() {

            private Optional<Potongan> berikut = Optional.of(Potongan.awal(Potongan.TERBANYAK));

            @Override
            public boolean hasNext() {
                return berikut.isPresent();
            }

            @Override
            public List<T> next() {
                Halaman<T> halaman = baca.apply(berikut.orElseThrow(NoSuchElementException::new));
                berikut = halaman.lanjut().map(k -> new Potongan(Optional.of(k), Potongan.TERBANYAK));
                return halaman.isi();
            }
        };
    }

    /** A list in parts, for what is too large to be held for a whole page. */
    static <T> List<List<T>> bagian(List<T> semua, int terbanyak) {
        List<List<T>> bagian = new ArrayList<>();
        for (int i = 0; i < semua.size(); i += terbanyak) {
            bagian.add(semua.subList(i, Math.min(semua.size(), i + terbanyak)));
        }
        return bagian;
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
