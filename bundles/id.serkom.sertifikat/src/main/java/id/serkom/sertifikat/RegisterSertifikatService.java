package id.serkom.sertifikat;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.NotFound;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.service.SertifikatQuery;
import id.serkom.api.service.SertifikatService;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.SertifikatStore;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The register of certificates: an institution sees those of the people it sent, an asesor none. */
@Component(name = "id.serkom.sertifikat", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class RegisterSertifikatService implements SertifikatService {

    private final SertifikatStore sertifikat;

    @Activate
    public RegisterSertifikatService(@Reference SertifikatStore sertifikat) {
        this.sertifikat = sertifikat;
    }

    @Override
    public Sertifikat find(Actor actor, String id) {
        Lingkup lingkup = Lingkup.of(actor);
        return sertifikat.find(id)
                .filter(s -> lingkup.semua() || lingkup.instansi().filter(s.instansi()::equals).isPresent())
                .orElseThrow(() -> new NotFound(Reason.of("sertifikat.tidak-ada")));
    }

    @Override
    public Halaman<Sertifikat> list(Actor actor, Optional<String> berkas, Optional<String> nomor, Potongan potongan) {
        Lingkup lingkup = Lingkup.of(actor);
        return lingkup.asesor().isPresent() ? new Halaman<>(List.of(), Optional.empty())
                : sertifikat.list(berkas, nomor, lingkup, potongan);
    }

    @Override
    public Halaman<Sertifikat> cari(Actor actor, SertifikatQuery query, Potongan potongan) {
        Lingkup lingkup = Lingkup.of(actor);
        return lingkup.asesor().isPresent() ? new Halaman<>(List.of(), Optional.empty()) : sertifikat.cari(query, lingkup, potongan);
    }

    @Override
    public Ekspor ekspor(Actor actor, SertifikatQuery query) {
        Lingkup.of(actor);
        return ke -> LembarSertifikat.tulis(ke, potongan -> cari(actor, query, potongan));
    }
}
