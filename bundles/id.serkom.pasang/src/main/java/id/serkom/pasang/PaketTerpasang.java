package id.serkom.pasang;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.service.Karantina;
import id.serkom.api.service.PaketService;
import id.serkom.spi.paket.PemeriksaPaket;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The one list of what was refused, whoever refused it. */
@Component(name = "id.serkom.pasang", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class PaketTerpasang implements PaketService {

    private static final Set<Peran> PENGURUS = Set.of(Peran.BIDANG_SERTIFIKASI, Peran.ADMINISTRATOR, Peran.OPERATOR);

    private final List<PemeriksaPaket> pemeriksa;

    @Activate
    public PaketTerpasang(@Reference(target = "(serkom.paket=skema)") PemeriksaPaket skema,
            @Reference(target = "(serkom.paket=naskah)") PemeriksaPaket naskah) {
        this.pemeriksa = List.of(skema, naskah);
    }

    @Override
    public List<Karantina> karantina(Actor actor) {
        if (Collections.disjoint(actor.peran(), PENGURUS)) {
            throw new Forbidden(Reason.of("paket.karantina-bukan-untuk-peran"));
        }
        return pemeriksa.stream().flatMap(p -> p.karantina().stream()).sorted(Comparator.comparing(Karantina::asal)).toList();
    }
}
