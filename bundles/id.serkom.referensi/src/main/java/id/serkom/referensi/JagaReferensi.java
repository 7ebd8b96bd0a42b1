package id.serkom.referensi;

import id.serkom.spi.paket.PemeriksaPaket;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Has the sheets looked at from the start. Who offers a service is made when somebody asks for it; {@link PaketReferensi} must work before
 * anybody does.
 */
@Component(name = "id.serkom.referensi.jaga", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JagaReferensi {

    private final PemeriksaPaket paket;

    @Activate
    public JagaReferensi(@Reference(target = "(" + PemeriksaPaket.BAGIAN + "=referensi)") PemeriksaPaket paket) {
        this.paket = paket;
    }

    @Override
    public String toString() {
        return paket.toString();
    }
}
