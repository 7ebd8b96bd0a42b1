package id.serkom.kernel.report;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.Pekerjaan;
import id.serkom.api.service.PekerjaanService;
import id.serkom.kernel.port.Ports;
import id.serkom.kernel.berkas.KernelBerkasService;
import id.serkom.spi.store.Lingkup;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Jobs as the Bidang and operators see them, without what they were ordered with. */
@Component(name = "id.serkom.kernel.pekerjaan", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class KernelPekerjaanService implements PekerjaanService {

    private final Ports ports;

    @Activate
    public KernelPekerjaanService(@Reference Ports ports) {
        this.ports = ports;
    }

    @Override
    public List<Pekerjaan> berkas(Actor actor, String berkas) {
        inside(actor);
        return ports.pekerjaan.berkas(KernelBerkasService.visible(ports, actor, berkas).id()).stream()
                .map(KernelPekerjaanService::brief).toList();
    }

    @Override
    public Pekerjaan find(Actor actor, String id) {
        inside(actor);
        return ports.pekerjaan.find(id).map(KernelPekerjaanService::brief)
                .orElseThrow(() -> new NotFound(Reason.of("pekerjaan.tidak-ada")));
    }

    private static void inside(Actor actor) {
        if (!Lingkup.of(actor).semua()) {
            throw new Forbidden(Reason.of("akses.peran"));
        }
    }

    private static Pekerjaan brief(Pekerjaan p) {
        return new Pekerjaan(p.id(), p.revision(), p.berkas(), p.aksi(), Data.KOSONG, p.akun(), p.status(), p.langkah(),
                p.kemajuan(), p.alasan(), p.pemegang(), p.sampai(), p.dibuat());
    }
}
