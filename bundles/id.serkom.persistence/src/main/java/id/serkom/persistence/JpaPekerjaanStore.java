package id.serkom.persistence;

import id.serkom.api.service.Pekerjaan;
import id.serkom.spi.store.PekerjaanStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Jobs in the database. */
@Component(name = "id.serkom.persistence.pekerjaan", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JpaPekerjaanStore implements PekerjaanStore {

    private final Database database;

    @Activate
    public JpaPekerjaanStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Optional<Pekerjaan> find(String id) {
        return Pilih.satu(database, PekerjaanRow.class, id);
    }

    @Override
    public List<Pekerjaan> berkas(String berkas) {
        return Pilih.dari(database, PekerjaanRow.class).dan("r.berkas = ?", berkas).daftar();
    }

    @Override
    public List<Pekerjaan> menunggu(Instant pada, Set<String> hidup, int batas) {
        // A list that is empty is none in JPQL; no server is named so.
        List<String> dibiarkan = hidup.isEmpty() ? List.of("") : List.copyOf(hidup);
        return Pilih.dari(database, PekerjaanRow.class)
                .dan("r.status = 'berjalan' AND (r.pemegang IS NULL OR r.pemegang NOT IN (?)) OR r.status = 'gagal' AND r.sampai <= ?",
                        dibiarkan, pada.toEpochMilli()).daftar(batas);
    }
}
