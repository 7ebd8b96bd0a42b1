package id.serkom.persistence;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;

/** A query over one kind of row, {@code r} in its conditions, read as records. */
final class Pilih<C> {

    private static final int SEKALI = 500;

    private final Database database;
    private final Class<? extends Row<C>> jenis;
    private final List<String> syarat = new ArrayList<>();
    private final Map<String, Object> nilai = new LinkedHashMap<>();
    private String urutan = "r.id";
    private Optional<Pilih<C>> kemudian = Optional.empty();

    private Pilih(Database database, Class<? extends Row<C>> jenis) {
        this.database = database;
        this.jenis = jenis;
    }

    static <C> Pilih<C> dari(Database database, Class<? extends Row<C>> jenis) {
        return new Pilih<>(database, jenis);
    }

    /** The row of that key. */
    static <C> Optional<C> satu(Database database, Class<? extends Row<C>> jenis, Object kunci) {
        return database.baca(em -> Optional.<Row<C>>ofNullable(em.find(jenis, kunci)).map(Row::catatan));
    }

    /** A condition; each {@code ?} in it stands for the next value. */
    Pilih<C> dan(String jpql, Object... dengan) {
        StringBuilder teks = new StringBuilder();
        int berikut = 0;
        for (char c : jpql.toCharArray()) {
            if (c == '?') {
                String nama = "n" + nilai.size();
                nilai.put(nama, dengan[berikut++]);
                teks.append(':').append(nama);
            } else {
                teks.append(c);
            }
        }
        syarat.add("(" + teks + ")");
        return this;
    }

    /** A condition where there is a value. */
    Pilih<C> jika(Optional<?> ada, String jpql) {
        ada.ifPresent(v -> dan(jpql, v));
        return this;
    }

    Pilih<C> urut(String menjadi) {
        urutan = menjadi;
        return this;
    }

    /**
     * What follows an entry in an order of two columns: first those alike in the first of them, then those beyond. As one condition neither
     * database would begin in the middle of its index.
     *
     * @param arah how the order goes on in both, {@code >} or {@code <}
     */
    Pilih<C> sesudah(String arah, String kolom, Object pertama, String lain, Object kedua) {
        Pilih<C> beyond = new Pilih<>(database, jenis);
        beyond.syarat.addAll(syarat);
        beyond.nilai.putAll(nilai);
        beyond.urut(urutan).dan(kolom + ' ' + arah + " ?", pertama);
        kemudian = Optional.of(beyond);
        return dan(kolom + " = ? AND " + lain + ' ' + arah + " ?", pertama, kedua);
    }

    List<C> daftar() {
        return daftar(Integer.MAX_VALUE);
    }

    List<C> daftar(int batas) {
        List<C> found = database.baca(em -> query(em, batas).getResultList().stream().map(r -> ((Row<C>) r).catatan()).toList());
        return kemudian.isEmpty() || found.size() == batas ? found
                : Stream.concat(found.stream(), kemudian.get().daftar(batas - found.size()).stream()).toList();
    }

    /** What any of several queries in one order finds, each row once. Joined by OR they would have no index in common. */
    static <C> List<C> gabung(List<Pilih<C>> semua, Comparator<C> urutan, Function<C, String> kunci, int batas) {
        Map<String, C> found = new LinkedHashMap<>();
        semua.forEach(satu -> satu.daftar(batas).forEach(c -> found.putIfAbsent(kunci.apply(c), c)));
        return found.values().stream().sorted(urutan).limit(batas).toList();
    }

    Optional<C> pertama() {
        return daftar(1).stream().findFirst();
    }

    /** One page; what follows it is told by one row more than was asked for. */
    Halaman<C> halaman(Potongan potongan, Function<C, String> kursor) {
        return halaman(daftar(potongan.batas() + 1), potongan, kursor);
    }

    /** The page of what was found with one row more than was asked for. */
    static <C> Halaman<C> halaman(List<C> found, Potongan potongan, Function<C, String> kursor) {
        if (found.size() <= potongan.batas()) {
            return new Halaman<>(found, Optional.empty());
        }
        List<C> isi = found.subList(0, potongan.batas());
        return new Halaman<>(isi, Optional.of(kursor.apply(isi.get(isi.size() - 1))));
    }

    /** Asks for a long list of keys piece by piece. */
    static <C> List<C> perBagian(Collection<String> kunci, Function<List<String>, List<C>> baca) {
        List<String> semua = kunci.stream().distinct().toList();
        List<C> found = new ArrayList<>();
        for (int i = 0; i < semua.size(); i += SEKALI) {
            found.addAll(baca.apply(semua.subList(i, Math.min(semua.size(), i + SEKALI))));
        }
        return found;
    }

    /** Of each key the one with the highest number. */
    static <T> List<T> terbaru(List<T> semua, Function<T, String> kunci, ToIntFunction<T> ke) {
        Map<String, T> terbaru = new TreeMap<>();
        semua.forEach(t -> terbaru.merge(kunci.apply(t), t, (a, b) -> ke.applyAsInt(a) > ke.applyAsInt(b) ? a : b));
        return List.copyOf(terbaru.values());
    }

    /** The different texts in a column of the rows, greatest first. */
    List<String> berbeda(String kolom, int batas) {
        return database.baca(em -> {
            TypedQuery<String> query = em.createQuery("SELECT DISTINCT " + kolom + dari() + " ORDER BY " + kolom + " DESC", String.class);
            nilai.forEach(query::setParameter);
            return query.setMaxResults(batas).getResultList();
        });
    }

    private String dari() {
        return " FROM " + jenis.getSimpleName() + " r" + (syarat.isEmpty() ? "" : " WHERE " + String.join(" AND ", syarat));
    }

    private TypedQuery<? extends Row<C>> query(EntityManager em, int batas) {
        TypedQuery<? extends Row<C>> query = em.createQuery("SELECT r" + dari() + " ORDER BY " + urutan, jenis);
        nilai.forEach(query::setParameter);
        return batas == Integer.MAX_VALUE ? query : query.setMaxResults(batas);
    }
}
