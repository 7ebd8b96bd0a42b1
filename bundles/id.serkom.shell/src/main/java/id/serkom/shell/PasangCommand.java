package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.service.HasilPaket;
import id.serkom.api.service.PaketService;
import java.io.IOException;

/** {@code serkom:pasang}: installs a pack, waits until it is up, and takes it back when it does not come up. */
final class PasangCommand extends SerkomCommand {

    private final PaketService paket;
    private final Desk desk;

    PasangCommand(Desk desk, PaketService paket) {
        super(desk, KirimanPaket.usage(Usage.of("pasang",
                "Memasang paket (.yaml, .zip, .jar, .kar) ke server yang berjalan; yang tidak siap"
                + " dikembalikan sendiri")).example("serkom:pasang tahap.jar")
                .example("ssh -p 8101 admin@127.0.0.1 serkom:pasang - --nama ppd.yaml < ppd.yaml"));
        this.paket = paket;
        this.desk = desk;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) throws IOException {
        HasilPaket hasil = KirimanPaket.dengan(desk, actor, args, console, (nama, isi, tanda) -> paket.pasang(actor, nama, isi, tanda));
        return Answer.of(Data.of(hasil), () -> hasil.nama() + " terpasang.\nSHA-256 " + hasil.sha256() + "\n\n"
                + PaketText.dampak(hasil.dampak()));
    }
}
