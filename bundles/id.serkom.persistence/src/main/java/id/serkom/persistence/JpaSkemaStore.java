package id.serkom.persistence;

import id.serkom.spi.store.PaketSkema;
import id.serkom.spi.store.SkemaStore;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Accepted skema in the database. */
@Component(name = "id.serkom.persistence.skema", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JpaSkemaStore implements SkemaStore {

    private final Database database;

    @Activate
    public JpaSkemaStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public List<PaketSkema> list() {
        return Pilih.dari(database, PaketSkemaRow.class).urut("r.kode, r.versi").daftar();
    }

    @Override
    public Optional<PaketSkema> find(String kode, String versi) {
        return Pilih.dari(database, PaketSkemaRow.class).dan("r.kode = ? AND r.versi = ?", kode, versi).pertama();
    }
}
