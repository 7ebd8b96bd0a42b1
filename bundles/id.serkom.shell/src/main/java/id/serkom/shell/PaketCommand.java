package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.service.InfoPaket;
import id.serkom.api.service.PaketService;
import java.util.List;

/** {@code serkom:paket}: the bundles with code or content of Serkom on this server. */
final class PaketCommand extends SerkomCommand {

    private final PaketService paket;

    PaketCommand(Desk desk, PaketService paket) {
        super(desk, Usage.of("paket", "Menampilkan bundel Serkom yang terpasang pada server ini dan berkas asalnya")
                .example("serkom:paket"));
        this.paket = paket;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) {
        List<InfoPaket> all = paket.list(actor);
        return Answer.of(Lists.list(all), () -> {
            Tabel table = Tabel.of("Bundel", "Versi", "Keadaan", "Berkas di deploy/", "SHA-256");
            all.forEach(p -> table.row(p.bundel(), p.versi(), p.berjalan() ? "berjalan" : "berhenti", p.berkas(), p.sha256()));
            return table.toString();
        });
    }
}
