package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.service.Karantina;
import id.serkom.api.service.PaketService;
import java.util.List;

/** {@code serkom:karantina}: the packs that were refused, each with its reason. */
final class KarantinaCommand extends SerkomCommand {

    private final PaketService paket;

    KarantinaCommand(Desk desk, PaketService paket) {
        super(desk, Usage.of("karantina", "Menampilkan paket yang ditolak beserta alasannya").example("serkom:karantina"));
        this.paket = paket;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) {
        List<Karantina> all = paket.karantina(actor);
        return Answer.of(Lists.list(all), () -> {
            Tabel table = Tabel.of("Sejak", "Jenis", "Asal", "Alasan");
            all.forEach(k -> table.row(k.sejak(), k.jenis(), k.asal(), k.alasan()));
            return table.toString();
        });
    }
}
