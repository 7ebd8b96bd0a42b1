package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.service.HasilPaket;
import id.serkom.api.service.InfoPaket;
import id.serkom.api.service.PaketService;
import id.serkom.api.service.RencanaPaket;
import java.io.IOException;

/** {@code serkom:lepas}: removes a pack that came by a file; with {@code --pratinjau} says what leans on it. */
final class LepasCommand extends SerkomCommand {

    private final PaketService paket;

    LepasCommand(Desk desk, PaketService paket) {
        super(desk, Usage.of("lepas", "Melepas paket dari server dan dari deploy/")
                .argument("nama", "Nama berkasnya, seperti dalam serkom:paket", (actor, before) -> paket.list(actor).stream()
                        .map(InfoPaket::berkas).flatMap(b -> b.stream()).distinct().toList())
                .flag("--pratinjau", "Hanya menampilkan apa yang bersandar padanya")
                .example("serkom:lepas tahap.jar --pratinjau").example("serkom:lepas tahap.jar"));
        this.paket = paket;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) throws IOException {
        String nama = args.required(0, "nama");
        if (args.flag("--pratinjau")) {
            RencanaPaket rencana = paket.rencanaLepas(actor, nama);
            return Answer.of(Data.of(rencana), () -> PaketText.dampak(rencana.dampak()));
        }
        HasilPaket hasil = paket.lepas(actor, nama);
        return Answer.of(Data.of(hasil), () -> hasil.nama() + " dilepas.\n\n" + PaketText.dampak(hasil.dampak()));
    }
}
