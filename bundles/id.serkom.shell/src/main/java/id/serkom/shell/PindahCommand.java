package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.service.CadanganService;
import id.serkom.api.service.CadanganService.Pemindahan;

/** {@code serkom:pindah}: from Derby to PostgreSQL. Its address stands in a file, and never a password in a call. */
final class PindahCommand extends SerkomCommand {

    private final CadanganService service;

    PindahCommand(Desk desk, CadanganService service) {
        super(desk, Usage.of("pindah", "Memindahkan buku dari Derby ke PostgreSQL yang kosong, yang ditulis di"
                + " etc/org.ops4j.datasource-serkom.cfg.tujuan, lalu membuktikannya di sana").example("serkom:pindah"));
        this.service = service;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) {
        Pemindahan done = service.pindahkan(actor);
        return new Answer(Data.of(done).with("bukti", BuktiCommand.data(done.bukti())), () -> "Buku dipindahkan ke " + done.tujuan() + ": "
                + done.baris() + " baris. Buku di Derby tidak dibuka lagi.\n\n" + BuktiCommand.text(done.bukti(), "Buku Surat: "),
                BuktiCommand.status(done.bukti()));
    }
}
