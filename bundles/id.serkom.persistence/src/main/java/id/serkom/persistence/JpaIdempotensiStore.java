package id.serkom.persistence;

import id.serkom.spi.store.Idempotensi;
import id.serkom.spi.store.IdempotensiStore;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** First answers in the database. */
@Component(name = "id.serkom.persistence.idempotensi", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JpaIdempotensiStore implements IdempotensiStore {

    private final Database database;

    @Activate
    public JpaIdempotensiStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Optional<Idempotensi> find(String akun, String kunci) {
        return Pilih.satu(database, IdempotensiRow.class, IdempotensiRow.id(akun, kunci));
    }
}
