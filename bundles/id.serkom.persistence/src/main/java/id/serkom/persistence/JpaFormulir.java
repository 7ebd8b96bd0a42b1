package id.serkom.persistence;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.RecordBinder;
import id.serkom.spi.store.Kursor;
import id.serkom.spi.store.Lingkup;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Forms of one berkas in the database. */
final class JpaFormulir {

    private final Database database;
    private final String berkas;

    JpaFormulir(Database database, String berkas) {
        this.database = database;
        this.berkas = berkas;
    }

    /** All of that kode about them, older ones too. */
    List<Formulir> tentang(String kode, Collection<String> perihal) {
        return Pilih.perBagian(perihal, b -> Pilih.dari(database, FormulirRow.class)
                .dan("r.berkas = ? AND r.perihal IN ? AND r.kode = ?", berkas, b, kode).daftar());
    }

    List<Asesi> belumMengisi(String kode, Set<AsesiStatus> status, int batas) {
        return status.isEmpty() ? List.of() : Pilih.dari(database, AsesiRow.class)
                .dan("r.berkas = ? AND r.status IN ?", berkas, status.stream().map(RecordBinder::kode).sorted().toList())
                .dan("NOT EXISTS (SELECT f FROM FormulirRow f WHERE f.perihal = r.id AND f.kode = ?)", kode).urut("r.urut").daftar(batas);
    }

    /** Those about no single asesi. */
    Halaman<Formulir> daftar(Lingkup lingkup, Potongan potongan) {
        if (lingkup.instansi().isPresent()) {
            return new Halaman<>(List.of(), Optional.empty());
        }
        Pilih<Formulir> pilih = Pilih.dari(database, FormulirRow.class).dan("r.berkas = ? AND r.kode IN ?", berkas,
                Formulir.TANPA_ASESI.stream().sorted().toList()).jika(lingkup.asesor(), "r.kode = 'MAPA-01' OR r.oleh = ?");
        Kursor.baca("formulir", 1, potongan.sesudah()).ifPresent(k -> pilih.dan("r.id > ?", k.teks(0)));
        return pilih.halaman(potongan, f -> Kursor.tulis("formulir", f.id()));
    }
}
