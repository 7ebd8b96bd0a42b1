package id.serkom.kernel.simpul;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.service.InfoSimpul;
import id.serkom.api.service.SimpulService;
import id.serkom.spi.store.Simpul;
import id.serkom.spi.store.SimpulStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The servers as this one sees them. */
@Component(name = "id.serkom.kernel.simpul", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class KernelSimpulService implements SimpulService {

    private final SimpulStore store;
    private final Denyut denyut;

    @Activate
    public KernelSimpulService(@Reference SimpulStore store, @Reference Denyut denyut) {
        this.store = store;
        this.denyut = denyut;
    }

    @Override
    public List<InfoSimpul> list(Actor actor) {
        if (!actor.adalah(Peran.ADMINISTRATOR) && !actor.adalah(Peran.OPERATOR)) {
            throw new Forbidden(Reason.of("akses.peran"));
        }
        Set<String> hidup = denyut.hidup().stream().map(Simpul::id).collect(Collectors.toSet());
        List<Simpul> semua = store.list();
        Optional<Simpul> ini = semua.stream().filter(s -> s.id().equals(denyut.id())).findFirst();
        return semua.stream().sorted(Comparator.comparing(Simpul::nama).thenComparing(Simpul::id))
                .map(s -> info(s, hidup.contains(s.id()), ini)).toList();
    }

    private InfoSimpul info(Simpul s, boolean hidup, Optional<Simpul> ini) {
        return new InfoSimpul(s.nama(), s.id().equals(denyut.id()), hidup, s.mulai(), s.terakhir(),
                ini.filter(i -> hidup).map(i -> Keadaan.beda(i, s)).orElse(List.of()));
    }
}
