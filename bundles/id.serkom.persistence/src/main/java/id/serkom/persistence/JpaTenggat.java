package id.serkom.persistence;

import id.serkom.api.berkas.Tenggat;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.spi.store.Kursor;
import id.serkom.spi.store.Lingkup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Clocks that run, in the order in which they are due. */
final class JpaTenggat {

    private final Database database;

    JpaTenggat(Database database) {
        this.database = database;
    }

    /**
     * Running clocks within the scope: of an institution's own permohonan, of the berkas that an asesor has an asesi in. The asesor's are
     * asked of his own berkas, since the database might as well walk all that is due.
     *
     * @param daftar the list whose pages they are
     * @param syarat what more is asked of them
     */
    Halaman<Tenggat> berjalan(String daftar, Lingkup lingkup, Potongan potongan, Consumer<Pilih<Tenggat>> syarat) {
        List<Pilih<Tenggat>> semua = new ArrayList<>();
        if (lingkup.asesor().isPresent()) {
            List<String> berkas = Pilih.dari(database, AsesiRow.class).jika(lingkup.asesor(), "r.asesor = ?")
                    .berbeda("r.berkas", Integer.MAX_VALUE);
            Pilih.perBagian(berkas, bagian -> List.of(Pilih.dari(database, TenggatRow.class)
                    .dan("r.permohonan IS NULL AND r.berkas IN ?", bagian))).forEach(semua::add);
        } else {
            semua.add(Pilih.dari(database, TenggatRow.class).jika(lingkup.instansi(), "r.instansi = ?"));
        }
        Optional<Kursor> kursor = Kursor.baca(daftar, 2, potongan.sesudah());
        for (Pilih<Tenggat> pilih : semua) {
            syarat.accept(pilih.dan("r.status = 'berjalan'").urut("r.jatuhTempo, r.id"));
            kursor.ifPresent(k -> pilih.sesudah(">", "r.jatuhTempo", k.tanggal(0), "r.id", k.teks(1)));
        }
        List<Tenggat> found = Pilih.gabung(semua, Comparator.comparing((Tenggat t) -> t.jatuhTempo())
                .thenComparing(Tenggat::id), Tenggat::id, potongan.batas() + 1);
        return Pilih.halaman(found, potongan, t -> Kursor.tulis(daftar, t.jatuhTempo(), t.id()));
    }

    /** Open and paused clocks, by id. */
    Halaman<Tenggat> terbuka(Potongan potongan) {
        Optional<Kursor> kursor = Kursor.baca("tenggat", 1, potongan.sesudah());
        List<Pilih<Tenggat>> semua = Stream.of("berjalan", "jeda").map(status -> Pilih.dari(database, TenggatRow.class)
                .dan("r.status = ?", status).jika(kursor.map(k -> k.teks(0)), "r.id > ?")).toList();
        return Pilih.halaman(Pilih.gabung(semua, Comparator.comparing(Tenggat::id), Tenggat::id, potongan.batas() + 1), potongan,
                t -> Kursor.tulis("tenggat", t.id()));
    }
}
