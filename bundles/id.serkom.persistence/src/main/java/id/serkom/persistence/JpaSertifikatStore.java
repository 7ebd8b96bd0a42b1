package id.serkom.persistence;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.spi.store.Kursor;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.SertifikatStore;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Certificates in the database. */
@Component(name = "id.serkom.persistence.sertifikat", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JpaSertifikatStore implements SertifikatStore {

    private final Database database;

    @Activate
    public JpaSertifikatStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Optional<Sertifikat> find(String id) {
        return Pilih.satu(database, SertifikatRow.class, id);
    }

    @Override
    public Halaman<Sertifikat> list(Optional<String> berkas, Optional<String> nomor, Lingkup lingkup, Potongan potongan) {
        Pilih<Sertifikat> pilih = Pilih.dari(database, SertifikatRow.class).jika(berkas, "r.berkas = ?")
                .jika(nomor, "r.nomor = ?").jika(lingkup.instansi(), "r.instansi = ?")
                .jika(lingkup.asesor(), "EXISTS (SELECT a FROM AsesiRow a WHERE a.id = r.asesi AND a.asesor = ?)")
                .urut("r.id DESC");
        Kursor.baca("sertifikat", 1, potongan.sesudah()).ifPresent(k -> pilih.dan("r.id < ?", k.teks(0)));
        return pilih.halaman(potongan, s -> Kursor.tulis("sertifikat", s.id()));
    }
}
