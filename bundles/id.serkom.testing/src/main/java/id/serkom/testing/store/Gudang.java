package id.serkom.testing.store;

import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.journal.JournalEntry;
import id.serkom.spi.store.Idempotensi;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.JournalStore.Kepala;
import id.serkom.spi.store.Kursor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is stored, under one lock. Whoever writes keeps a list of how to undo it. */
final class Gudang {

    final ReadWriteLock kunci = new ReentrantReadWriteLock(true);
    final Map<String, IsiSurat> isiSurat = new HashMap<>();
    final Map<List<String>, Idempotensi> idempotensi = new HashMap<>();
    final List<JournalEntry> journal = new ArrayList<>();
    final TreeMap<String, Kepala> kepala = new TreeMap<>();
    private final Map<Class<? extends Catatan>, TreeMap<String, Catatan>> tabel = new HashMap<>();
    private final Map<List<Object>, String> unik = new HashMap<>();
    private final Deque<Runnable> batal = new ArrayDeque<>();
    private volatile Optional<Reason> penulis = Optional.empty();
    private volatile Optional<Reason> pembaca = Optional.empty();

    <T> T baca(Supplier<T> baca) {
        tolak(pembaca);
        kunci.readLock().lock();
        try {
            return baca.get();
        } finally {
            kunci.readLock().unlock();
        }
    }

    private static void tolak(Optional<Reason> tutup) {
        tutup.ifPresent(alasan -> {
            throw new StoreUnavailable(alasan, null);
        });
    }

    /** Refuses who writes while the whole is copied or taken in; only under the lock. */
    void bolehTulis() {
        tolak(penulis);
    }

    /** When it returns, what was being written is written. */
    void tutupPenulis(Reason alasan) {
        kunci.writeLock().lock();
        penulis = Optional.of(alasan);
        kunci.writeLock().unlock();
    }

    void tutup(Reason alasan) {
        tutupPenulis(alasan);
        pembaca = Optional.of(alasan);
    }

    void buka() {
        pembaca = Optional.empty();
        penulis = Optional.empty();
    }

    /** Takes what is in the other in the place of all that is here. */
    void ganti(Gudang lain) {
        kunci.writeLock().lock();
        try {
            ganti(isiSurat, lain.isiSurat);
            ganti(idempotensi, lain.idempotensi);
            ganti(kepala, lain.kepala);
            ganti(tabel, lain.tabel);
            ganti(unik, lain.unik);
            journal.clear();
            journal.addAll(lain.journal);
        } finally {
            kunci.writeLock().unlock();
        }
    }

    private static <K, V> void ganti(Map<K, V> ini, Map<K, V> lain) {
        ini.clear();
        ini.putAll(lain);
    }

    /** Kinds of which there ever was an entry. */
    Set<Class<? extends Catatan>> jenis() {
        return baca(() -> Set.copyOf(tabel.keySet()));
    }

    /** Entries of a kind by id; only under the lock. */
    <T extends Catatan> Stream<T> semua(Class<T> jenis) {
        return tabel.getOrDefault(jenis, new TreeMap<>()).values().stream().map(jenis::cast);
    }

    <T extends Catatan> Optional<T> satu(Class<T> jenis, String id) {
        return baca(() -> Optional.ofNullable(tabel.getOrDefault(jenis, new TreeMap<>()).get(id)).map(jenis::cast));
    }

    <T extends Catatan> List<T> daftar(Class<T> jenis, Predicate<T> yang) {
        return baca(() -> semua(jenis).filter(yang).toList());
    }

    <T extends Catatan> List<T> daftar(Class<T> jenis, Predicate<T> yang, Comparator<T> urutan) {
        return baca(() -> semua(jenis).filter(yang).sorted(urutan).toList());
    }

    /** Puts an entry as it is; how to undo it is kept. */
    void tulis(Catatan baru) {
        TreeMap<String, Catatan> jenis = tabel.computeIfAbsent(baru.getClass(), k -> new TreeMap<>());
        Catatan lama = jenis.put(baru.id(), baru);
        batal.push(() -> kembali(jenis, baru.id(), lama));
        if (lama != null) {
            Unik.dari(lama).forEach(k -> lepas(k, lama.id()));
        }
        Unik.dari(baru).forEach(k -> pakai(k, baru.id()));
    }

    private void lepas(Unik unikLama, String id) {
        unik.remove(unikLama.kunci());
        batal.push(() -> unik.put(unikLama.kunci(), id));
    }

    private void pakai(Unik unikBaru, String id) {
        String pemilik = unik.putIfAbsent(unikBaru.kunci(), id);
        if (pemilik != null) {
            throw Simpan.sudahAda(unikBaru.nama());
        }
        batal.push(() -> unik.remove(unikBaru.kunci()));
    }

    private static void kembali(TreeMap<String, Catatan> jenis, String id, Catatan lama) {
        if (lama == null) {
            jenis.remove(id);
        } else {
            jenis.put(id, lama);
        }
    }

    <K, V> void tulis(Map<K, V> map, K key, V value) {
        V lama = map.put(key, value);
        batal.push(() -> {
            if (lama == null) {
                map.remove(key);
            } else {
                map.put(key, lama);
            }
        });
    }

    void tulis(JournalEntry entry) {
        journal.add(entry);
        batal.push(() -> journal.remove(journal.size() - 1));
    }

    void tetapkan() {
        batal.clear();
    }

    void batalkan() {
        while (!batal.isEmpty()) {
            batal.pop().run();
        }
    }

    /** A page of a sorted list: what follows the entry whose key the cursor names. */
    static <T> Halaman<T> halaman(String nama, List<T> terurut, Function<T, String> kunci, Potongan potongan) {
        Optional<Kursor> sesudah = Kursor.baca(nama, 2, potongan.sesudah());
        int awal = sesudah.map(k -> letak(terurut, kunci, k)).orElse(0);
        int akhir = Math.min(terurut.size(), awal + potongan.batas());
        Optional<String> lanjut = akhir == terurut.size() ? Optional.empty()
                : Optional.of(Kursor.tulis(nama, akhir, kunci.apply(terurut.get(akhir - 1))));
        return new Halaman<>(terurut.subList(awal, akhir), lanjut);
    }

    private static <T> int letak(List<T> terurut, Function<T, String> kunci, Kursor kursor) {
        for (int i = 0; i < terurut.size(); i++) {
            if (kunci.apply(terurut.get(i)).equals(kursor.teks(1))) {
                return i + 1;
            }
        }
        return Math.min(terurut.size(), kursor.bagian(0, Integer::valueOf));
    }
}
