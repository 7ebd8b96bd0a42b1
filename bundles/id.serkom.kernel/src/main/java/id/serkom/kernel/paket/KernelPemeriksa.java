package id.serkom.kernel.paket;

import id.serkom.api.service.Dampak;
import id.serkom.api.service.Karantina;
import id.serkom.kernel.catalog.PeriksaTahap;
import id.serkom.kernel.catalog.Sops;
import id.serkom.kernel.catalog.TahapCatalog;
import id.serkom.kernel.kalender.KalenderTerpasang;
import id.serkom.kernel.kalender.PeriksaKalender;
import id.serkom.spi.paket.IsiPaket;
import id.serkom.spi.paket.PemeriksaPaket;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Looks through the tahap, SOPs and calendars of a pack. */
@Component(name = "id.serkom.kernel.paket", configurationPolicy = ConfigurationPolicy.IGNORE, property = PemeriksaPaket.BAGIAN + "=tahap")
public final class KernelPemeriksa implements PemeriksaPaket {

    private final TahapCatalog tahap;
    private final Sops sops;
    private final KalenderTerpasang kalender;

    @Activate
    public KernelPemeriksa(@Reference TahapCatalog tahap, @Reference Sops sops, @Reference KalenderTerpasang kalender) {
        this.tahap = tahap;
        this.sops = sops;
        this.kalender = kalender;
    }

    @Override
    public List<String> keberatan(IsiPaket paket) {
        return Stream.concat(new PeriksaTahap(paket).keberatan().stream(), new PeriksaKalender(paket.berkas()).keberatan()
                .stream()).toList();
    }

    @Override
    public List<Dampak> dampak(List<IsiPaket> pergi, List<IsiPaket> datang) {
        return new DampakTahap(tahap, sops, pergi, datang).list();
    }

    @Override
    public List<Karantina> karantina() {
        return Stream.of(tahap.karantina(), sops.karantina(), kalender.karantina()).flatMap(List::stream).toList();
    }
}
