package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.service.PaketService;
import id.serkom.api.service.RencanaPaket;
import java.io.IOException;

/** {@code serkom:plan}: what a pack would change, and why it would be refused; nothing changes. */
final class PlanCommand extends SerkomCommand {

    private final PaketService paket;
    private final Desk desk;

    PlanCommand(Desk desk, PaketService paket) {
        super(desk, KirimanPaket.usage(Usage.of("plan", "Menampilkan apa yang akan diubah sebuah paket (.yaml, .zip, .jar, .kar) tanpa"
                + " memasangnya")).example("serkom:plan tahap.jar")
                .example("ssh -p 8101 admin@127.0.0.1 serkom:plan - --nama ppd.yaml < ppd.yaml"));
        this.paket = paket;
        this.desk = desk;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) throws IOException {
        RencanaPaket rencana = KirimanPaket.dengan(desk, actor, args, console,
                (nama, isi, tanda) -> paket.rencana(actor, nama, isi, tanda));
        boolean bisa = rencana.keberatan().isEmpty();
        return new Answer(Data.of(rencana), () -> PaketText.dampak(rencana.dampak())
                + (bisa ? "\nTidak ada keberatan. Pasang dengan serkom:pasang.\n" : PaketText.keberatan(rencana.keberatan())), bisa ? 0
                : REFUSED);
    }
}
