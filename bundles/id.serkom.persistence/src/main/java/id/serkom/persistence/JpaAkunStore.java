package id.serkom.persistence;

import id.serkom.spi.store.Akun;
import id.serkom.spi.store.AkunStore;
import id.serkom.spi.store.TokenAkun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Accounts and tokens in the database. */
@Component(name = "id.serkom.persistence.akun", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JpaAkunStore implements AkunStore {

    private final Database database;

    @Activate
    public JpaAkunStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Optional<Akun> find(String akun) {
        return Pilih.satu(database, AkunRow.class, akun);
    }

    @Override
    public List<Akun> list() {
        return Pilih.dari(database, AkunRow.class).daftar();
    }

    @Override
    public Optional<TokenAkun> token(String sha256) {
        return Pilih.satu(database, TokenAkunRow.class, sha256);
    }

    @Override
    public List<TokenAkun> tokenAktif(String akun, Instant pada) {
        return Pilih.dari(database, TokenAkunRow.class)
                .dan("r.akun = ? AND r.dicabut IS NULL AND r.sampai > ?", akun, pada.toEpochMilli()).daftar();
    }
}
