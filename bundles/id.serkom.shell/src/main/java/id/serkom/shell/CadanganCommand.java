package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.service.CadanganService;
import id.serkom.api.service.CadanganService.Cadangan;

/** {@code serkom:cadangan}: a backup of everything, while everybody works. */
final class CadanganCommand extends SerkomCommand {

    private final CadanganService service;

    CadanganCommand(Desk desk, CadanganService service) {
        super(desk, Usage.of("cadangan", "Mencadangkan basis data, dokumen dan setelan ke satu arsip, selagi server dipakai")
                .example("ssh -p 8101 operator@127.0.0.1 serkom:cadangan"));
        this.service = service;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) {
        Cadangan made = service.cadangkan(actor);
        return Answer.of(Data.of(made), () -> "Arsip " + made.arsip() + ": " + made.ukuran() + " bita, " + made.baris() + " baris, "
                + made.dokumen() + " dokumen, jurnal sampai " + made.posisi() + "\nSHA-256 " + made.sha256()
                + "\nArsip memuat data pribadi dan kunci server: simpan juga di mesin lain, di tempat yang terjaga.\n");
    }
}
